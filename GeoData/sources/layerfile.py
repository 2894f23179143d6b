"""Writing a layer: the same features always give the same bytes.

Positions are rounded to seven decimals (1 cm) and written without trailing zeros; members keep the order in which
the script gives them; features are ordered by id; one feature a line."""
import json
import math
import os

DECIMALS = 7


def rounded(value):
    """A coordinate as it will be written; -0.0 becomes 0.0 so that equal positions give equal bytes."""
    return round(float(value), DECIMALS) + 0.0


def number(value):
    text = f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def positions(value):
    if isinstance(value[0], (int, float)):
        if not all(math.isfinite(v) for v in value):
            raise ValueError(f"position {value} is not finite")
        return "[" + ",".join(number(v) for v in value) + "]"
    return "[" + ",".join(positions(v) for v in value) + "]"


def geometry_text(geometry):
    return f'{{"type":"{geometry["type"]}","coordinates":{positions(geometry["coordinates"])}}}'


def plain(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def folder():
    return os.environ["GEODATA_FOLDER"]


def write(path, features):
    """Writes features, each a dict with id, properties and geometry, to layers/PATH.geojson."""
    features = sorted(features, key=lambda feature: feature["id"])
    ids = [feature["id"] for feature in features]
    repeated = sorted({i for i in ids if ids.count(i) > 1}) if len(set(ids)) != len(ids) else []
    if repeated:
        raise ValueError(f"{path}: ids given twice: {repeated}")
    lines = []
    for feature in features:
        properties = {"id": feature["id"], **{k: v for k, v in feature["properties"].items() if v is not None}}
        lines.append(
            f'{{"type":"Feature","id":{plain(feature["id"])},"properties":{plain(properties)},'
            f'"geometry":{geometry_text(feature["geometry"])}}}')
    name = os.path.basename(path)
    text = f'{{"type":"FeatureCollection","name":{plain(name)},"features":[\n' + ",\n".join(lines) + "\n]}\n"
    target = os.path.join(folder(), "layers", path + ".geojson")
    with open(target, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    print(f"{path}: {len(features)} features, {len(text.encode())} bytes")


def read(path):
    """The features of a layer already written, keyed by id."""
    with open(os.path.join(folder(), "layers", path + ".geojson"), encoding="utf-8") as file:
        return {feature["id"]: feature for feature in json.load(file)["features"]}
