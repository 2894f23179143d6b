"""Reads a GeoJSON file with GeoPandas (pyogrio) and prints how many features and positions it holds."""
import sys

import geopandas
import shapely

frame = geopandas.read_file(sys.argv[1])
print(len(frame), shapely.get_num_coordinates(frame.geometry.values).sum())
