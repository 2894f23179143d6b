"""Country areas from the time-zone polygons of OpenStreetMap (timezone-boundary-builder 2026c)."""
import functools

import shapely
from shapely.geometry import MultiPolygon, Polygon
from timezonefinder import TimezoneFinder

PACKAGE = "timezonefinder-data 3.2026.3.post1"
RELEASE = "2026c"
SOURCE = f"OpenStreetMap contributors, through timezone-boundary-builder {RELEASE} ({PACKAGE})"
NATURE = "de facto and undated: a line of time zones, not a line of any treaty; exclaves follow the state around them"

ZONES = {
    "ARM": ["Asia/Yerevan"],
    "AZE": ["Asia/Baku"],
    "GEO": ["Asia/Tbilisi"],
    "IRN": ["Asia/Tehran"],
    "RUS": ["Europe/Astrakhan", "Europe/Moscow", "Europe/Volgograd"],
    "TUR": ["Europe/Istanbul"],
}


@functools.cache
def finder():
    return TimezoneFinder()


def zone(name):
    return MultiPolygon([Polygon(part[0], part[1:]) for part in finder().get_geometry(tz_name=name, coords_as_pairs=True)])


@functools.cache
def country(code):
    """The area of a country's zones, as the package holds it (sea included where a zone reaches into it)."""
    zones = [zone(name) for name in ZONES[code]]
    return zones[0] if len(zones) == 1 else shapely.union_all(zones)
