"""How sure the ground is that two border lines attribute differently, by a thousand draws of their positions, as an analyst
writes the loop in numpy and shapely: lines projected once to an equal-area plane; errors of 20 m that hang together over 2 km,
made from white noise on a lattice by one sparse matrix a line; both lines closed to polygons of the ground south of them, and
the areas of their differences.

usage: attribution_shapely.py FOLDER
prints: the ground attributed to the south by the first line and to the north by the second, and the other way round, in km²,
and the standard deviation of either
"""
import json
import sys
from pathlib import Path

import numpy
import pyproj
import scipy.sparse
import shapely

DRAWS, ACCURACY, CORRELATION = 1000, 20.0, 2000.0
folder = Path(sys.argv[1])


def positions(name):
    geometry = json.loads((folder / name).read_text())["features"][0]["geometry"]
    return shapely.get_coordinates(shapely.from_geojson(json.dumps(geometry)))


south = positions("south.geojson")
lines = [positions(name) for name in ("first-line.geojson", "second-line.geojson")]
middle = numpy.vstack(lines).mean(axis=0)
plane = pyproj.Transformer.from_crs("EPSG:4326", f"+proj=laea +lon_0={middle[0]} +lat_0={middle[1]} +ellps=WGS84", always_xy=True)


def projected(points):
    return numpy.column_stack(plane.transform(points[:, 0], points[:, 1]))


far = projected(south[1001:-1])
flat = [projected(line) for line in lines]


def smoothing(points):
    """The weights of the nodes of a lattice of half the correlation length about each position, of variance 1."""
    step = CORRELATION / 2
    cells = numpy.round(points / step).astype(int)
    rows, columns, weights, numbers = [], [], [], {}
    for i, (point, cell) in enumerate(zip(points / step, cells)):
        near = []
        for dx in range(-3, 4):
            for dy in range(-3, 4):
                away = point - cell - (dx, dy)
                squared = (away @ away) / 2
                if squared < 4.7:
                    near.append((numbers.setdefault((cell[0] + dx, cell[1] + dy), len(numbers)), numpy.exp(-squared)))
        norm = numpy.sqrt(sum(weight**2 for _, weight in near))
        for number, weight in near:
            rows.append(i)
            columns.append(number)
            weights.append(weight / norm)
    return scipy.sparse.csr_matrix((weights, (rows, columns)), shape=(len(points), len(numbers)))


fields = [smoothing(line) for line in flat]
random = numpy.random.default_rng(1)


def below(points):
    return shapely.Polygon(numpy.vstack([points, far]))


def areas(grounds):
    return [shapely.difference(grounds[0], grounds[1]).area, shapely.difference(grounds[1], grounds[0]).area]


base = areas([below(points) for points in flat])
drawn = []
for _ in range(DRAWS):
    moved = []
    for points, field in zip(flat, fields):
        errors = ACCURACY * (field @ random.standard_normal((field.shape[1], 2)))
        errors[[0, -1], 0] = 0  # the ends stay on the edge of the ground
        moved.append(points + errors)
    grounds = [below(points) for points in moved]
    if not all(ground.is_valid for ground in grounds):
        grounds = [shapely.make_valid(ground) for ground in grounds]
    drawn.append(areas(grounds))
print(*(value / 1e6 for value in base), *(numpy.std(drawn, axis=0, ddof=1) / 1e6))
