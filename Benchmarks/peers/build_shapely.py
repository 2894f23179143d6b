"""10,000 polygons of 1,000 positions from one array.

usage: build_shapely.py LINE
"""
import sys
import time

import numpy as np
import shapely

xy = np.fromfile(sys.argv[1], "<f8")
rings = xy[: len(xy) - len(xy) % 2000].reshape(-1, 1000, 2)
rings[:, -1] = rings[:, 0]
start = time.process_time()
polygons = shapely.polygons(rings)
seconds = time.process_time() - start
print(len(polygons), shapely.area(polygons[len(polygons) // 2]), seconds)
