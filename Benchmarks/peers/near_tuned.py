"""A route in each country and how much of it runs near that country's border, as one writes it for speed: a fast reader, only the
countries that the route meets, one plane for each, its border in short chunks in a tree, and only the chunks in reach buffered.

usage: near_tuned.py ROUTE AREAS KM COUNT
prints: kilometres inside areas, kilometres within each of COUNT distances up to KM of the area's own border, all together
"""
import sys
from pathlib import Path

import numpy as np
import orjson
import pyproj
import shapely

ellipsoid = pyproj.Geod(ellps="WGS84")
CHUNK = 64


def shapes(path):
    return [shapely.geometry.shape(feature["geometry"]) for feature in orjson.loads(Path(path).read_bytes())["features"]]


def chunks(border):
    for part in shapely.get_parts(border):
        places = shapely.get_coordinates(part)
        for start in range(0, len(places) - 1, CHUNK):
            yield shapely.LineString(places[start : start + CHUNK + 1])


route = shapes(sys.argv[1])[0]
count = int(sys.argv[4])
distances = [float(sys.argv[3]) * 1000 * (index + 1) / count for index in range(count)]
inside = near = 0.0
for area in shapes(sys.argv[2]):
    if not area.intersects(shapely.box(*route.bounds)):
        continue
    shapely.prepare(area)
    if not area.intersects(route):
        continue
    piece = area.intersection(route)
    inside += ellipsoid.geometry_length(piece) / 1000
    centre = piece.centroid
    plane = pyproj.Transformer.from_crs(
        4326, f"+proj=aeqd +lat_0={centre.y} +lon_0={centre.x} +ellps=WGS84", always_xy=True)

    def moved(geometry, direction="FORWARD"):
        return shapely.transform(geometry, lambda xy: np.c_[plane.transform(xy[:, 0], xy[:, 1], direction=direction)])

    flat = moved(piece)
    tree = shapely.STRtree(list(chunks(moved(area.boundary))))
    for metres in distances:
        reached = tree.query(flat, predicate="dwithin", distance=metres)
        if len(reached):
            zone = shapely.union_all(shapely.buffer(tree.geometries[reached], metres))
            near += ellipsoid.geometry_length(moved(shapely.intersection(flat, zone), "INVERSE")) / 1000
print(inside, near)
