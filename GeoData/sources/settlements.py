"""settlements: towns that people of the two communities were displaced from, with the month in which each community left.

Positions are those of GeoNames, from the layer of places. The months are general knowledge (K-hi), those of 2023 published
(A). No figure for a single settlement was found on any page, so there is none here."""
from layerfile import read, write
from parties import LOCAL

EXODUS = "2023-09"
HELD_UNTIL_2023 = "2023-09-20"
SEEN = {"K-hi": "general knowledge", "A": "DW a-66969667; bolnews"}

TOWNS = [  # place, names, Azerbaijanis left, Armenians left, local control from and to
    ("AZE-aghdam", ["Aghdam", "Ağdam", "Akna", "Ակնա", "Агдам"], "1993-07", None, "1993-07", "2020-11-20"),
    ("AZE-fuzuli", ["Fuzuli", "Füzuli", "Varanda", "Վարանդա", "Физули"], "1993-08", None, "1993-08", "2020-11-10"),
    ("AZE-jabrayil", ["Jabrayil", "Cəbrayıl", "Jrakan", "Ջրական", "Джебраил"], "1993-08", None, "1993-08", "2020-11-10"),
    ("AZE-qubadli", ["Gubadli", "Qubadlı", "Vorotan", "Որոտան", "Губадлы"], "1993-08", None, "1993-08", "2020-11-10"),
    ("AZE-zangilan", ["Zangilan", "Zəngilan", "Kovsakan", "Կովսական", "Зангелан"], "1993-10", None, "1993-10", "2020-11-10"),
    ("AZE-kalbajar", ["Kalbajar", "Kəlbəcər", "Karvachar", "Քարվաճառ", "Кельбаджар"], "1993-04", "2020-11", "1993-04",
     "2020-11-25"),
    ("AZE-lacin", ["Lachin", "Laçın", "Berdzor", "Բերձոր", "Лачин"], "1992-05", "2022-08", "1992-05", "2022-08-26"),
    ("AZE-shusha", ["Shusha", "Şuşa", "Shushi", "Շուշի", "Шуша"], "1992-05", "2020-11", "1992-05", "2020-11-10"),
    ("AZE-khojaly", ["Khojaly", "Xocalı", "Ivanyan", "Իվանյան", "Ходжалы"], "1992-02", EXODUS, "1992-02", HELD_UNTIL_2023),
    ("AZE-askyaran", ["Asgaran", "Əsgəran", "Askeran", "Ասկերան", "Аскеран"], None, EXODUS, "1991-09", HELD_UNTIL_2023),
    ("AZE-khankendi", ["Khankendi", "Xankəndi", "Stepanakert", "Ստեփանակերտ", "Степанакерт"], None, EXODUS, "1991-09",
     HELD_UNTIL_2023),
    ("AZE-khojavend", ["Khojavend", "Xocavənd", "Martuni", "Մարտունի", "Мартуни"], None, EXODUS, "1991-09", HELD_UNTIL_2023),
    ("AZE-vank", ["Vangli", "Vəngli", "Vank", "Վանք", "Ванк"], None, EXODUS, "1991-09", HELD_UNTIL_2023),
]
BOTH_UNCLEAR = {"AZE-askyaran", "AZE-khankendi", "AZE-khojavend", "AZE-vank"}


def features():
    places = read("cc-by/places")
    for place, names, azerbaijanis, armenians, start, end in TOWNS:
        confidence = "A" if armenians == EXODUS else "K-hi"
        yield {
            "id": f"settlement-{place.removeprefix('AZE-')}",
            "properties": {
                "kind": "settlement",
                "country": "AZE",
                "name": names[0],
                "names": names,
                "azerbaijanis_left": azerbaijanis,
                "armenians_left": armenians,
                "claimed_by": [{"party": "AZE"}, {"party": LOCAL, "to": "2024-01-01"}],
                "controlled_by": [{"party": LOCAL, "from": start, "to": end}, {"party": "AZE", "from": end}],
                "geonames": places[place]["properties"]["geonames"],
                "basis": "compiled",
                "date": "2026",
                "confidence": confidence,
                "source": f"position: GeoNames; months: {SEEN[confidence]}",
                "note": "Azerbaijanis who lived here before 1992: month not in the sources" if place in BOTH_UNCLEAR else None,
            },
            "geometry": places[place]["geometry"],
        }


write("cc-by/settlements", features())
