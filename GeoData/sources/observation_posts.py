"""observation-posts: how many posts the peacekeepers had, by sector and date.

No position of a post is published; only counts are. One feature stands at a town of each sector, and one for all sectors at
Khankendi, the town of the peacekeepers' command. `dated.posts` holds the counts, each with its own source."""
from layerfile import write
from outlines import from_lonlat

STATEMENT, WITHDRAWN = "2020-11-10", "2024-06-12"
NOTE = "positions of posts are not published: the point is a town of the sector, and stands for its count only"


def count(start, value, source, confidence="A", end=None):
    entry = {"from": start, "to": end, "value": value, "source": source, "confidence": confidence}
    return {key: item for key, item in entry.items() if item is not None}


NOVEMBER_15 = "pravdareport 145279 (9 north, 9 south, 7 temporary on the Lachin road)"
NOVEMBER_18 = "tass 1223893 (11 north, 12 south)"
CLOSED = "vestikavkaza 163929: 6 permanent and 15 temporary closed after 2023-09-19, all by November 2023"

POSTS = [  # id, sector, (lon, lat), names, town, counts
    ("posts-north", "north", (46.815, 40.211),
     ["Observation posts, north", "Şimal müşahidə məntəqələri", "Հյուսիսային դիտակետեր", "Наблюдательные посты «Север»"],
     "Aghdara (Martakert)",
     [count("2020-11-15", 9, NOVEMBER_15), count("2020-11-18", 11, NOVEMBER_18, end="2021-01-01")]),
    ("posts-south", "south", (47.1117, 39.79496),
     ["Observation posts, south", "Cənub müşahidə məntəqələri", "Հարավային դիտակետեր", "Наблюдательные посты «Юг»"],
     "Khojavend (Martuni)",
     [count("2020-11-15", 9, NOVEMBER_15), count("2020-11-18", 12, NOVEMBER_18, end="2021-01-01")]),
    ("posts-lachin", "lachin", (46.54977, 39.63742),
     ["Temporary posts on the Lachin road", "Laçın yolunda müvəqqəti məntəqələr", "Ժամանակավոր դիտակետեր Լաչինի ճանապարհին",
      "Временные посты на Лачинской дороге"],
     "Lachin (Berdzor)",
     [count("2020-11-15", 7, NOVEMBER_15, end="2020-11-18")]),
    ("posts-all", "all", (46.7528, 39.8177),
     ["Observation posts in all", "Bütün müşahidə məntəqələri", "Բոլոր դիտակետերը", "Все наблюдательные посты"],
     "Khankendi (Stepanakert)",
     [count("2020-11-15", 25, NOVEMBER_15), count("2020-11-18", 23, NOVEMBER_18),
      count("2021-01-01", 27, "general knowledge, 2021 to 2022", "K-hi", end="2023-09-19"),
      count("2023-11-30", 0, CLOSED)]),
]


def features():
    for identifier, sector, position, names, town, counts in POSTS:
        yield {
            "id": identifier,
            "properties": {
                "kind": "observation posts",
                "sector": sector,
                "name": names[0],
                "names": names,
                "from": STATEMENT,
                "to": WITHDRAWN,
                "operated_by": ["RUS"],
                "dated": {"posts": counts},
                "basis": "illustrative",
                "date": STATEMENT,
                "confidence": "C",
                "source": "counts: each with its own source; position: the town of " + town,
                "note": NOTE,
            },
            "geometry": from_lonlat(*position),
        }


write("authored/observation-posts", features())
