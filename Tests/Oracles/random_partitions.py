"""Random divisions of ground between parties: what `attribution` and `length_by` say of them, against shapely and exact sums
along edges that are straight in longitude and latitude, written without a look at Thalweg's own way.

usage: random_partitions.py --thalweg PATH [--count N] [--seed N]
"""
import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import shapely

A, F = 6378137.0, 1 / 298.257223563
E2 = F * (2 - F)
NODES, WEIGHTS = np.polynomial.legendre.leggauss(12)
AREA_TOLERANCE = 1e-9  # of the whole ground
LENGTH_TOLERANCE = 1e-9  # of the whole line
CASES_PER_RUN = 100


def below(latitudes):
    """The area per radian of longitude between the equator and latitudes in radians (Snyder 1987, 3-12)."""
    s, e = np.sin(latitudes), math.sqrt(E2)
    return A * A * (1 - E2) / 2 * (s / (1 - E2 * s * s) + np.arctanh(e * s) / e)


def ring_area(ring):
    points = np.radians(shapely.get_coordinates(ring))
    start, end = points[:-1], points[1:]
    share = (NODES + 1) / 2
    latitudes = start[:, 1:] + (end - start)[:, 1:] * share
    return abs(np.sum((end - start)[:, 0] * (below(latitudes) @ WEIGHTS) / 2))


def area(geometry):
    return sum(
        ring_area(part.exterior) - sum(ring_area(hole) for hole in part.interiors)
        for part in shapely.get_parts(geometry)
        if part.geom_type == "Polygon"
    )


def length(geometry):
    total = 0.0
    for part in shapely.get_parts(geometry):
        if part.geom_type == "LineString":
            points = np.radians(shapely.get_coordinates(part))
            step = points[1:] - points[:-1]
            latitudes = points[:-1, 1:] + step[:, 1:] * (NODES + 1) / 2
            w = 1 - E2 * np.sin(latitudes) ** 2
            north = A * (1 - E2) / w**1.5 * step[:, 1:]
            east = A * np.cos(latitudes) / np.sqrt(w) * step[:, :1]
            total += np.sum(np.hypot(north, east) @ WEIGHTS) / 2
    return total


def division(random, box, count):
    """Cells that fill a box: Voronoi's, cut to it."""
    west, south, east, north = box.bounds
    points = np.c_[random.uniform(west, east, count), random.uniform(south, north, count)]
    cells = shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=box)
    return [cell.intersection(box) for cell in cells.geoms]


def case(random):
    """Two divisions between parties and a line across; now and then they have most of their cells in common."""
    west, south = random.uniform(-170, 170), random.uniform(-75, 75)
    box = shapely.box(west, south, west + 10 ** random.uniform(-2, 0.3), south + 10 ** random.uniform(-2, 0.3))
    names = ["A", "B", "C", "D"][: random.integers(2, 5)]
    first = division(random, box, random.integers(2, 13))
    owners = [random.choice(names) for _ in first]
    if random.random() < 0.4:
        second, others = first, [random.choice(names) if random.random() < 0.3 else owner for owner in owners]
    else:
        second = division(random, box, random.integers(2, 13))
        others = [random.choice(names) for _ in second]
    minx, miny, maxx, maxy = box.bounds
    line = shapely.LineString(np.c_[random.uniform(minx, maxx, 6), random.uniform(miny, maxy, 6)])
    return (first, owners), (second, others), line


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(shapely.normalize(geometry))}


def scenario(cases, folder):
    """A scenario that measures all cases; the file that is to be run."""
    features, measures, collected = ["features:"], ["measures:"], []
    for index, (first, second, line) in enumerate(cases):
        for side, (cells, owners) in (("a", first), ("b", second)):
            collected += [feature(cell, key=f"{side}{index}", party=str(owner)) for cell, owner in zip(cells, owners)]
            features.append(f"  {side}_{index}: {{ select: drawn, where: {{ key: {side}{index} }} }}")
        collected.append(feature(line, key=f"l{index}"))
        features.append(f"  l_{index}: {{ select: drawn, where: {{ key: l{index} }} }}")
        measures.append(f"  area_{index}: {{ attribution: [a_{index}, b_{index}], by: party, in: m2 }}")
        measures.append(f"  length_{index}: {{ length_by: l_{index}, areas: a_{index}, by: party, in: m }}")
    (folder / "drawn.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": collected}))
    head = ["thalweg: 1", "title: Random divisions", "data:", "  drawn: { file: drawn.geojson, edges: planar }"]
    path = folder / "random.yaml"
    path.write_text("\n".join(head + features + measures) + "\n")
    return path


def held(measures, index, drawn):
    """How far each figure of a case is from ours, as a share of the whole."""
    (first, owners), (second, others), line = drawn
    shares = [
        {name: shapely.union_all([c for c, o in zip(cells, own) if o == name]) for name in set(own)}
        for cells, own in ((first, owners), (second, others))
    ]
    whole = sum(area(cell) for cell in first)
    matrix = measures[f"area_{index}"]["baseline"]
    for row, name in enumerate(matrix["rows"]):
        for column, other in enumerate(matrix["columns"]):
            ours = area(shares[0].get(name, shapely.Polygon()).intersection(shares[1].get(other, shapely.Polygon())))
            yield abs(matrix["values"][row][column] - ours) / whole, AREA_TOLERANCE, f"{name} to {other}"
        own = area(shares[0].get(name, shapely.Polygon()))
        yield abs(matrix["row_sums"][row] - own) / whole, AREA_TOLERANCE, f"the sum of {name}"
    table = measures[f"length_{index}"]["baseline"]
    for name, value, *_ in table["rows"]:
        ours = length(line.intersection(shares[0][name]))
        yield abs(value - ours) / length(line), LENGTH_TOLERANCE, f"the line in {name}"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--thalweg", required=True)
    options.add_argument("--count", type=int, default=300)
    options.add_argument("--seed", type=int, default=20241124)
    options = options.parse_args()
    random = np.random.default_rng(options.seed)
    figures = failures = 0
    worst = 0.0
    for start in range(0, options.count, CASES_PER_RUN):
        cases = [case(random) for _ in range(min(CASES_PER_RUN, options.count - start))]
        with tempfile.TemporaryDirectory() as folder:
            path = scenario(cases, Path(folder))
            command = [options.thalweg, "run", str(path), "--summary", "json"]
            done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"thalweg run ended with {done.returncode}\n{done.stderr[:2000]}")
        measures = {measure["name"]: measure for measure in json.loads(done.stdout)["measures"]}
        for index, drawn in enumerate(cases):
            for off, tolerance, what in held(measures, index, drawn):
                figures += 1
                worst = max(worst, off)
                if off > tolerance:
                    failures += 1
                    print(f"  case {start + index}, {what}: off by {off:.2e} of the whole")
    print(f"{options.count} random divisions: {figures} figures, {failures} disagree; worst {worst:.1e} of the whole")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
