"""How many of a million positions lie in a polygon of 10,000 positions.

usage: points_shapely.py POLYGON POINTS [REBUILT]
prints: how many, and the seconds; with REBUILT the polygon is made anew and asked unprepared for every one of so many positions, and the
        seconds are those of all positions at that pace, without a count
"""
import sys
import time

import numpy as np
import shapely

ring = np.fromfile(sys.argv[1], "<f8").reshape(-1, 2)
x, y = (np.ascontiguousarray(axis) for axis in np.fromfile(sys.argv[2], "<f8").reshape(-1, 2).T)
start = time.process_time()
polygon = shapely.polygons(ring)
shapely.prepare(polygon)
inside = shapely.contains_xy(polygon, x, y).sum()
seconds = time.process_time() - start
if len(sys.argv) > 3:
    count = int(sys.argv[3])
    start = time.process_time()
    for index in range(count):
        shapely.contains_xy(shapely.polygons(ring), x[index], y[index])
    seconds = (time.process_time() - start) / count * len(x)
print(inside, seconds)
