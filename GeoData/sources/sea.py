"""The marnet of searoute: sea lanes as a graph, and the ports that the corridors call at."""
import json
import os
import tarfile

from layerfile import rounded
from world_graph import kilometres

VERSION = "1.6.0"
SOURCE = "searoute 1.6.0, after Eurostat SeaRoute"
WEST, SOUTH, EAST, NORTH = -20, -37, 80, 62

PORTS = [  # UN/LOCODE
    "AZBAK", "IRBAZ", "KZAAU", "RUASF", "RUMCX", "TMKRW", "BGBOJ", "BGVAR", "GEBUS", "GEPTI", "ROCND", "RUNVS",
    "TRIST", "TRSSX", "TRTZX", "UAODS", "TRMER", "TRISK", "EGPSD", "GRPIR", "ITTRS", "DEHAM", "NLRTM", "EETLL", "FIHEL",
    "LTKLJ", "LVRIX", "PLGDN", "RUKGD", "RULED", "AEJEA", "DJJIB", "INBOM", "INMUN", "INNSA", "IRBND", "OMSLL",
    "PKKHI", "SAJED",
]
CHOSEN = {  # where one code has two ports
    "INBOM": "Mumbai", "INNSA": "Nhava Sheva",
}
AUTHORED = [  # id, (lon, lat), confidence, names: in no package found
    ("alat", (49.41, 39.94), "K-hi", ["Alat", "Ələt", "Port of Baku at Alat"]),
    ("amirabad", (53.38, 36.85), "K-hi", ["Amirabad", "امیرآباد"]),
    ("olya", (47.55, 45.78), "K-med", ["Olya", "Оля"]),
]


def member(name):
    with tarfile.open(os.path.join(os.environ["GEODATA_PACKAGES"], f"searoute-{VERSION}.tar.gz")) as archive:
        return json.load(archive.extractfile(f"searoute-{VERSION}/searoute/data/{name}"))["features"]


def lanes():
    """Pairs of positions within the box, with the passage each belongs to."""
    found = {}
    for feature in member("marnet_searoute.geojson"):
        geometry = feature["geometry"]
        parts = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
        for part in parts:
            line = [(rounded(x), rounded(y)) for x, y, *_ in part]
            for pair in zip(line, line[1:]):
                if pair[0] != pair[1] and all(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in pair):
                    key = (min(pair), max(pair))
                    found[key] = feature["properties"].get("passage") or found.get(key)
    return found


def ports():
    """id, position, names, confidence, source of each port."""
    known = {}
    for feature in member("ports.geojson"):
        properties = feature["properties"]
        code, name = properties["port"], properties["name"].strip()
        if code in PORTS and CHOSEN.get(code, name) == name:
            known[code] = (tuple(map(rounded, feature["geometry"]["coordinates"])), name)
    for code in PORTS:
        yield code, *known[code][:1], [known[code][1]], "B", SOURCE
    for identifier, position, confidence, names in AUTHORED:
        yield identifier, position, names, confidence, "general knowledge"


def is_inland(pair):
    """On the Don, the canal or the Volga with its delta."""
    return all(39.5 <= x <= 48.5 and 45.9 <= y <= 50 for x, y in pair)


def nearest(position, nodes):
    return min(nodes, key=lambda node: (kilometres(position, node), node))
