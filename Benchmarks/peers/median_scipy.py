"""The line midway between two islands as an analyst finds it: the ridges of a Voronoi diagram of points along both coasts.

The coasts are projected to the azimuthal equidistant plane about their middle and have points every 25 m; ridges between points
of different coasts are cut at the convex hull of the two. The plane stretches distances, so the two distances of a vertex
differ on the ellipsoid.

usage: median_scipy.py SIDES
prints: metres of the line, the largest difference in metres of the geodesic distances at its vertices, seconds of the work alone
"""
import json
import sys
import time

import numpy as np
import pyproj
import shapely
from scipy.spatial import Voronoi

features = json.load(open(sys.argv[1]))["features"]
sides = [shapely.from_geojson(json.dumps(feature["geometry"])) for feature in features]
ellipsoid = pyproj.Geod(ellps="WGS84")

start = time.process_time()
centre = shapely.union_all(sides).envelope.centroid
plane = pyproj.Proj(proj="aeqd", lat_0=centre.y, lon_0=centre.x, ellps="WGS84")
shapes = [shapely.transform(side, lambda xy: np.c_[plane(xy[:, 0], xy[:, 1])]) for side in sides]
coasts = [shapely.get_coordinates(shapely.segmentize(shape, 25).exterior)[:-1] for shape in shapes]
diagram = Voronoi(np.vstack(coasts))
is_first = np.arange(len(diagram.points)) < len(coasts[0])
between = is_first[diagram.ridge_points[:, 0]] != is_first[diagram.ridge_points[:, 1]]
ridges = np.array(diagram.ridge_vertices)[between]
sites = diagram.ridge_points[between]
finite = (ridges >= 0).all(axis=1)
ridges, sites = ridges[finite], sites[finite]
hull = shapely.convex_hull(shapely.union_all(shapes))
line = shapely.line_merge(shapely.intersection(shapely.multilinestrings(shapely.linestrings(diagram.vertices[ridges])), hull))
line = shapely.transform(line, lambda xy: np.c_[plane(xy[:, 0], xy[:, 1], inverse=True)])

ends = diagram.vertices[ridges[:, 0]]
is_inside = shapely.contains_xy(hull, ends)
places = plane(*ends[is_inside].T, inverse=True)
distances = [ellipsoid.inv(*places, *plane(*diagram.points[sites[is_inside, side]].T, inverse=True))[2] for side in (0, 1)]
seconds = time.process_time() - start
print(ellipsoid.geometry_length(line), np.abs(distances[0] - distances[1]).max(), seconds)
