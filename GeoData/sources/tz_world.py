"""Country areas from the time zones of tz_world, the 2016 release that the package tzwhere carries."""
import functools
import gzip
import json
import os
import tarfile

from shapely.geometry import MultiPolygon, shape

PACKAGE = "tzwhere 3.0.3"
FILE = "tzwhere-3.0.3/tzwhere/tz_world.json.gz"
SOURCE = f"tz_world 2016 by Eric Muller, efele.net ({PACKAGE})"
NATURE = "drawn from time zones after maps at 1:1 million, about 0.5 km from detailed lines, older than 2016"

ZONES = {
    "ARM": ["Asia/Yerevan"],
    "AZE": ["Asia/Baku"],
    "GEO": ["Asia/Tbilisi"],
    "IRN": ["Asia/Tehran"],
    "RUS": ["Europe/Moscow", "Europe/Volgograd"],
    "TUR": ["Europe/Istanbul"],
}


@functools.cache
def zones():
    """The areas of each zone, in the order of the file."""
    with tarfile.open(os.path.join(os.environ["GEODATA_PACKAGES"], "tzwhere-3.0.3.tar.gz")) as archive:
        rows = json.loads(gzip.decompress(archive.extractfile(FILE).read()))["features"]
    areas = {}
    for row in rows:
        areas.setdefault(row["properties"]["TZID"], []).append(shape(row["geometry"]))
    return areas


@functools.cache
def country(code):
    return MultiPolygon([area for name in ZONES[code] for area in zones()[name]])
