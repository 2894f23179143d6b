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
