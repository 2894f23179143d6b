"""The monitoring-centre scenario as a careful analyst writes it in GeoPandas: the oblast's area, the share of it within
120 km and 50 km of the centre, and its farthest point, with the covered parts written as GeoJSON.

usage: aghdam_geopandas.py GEODATA OUT
prints: area in km², share within 120 km, share within 50 km, farthest distance in km
"""
import sys
from pathlib import Path

import geopandas
import pyproj
import shapely

ellipsoid = pyproj.Geod(ellps="WGS84")
layers = Path(sys.argv[1]) / "layers"


def layer(name):
    return geopandas.read_file(next(layers.rglob(name + ".geojson"))).set_index("id")


centre = layer("sites").geometry["aghdam-monitoring-centre"]
oblast = layer("karabakh").geometry["nkao-1991"]


def area(geometry):
    return abs(ellipsoid.geometry_area_perimeter(geometry)[0]) / 1e6


def within(kilometres):
    plane = f"+proj=aeqd +lat_0={centre.y} +lon_0={centre.x} +ellps=WGS84"
    disc = geopandas.GeoSeries([centre], crs=4326).to_crs(plane).buffer(kilometres * 1000, resolution=180)
    return disc.to_crs(4326).iloc[0]


covered = {km: shapely.intersection(within(km), oblast) for km in (120, 50)}
positions = shapely.get_coordinates(oblast)
count = len(positions)
_, _, distances = ellipsoid.inv([centre.x] * count, [centre.y] * count, positions[:, 0], positions[:, 1])

whole = area(oblast)
result = geopandas.GeoDataFrame(
    {"range_km": list(covered), "share": [area(part) / whole for part in covered.values()]},
    geometry=list(covered.values()), crs=4326)
result.to_file(sys.argv[2], driver="GeoJSON")
print(f"{whole:.4f} {result.share[0] * 100:.4f} {result.share[1] * 100:.4f} {max(distances) / 1000:.4f}")
