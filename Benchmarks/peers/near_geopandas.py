"""A route in each country, and how much of it runs near that country's border, as an analyst writes it in GeoPandas.

Each country's border is buffered in the azimuthal equidistant plane about the route's part in the country. That plane
stretches distances away from its centre (0.9 % at 1,500 km) and the buffer's arcs have 16 segments, so the second figure is
some 330 m short of what exact distances give.

usage: near_geopandas.py ROUTE AREAS KM
prints: kilometres inside areas, kilometres within KM of the area's own border
"""
import sys

import geopandas
import pyproj

ellipsoid = pyproj.Geod(ellps="WGS84")
route, areas = (geopandas.read_file(path) for path in sys.argv[1:3])
metres = float(sys.argv[3]) * 1000
borders = dict(zip(areas["ADM0_A3"], areas.geometry.boundary))
pieces = geopandas.overlay(route, areas, how="intersection", keep_geom_type=True)

inside = near = 0.0
for code, piece in zip(pieces["ADM0_A3"], pieces.geometry):
    centre = piece.centroid
    plane = f"+proj=aeqd +lat_0={centre.y} +lon_0={centre.x} +ellps=WGS84"
    zone = geopandas.GeoSeries([borders[code]], crs=4326).to_crs(plane).buffer(metres).iloc[0]
    part = geopandas.GeoSeries([piece], crs=4326).to_crs(plane).intersection(zone).to_crs(4326).iloc[0]
    inside += ellipsoid.geometry_length(piece) / 1000
    near += ellipsoid.geometry_length(part) / 1000
print(inside, near)
