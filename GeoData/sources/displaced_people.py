"""displaced-people: two series of published figures, one for each community, measured in the same way.

The outlines only say which region a series is about: Azerbaijan's economic regions Karabakh and East Zangezur for the
programme of return, the oblast of 1991 for those who left in September 2023. A word one community has a published figure for
and the other has not stays missing there; nothing is estimated."""
import shapely
from layerfile import read, write
from outlines import as_geometry
from shapely.geometry import shape


def figure(day, value, source, confidence="A", note=None):
    entry = {"from": day, "value": value, "source": source, "confidence": confidence, "note": note}
    return {key: item for key, item in entry.items() if item is not None}


MONTH = "the month is published, not the day"
SERIES = [
    {
        "id": "azerbaijanis-return", "community": "Azerbaijanis",
        "names": ["Azerbaijanis displaced 1988–1994 and their return", "Azərbaycanlı məcburi köçkünlər və qayıdış",
                  "Ադրբեջանցի տեղահանվածներ և վերադարձ", "Азербайджанские вынужденные переселенцы и возвращение"],
        "regions": [("public-domain/economic-regions", "AZE-region-karabakh"),
                    ("public-domain/economic-regions", "AZE-region-east-zangezur")],
        "dated": {
            "returned": [
                figure("2024-05-02", 6754, "vestikavkaza 167996"),
                figure("2024-06-28", 7762, "az24saat"),
                figure("2025-06-17", 15000, "azernews 243339", note="rounded; 3,721 families"),
                figure("2025-12-01", 25000, "vestikavkaza", note="at least; " + MONTH),
                figure("2026-01-01", 26000, "vestikavkaza", note="at least; " + MONTH),
            ],
            "residents": [
                figure("2025-06-17", 44000, "azernews 243339", note="rounded; returned people and all others"),
                figure("2026-01-01", 73500, "vestikavkaza", note="returned people and all others; " + MONTH),
            ],
            "target": [figure("2023-10-17", 140000, "news.az 17.10.2023", note="for the end of 2026; 22,000 of them in Fuzuli")],
        },
        "note": "how many were displaced 1988–1994 and how many of the residents are not returned people: no figure here",
    },
    {
        "id": "armenians-displacement", "community": "Karabakh Armenians",
        "names": ["Karabakh Armenians displaced in September 2023", "Qarabağ erməniləri, 2023-cü ilin sentyabrı",
                  "2023 թ. սեպտեմբերին տեղահանված ղարաբաղցի հայեր", "Карабахские армяне, перемещённые в сентябре 2023"],
        "regions": [("public-domain/karabakh", "nkao-1991")],
        "dated": {
            "displaced": [
                figure("2023-09-30", 100417, "government of Armenia (DW a-66969667; bolnews)"),
                figure("2023-10-04", 100632, "general knowledge (100,617 to 100,632)", "K-hi"),
            ],
            "residents_before": [figure("2023-09-19", 120000, "general knowledge; an estimate, disputed", "K-med")],
        },
        "note": "a few dozen are said to have stayed (K-med, no figure); no return is published, and no target",
    },
]


def features():
    for series in SERIES:
        parts = [shape(read(path)[identifier]["geometry"]) for path, identifier in series["regions"]]
        yield {
            "id": series["id"],
            "properties": {
                "kind": "published series",
                "community": series["community"],
                "name": series["names"][0],
                "names": series["names"],
                "dated": series["dated"],
                "about": [identifier for _, identifier in series["regions"]],
                "basis": "compiled",
                "date": "2026",
                "confidence": "A",
                "source": "figures: each with its own source; outlines: admin1 and karabakh (Natural Earth 4.1.0)",
                "note": series["note"],
            },
            "geometry": as_geometry(shapely.union_all(parts)),
        }


write("public-domain/displaced-people", features())
