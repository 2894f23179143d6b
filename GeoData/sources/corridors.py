"""corridors: first lines of the transit corridors, drawn by hand at one vertex every 2 to 10 km.

They are illustrations: they keep to the right country and the right bank, pass the named towns within a kilometre or
two, and say nothing about the surveyed alignment; check.py proves the first two against countries-detailed. They were
not stretched to meet any published length. The roads through the Lachin district are those of lachin_roads."""
from lachin_roads import NEW_ARMENIA, NEW_AZERBAIJAN, OLD_ARMENIA, OLD_AZERBAIJAN
from layerfile import write
from outlines import as_lines, rounded

SOURCE = "drawn by hand between published town positions (GeoNames)"
NOTE = "illustrative alignment, good to about 2 km; its length is no evidence of the real one's"

AGHBAND = (46.552, 38.896)
KILIT = (46.130, 38.868)

NAMES = {
    "meghri-route": [
        "Meghri route", "Meghri–Nakhchivan link", "Zangezur corridor", "Zəngəzur dəhlizi",
        "Trump Route for International Peace and Prosperity", "TRIPP", "Crossroads of Peace", "Խաղաղության խաչմերուկ",
        "Зангезурский коридор", "Մեղրիի ճանապարհ",
    ],
    "araz-route": ["Araz route", "Araz corridor", "Aras corridor", "Araz dəhlizi", "کریدور ارس", "Аразский коридор"],
    "lachin-road": ["Lachin road", "Goris–Khankendi road", "Goris–Stepanakert road", "Laçın yolu", "Լաչինի ճանապարհ",
                    "Лачинская дорога"],
}
OPENED_NEW, HANDED_OVER = "2022-08-30", "2022-08-26"
LACHIN_ROAD = {"route": "lachin-road", "mode": "road", "confidence": "K-lo"}

SECTIONS = [
    {
        "id": "meghri-route-horadiz-aghband", "route": "meghri-route", "order": 1, "country": "AZE",
        "name": "Horadiz–Aghband", "names": ["Horadiz–Aghband", "Horadiz–Ağbənd", "Горадиз–Агбенд"],
        "status": "under construction since 2021-02-14", "published_length": "110.4 km", "confidence": "K-lo",
        "line": [
            (47.335, 39.449), (47.300, 39.400), (47.255, 39.365), (47.210, 39.337), (47.150, 39.326), (47.078, 39.282),
            (47.040, 39.246), (47.035, 39.206), (46.965, 39.166), (46.922, 39.180), (46.832, 39.152), (46.760, 39.086),
            (46.722, 39.032), (46.685, 39.031), (46.640, 38.968), (46.590, 38.920), AGHBAND,
        ],
    },
    {
        "id": "meghri-route-meghri", "route": "meghri-route", "order": 2, "country": "ARM",
        "name": "Aghband–Meghri–Kilit", "names": ["Aghband–Meghri–Kilit", *NAMES["meghri-route"]],
        "status": "planned", "published_length": "42 km", "confidence": "K-lo",
        "line": [
            AGHBAND, (46.522, 38.905), (46.470, 38.908), (46.422, 38.904), (46.378, 38.921), (46.337, 38.929),
            (46.264, 38.906), (46.222, 38.882), (46.190, 38.860), (46.160, 38.859), KILIT,
        ],
    },
    {
        "id": "meghri-route-ordubad-julfa", "route": "meghri-route", "order": 3, "country": "AZE",
        "name": "Kilit–Ordubad–Julfa", "names": ["Kilit–Ordubad–Julfa", "Kilit–Ordubad–Culfa", "Килит–Ордубад–Джульфа"],
        "status": "to be restored", "confidence": "K-lo",
        "line": [
            KILIT, (46.068, 38.902), (46.040, 38.890), (45.990, 38.892), (45.945, 38.911), (45.914, 38.893),
            (45.856, 38.923), (45.804, 38.938), (45.741, 38.943), (45.695, 38.965), (45.631, 38.957),
        ],
    },
    {
        "id": "araz-route", "route": "araz-route", "order": 2, "country": "IRN",
        "name": "Aghband–Iranian bank–Kilit", "names": ["Aghband–Iranian bank–Kilit", *NAMES["araz-route"]],
        "status": "memorandum of 2022-03-11; bridge begun 2023-10-06", "published_length": "50 km", "confidence": "K-lo",
        "line": [
            AGHBAND, (46.556, 38.864), (46.512, 38.870), (46.452, 38.882), (46.418, 38.866), (46.352, 38.898),
            (46.290, 38.882), (46.240, 38.850), (46.186, 38.826), (46.122, 38.832), KILIT,
        ],
    },
    {
        "id": "lachin-road-old-armenia", **LACHIN_ROAD, "order": 1, "country": "ARM", "to": HANDED_OVER,
        "name": "Goris–Hakari, old road", "names": ["Goris–Hakari, old road", *NAMES["lachin-road"]],
        "line": OLD_ARMENIA,
    },
    {
        "id": "lachin-road-old-azerbaijan", **LACHIN_ROAD, "order": 2, "country": "AZE", "to": HANDED_OVER,
        "name": "Hakari–Lachin–Khankendi, old road",
        "names": ["Hakari–Lachin–Khankendi, old road", "Hakari–Berdzor–Stepanakert, old road", *NAMES["lachin-road"]],
        "line": OLD_AZERBAIJAN,
    },
    {
        "id": "lachin-road-new-armenia", **LACHIN_ROAD, "order": 1, "country": "ARM", "from": OPENED_NEW,
        "name": "Goris–Kornidzor–Hakari, new road", "names": ["Goris–Kornidzor–Hakari, new road", *NAMES["lachin-road"]],
        "published_length": "10 km", "line": NEW_ARMENIA,
    },
    {
        "id": "lachin-road-new-azerbaijan", **LACHIN_ROAD, "order": 2, "country": "AZE", "from": OPENED_NEW,
        "name": "Hakari–Khankendi, new road",
        "names": ["Hakari–Khankendi, new road", "Hakari–Stepanakert, new road", *NAMES["lachin-road"]],
        "published_length": "22 km to where it joins the old road", "line": NEW_AZERBAIJAN,
    },
]


def features():
    for section in SECTIONS:
        properties = {key: value for key, value in section.items() if key not in ("id", "line")}
        yield {
            "id": section["id"],
            "properties": {
                "kind": "corridor", "mode": "rail", **properties,
                "basis": "illustrative", "date": "2026", "source": SOURCE, "note": NOTE,
            },
            "geometry": as_lines([[(rounded(x), rounded(y)) for x, y in section["line"]]]),
        }


write("authored/corridors", features())
