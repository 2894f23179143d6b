"""kilometre-posts: the published kilometres of the line Yerevan-Julfa, each at the end of a line of railways or corridor-repairs
that is nearest to its station."""
from layerfile import write
from outlines import from_lonlat
from repair_lines import SADARAK, SHARUR

POSTS = [  # id, km, position, names
    ("post-yeraskh", 66.9, (44.828, 39.735), ["Yeraskh", "Երասխ", "Arazdəyən"]),
    ("post-sadarak", 72.8, SADARAK, ["Sadarak", "Sədərək"]),
    ("post-sharur", 91.2, SHARUR, ["Sharur", "Şərur"]),
    ("post-nakhchivan", 157.4, (45.407, 39.185), ["Nakhchivan", "Naxçıvan"]),
    ("post-julfa", 202.5, (45.634, 38.958), ["Julfa", "Culfa"]),
]


def features():
    for identifier, km, position, names in POSTS:
        yield {
            "id": identifier,
            "properties": {
                "kind": "kilometre post", "name": names[0], "names": names, "km": km, "accuracy": "3 km", "basis": "compiled",
                "date": "undated", "confidence": "B", "source": "de.zxc.wiki (kilometre); position of the nearest node of railways",
            },
            "geometry": from_lonlat(*position),
        }


write("authored/kilometre-posts", features())
