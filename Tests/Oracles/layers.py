"""The shipped layers as shapely geometries, read straight from their files."""
import json
from functools import cache
from pathlib import Path

import shapely

GEODATA = Path(__file__).resolve().parents[2] / "GeoData"


@cache
def layer(name):
    """Features of a layer by id: (geometry, properties)."""
    path = next(GEODATA.glob(f"layers/*/{name}.geojson"))
    features = json.loads(path.read_text())["features"]
    return {
        feature["id"]: (shapely.from_geojson(json.dumps(feature["geometry"])), feature["properties"])
        for feature in features
    }


def geometry(name, identifier):
    return layer(name)[identifier][0]


def names_in_use(properties):
    """What a table by `names` calls a place: its names in Latin letters, by code point."""
    latin = {name for name in properties["names"] if all(not c.isalpha() or ord(c) < 0x250 or c == "ə" for c in name)}
    return " / ".join(sorted(latin))
