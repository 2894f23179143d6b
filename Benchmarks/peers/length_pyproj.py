"""The geodesic length of a line of 10 million segments with pyproj; prints metres and the seconds of the work alone."""
import sys
import time

import numpy as np
import pyproj

line = np.fromfile(sys.argv[1]).reshape(-1, 2)
longitude, latitude = np.ascontiguousarray(line[:, 0]), np.ascontiguousarray(line[:, 1])
ellipsoid = pyproj.Geod(ellps="WGS84")
start = time.process_time()
metres = ellipsoid.line_length(longitude, latitude)
print(f"{metres:.3f} {time.process_time() - start:.6f}")
