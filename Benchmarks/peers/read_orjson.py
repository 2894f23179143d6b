"""Reads a GeoJSON file with orjson and shapely and prints how many features and positions it holds."""
import sys

import orjson
import shapely
from shapely.geometry import shape

features = orjson.loads(open(sys.argv[1], "rb").read())["features"]
geometries = [shape(feature["geometry"]) for feature in features]
print(len(geometries), shapely.get_num_coordinates(geometries).sum())
