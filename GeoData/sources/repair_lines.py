"""Lines that the graphs lack, drawn by hand: built ones (repair), planned or hypothetical ones (illustrative).

`length` is a published figure of the line, whatever the drawing measures; without one the drawing is measured and the
length is an assumption too. An end of three decimals that is a node of scgraph-data joins there; other ends join each
other where they are equal. `status` is by date, as published; a line that is only planned is closed."""
from network_ends import beyond

ASTARA_AZE, ASTARA_IRN = (48.87498, 38.45598), (48.872, 38.4291)
ASTARA_STANDARD = beyond(ASTARA_IRN, (48.87, 38.3))
RASHT_RAIL = (49.558, 37.206)
CASPIAN_YARD = (49.45, 37.465)
AGHBAND, KILIT = (46.552, 38.896), (46.13, 38.868)
# Sadarak stands where both sections have room for the kilometres between their posts.
SADARAK, SHARUR = (44.8645, 39.6912), (44.981, 39.553)
DILUCU, DILUCU_STANDARD = (44.8033, 39.6553), (44.8, 39.6555)
AKYAKA, AKYAKA_BROAD = (43.641, 40.732), (43.644, 40.7325)
OLYA_YARD, AMIRABAD_YARD = (47.53, 45.79), (53.38, 36.83)

KNOWN = "general knowledge; drawn by hand"
DRAWN = ["path", "length"]


def state(day, value, source, confidence):
    return {"from": day, "value": value, "source": source, "confidence": confidence}


CLOSED_1991 = [state("1991-12-21", "closed", "general knowledge", "K-hi")]
CLOSED_1993 = [state("1993-04-03", "closed", "general knowledge", "K-hi")]

RAIL = [
    {
        "id": "rail-rasht-astara", "names": ["Rasht–Astara", "رشت–آستارا", "Решт–Астара"], "basis": "illustrative",
        "line": [RASHT_RAIL, (49.40, 37.25), (49.20, 37.42), (49.09, 37.60), (48.95, 37.80), (48.89, 38.05), (48.875, 38.25),
                 ASTARA_STANDARD],
        "length": 162, "fact": "rail-rasht-astara", "gauge": 1435, "assumed": ["path"], "confidence": "A",
        "status": [state("2023-05-17", "closed", "trend 4044901; menafn (agreement, not built)", "A"),
                   state("2028-01-01", "open", "trend 4044901; menafn (planned: by 2028)", "B")],
        "source": "trend 4044901; menafn; mrud.ir; path drawn by hand",
        "note": "planned: open from 2028 is a target, not a fact; without a date it counts as open",
    },
    {
        "id": "rail-lankaran-astara", "names": ["Lankaran–Astara", "Lənkəran–Astara"], "basis": "repair",
        "line": [(48.863, 38.75), (48.868, 38.65), (48.86, 38.55), ASTARA_AZE],
        "gauge": 1520, "assumed": DRAWN, "confidence": "K-hi", "source": KNOWN,
        "note": "the source's line ends 33 km short of the border",
    },
    {
        "id": "rail-astara-border", "names": ["Astara–Astara", "آستارا–آستارا"], "basis": "repair", "from": "2017-03-01",
        "line": [ASTARA_AZE, (48.876, 38.442), ASTARA_IRN], "length": 10, "gauge": 1520, "assumed": DRAWN, "confidence": "A",
        "source": "mincom.gov.az; apa; financialtribune (8.3 km in Azerbaijan, 1.4 to 2 km in Iran)",
        "note": "10 km taken; opened in March 2017, the day is not in the source",
    },
    {
        "id": "rail-rasht-caspian", "names": ["Rasht–Caspian port", "رشت–کاسپین"], "basis": "repair", "from": "2024-06-20",
        "line": [RASHT_RAIL, (49.60, 37.30), (49.58, 37.40), CASPIAN_YARD], "length": 37, "fact": "rail-rasht-caspian",
        "gauge": 1435, "assumed": ["path"], "confidence": "A", "source": "en.wikipedia; mehrnews 216651; path drawn by hand",
    },
    {
        "id": "rail-amirabad", "names": ["Neka–Amirabad", "نکا–امیرآباد"], "basis": "repair",
        "line": [(53.419, 36.688), (53.40, 36.76), AMIRABAD_YARD], "gauge": 1435, "assumed": DRAWN, "confidence": "K-hi",
        "source": KNOWN,
    },
    {
        "id": "rail-olya", "names": ["Yandyki–Olya", "Яндыки–Оля"], "basis": "repair",
        "line": [(47.197, 46.14), (47.35, 45.98), OLYA_YARD], "gauge": 1520, "assumed": DRAWN, "confidence": "K-med",
        "source": KNOWN,
    },
    {
        "id": "rail-yeraskh-sadarak", "names": ["Yeraskh–Sadarak", "Երասխ–Սադարակ", "Yerasx–Sədərək"], "basis": "repair",
        "line": [(44.828, 39.735), SADARAK], "length": 5.9, "fact": "kmpost-sadarak", "gauge": 1520, "assumed": ["path"],
        "confidence": "B", "status": CLOSED_1991, "source": "de.zxc.wiki (posts 66.9 and 72.8); path drawn by hand",
    },
    {
        "id": "rail-sadarak-sharur", "names": ["Sadarak–Sharur", "Sədərək–Şərur"], "basis": "repair",
        "line": [SADARAK, SHARUR], "length": 18.4, "fact": "kmpost-sharur", "gauge": 1520,
        "assumed": ["path"], "confidence": "B", "source": "de.zxc.wiki (posts 72.8 and 91.2); path drawn by hand",
        "note": "to be restored; whether it is passable is not in the sources",
    },
    {
        "id": "rail-julfa-kilit", "names": ["Julfa–Ordubad–Kilit", "Culfa–Ordubad–Kilit"], "basis": "repair",
        "line": [(45.629, 38.958), (45.695, 38.965), (45.741, 38.943), (45.804, 38.938), (45.856, 38.923), (45.914, 38.893),
                 (45.945, 38.911), (45.99, 38.892), (46.04, 38.89), (46.068, 38.902), KILIT],
        "length": 53.4, "fact": "rail-nakhchivan-restore", "gauge": 1520, "assumed": DRAWN, "confidence": "C",
        "source": "menafn 1110399834 (188 km in all); de.zxc.wiki; path drawn by hand",
        "note": "what 188 km leave after 134.6 km from Julfa to the Armenian border at Yeraskh by the posts; to be restored",
    },
    {
        "id": "rail-horadiz-aghband", "names": ["Horadiz–Aghband", "Horadiz–Ağbənd", "Горадиз–Агбенд"], "basis": "illustrative",
        "line": [(47.335, 39.44), (47.3, 39.4), (47.255, 39.365), (47.21, 39.337), (47.15, 39.326), (47.078, 39.282),
                 (47.04, 39.246), (47.035, 39.206), (46.965, 39.166), (46.922, 39.18), (46.832, 39.152), (46.76, 39.086),
                 (46.722, 39.032), (46.685, 39.031), (46.64, 38.968), (46.59, 38.92), AGHBAND],
        "length": 110.4, "fact": "rail-horadiz-aghband", "gauge": 1520, "assumed": ["path"], "confidence": "A",
        "capacity": "15 Mt/a",
        "status": [state("2021-02-14", "closed", "azernews 237893/240596 (under construction)", "A")],
        "source": "azernews 237893/240596; caspiannews 25.01.2022; path drawn by hand", "note": "under construction since 2021-02-14",
    },
    {
        "id": "rail-meghri", "names": ["Aghband–Meghri–Kilit", "Meghri–Nakhchivan link", "Zangezur corridor", "Zəngəzur dəhlizi",
                                       "TRIPP", "Crossroads of Peace", "Մեղրիի ճանապարհ"], "basis": "illustrative",
        "line": [AGHBAND, (46.522, 38.905), (46.47, 38.908), (46.422, 38.904), (46.378, 38.921), (46.337, 38.929),
                 (46.264, 38.906), (46.222, 38.882), (46.19, 38.86), (46.16, 38.859), KILIT],
        "length": 42, "fact": "rail-meghri", "gauge": 1520, "assumed": ["path", "gauge"], "confidence": "A",
        "status": [state("1993-10-23", "closed", "general knowledge", "K-med")],
        "source": "railwaygazette 70338; minval; path drawn by hand",
        "note": "planned: published lengths are 41, 42, 43 and 45 km",
    },
    {
        "id": "rail-araz", "names": ["Aghband–Iranian bank–Kilit", "Araz corridor", "Aras corridor", "Araz dəhlizi", "کریدور ارس"],
        "basis": "illustrative",
        "line": [AGHBAND, (46.556, 38.864), (46.512, 38.87), (46.452, 38.882), (46.418, 38.866), (46.352, 38.898),
                 (46.29, 38.882), (46.24, 38.85), (46.186, 38.826), (46.122, 38.832), KILIT],
        "length": 50, "fact": "rail-araz", "gauge": 1520, "assumed": ["path", "gauge"], "confidence": "A",
        "status": [state("2022-03-11", "closed", "agenzianova; mediamax 52948 (memorandum)", "A")],
        "source": "Overchuk 27.10.2023; path drawn by hand", "note": "planned, with two bridges; published also as 9 km longer "
                                                                     "than the line through Meghri",
    },
    {
        "id": "rail-kars-dilucu", "names": ["Kars–Iğdır–Aralık–Dilucu", "Карс–Дилуджу"], "basis": "illustrative",
        "line": [(43.097, 40.595), (43.22, 40.45), (43.45, 40.28), (43.66, 40.05), (43.86, 39.99), (44.04, 39.92),
                 (44.3, 39.9), (44.52, 39.87), (44.68, 39.74), DILUCU_STANDARD],
        "length": 224, "fact": "rail-kars-dilucu", "gauge": 1435, "assumed": ["path"], "confidence": "A",
        "status": [state("2025-08-22", "closed", "news.az; vestikavkaza 177219 (ground-breaking, four to five years)", "A")],
        "capacity": "15 Mt/a", "source": "news.az; vestikavkaza 177219; shopink.biz; path drawn by hand", "note": "planned",
    },
    {
        "id": "rail-dilucu-sadarak", "names": ["Dilucu–Sadarak", "Dilucu–Sədərək"], "basis": "illustrative",
        "line": [DILUCU, (44.84, 39.66), SADARAK], "gauge": 1520, "assumed": [*DRAWN, "gauge"], "confidence": "K-lo",
        "status": [state("2025-08-22", "closed", "general knowledge (not built)", "K-hi")], "source": KNOWN,
        "note": "hypothetical: how the line from Kars goes on is not in the sources",
    },
    {
        "id": "rail-gyumri-akyaka", "names": ["Gyumri–Akhurik–Akyaka", "Գյումրի–Ախուրիկ", "Gümrü–Akyaka"], "basis": "repair",
        "line": [AKYAKA_BROAD, (43.72, 40.745), (43.777, 40.742), (43.851, 40.775)], "gauge": 1520, "assumed": DRAWN,
        "confidence": "K-hi", "status": CLOSED_1993, "source": KNOWN, "note": "built, closed at the border since 1993",
    },
]

ROAD = [
    {
        "id": "road-astara-south", "names": ["Hashtpar–Astara", "تالش–آستارا"], "basis": "repair",
        "line": [(48.885, 38.23), (48.875, 38.31), (48.866, 38.404)], "assumed": DRAWN, "confidence": "K-hi", "source": KNOWN,
        "note": "the source's coast road has a gap of 19.5 km",
    },
    {
        "id": "road-astara-border", "names": ["Astara–Astara", "آستارا–آستارا"], "basis": "repair",
        "line": [(48.873, 38.414), (48.872, 38.437), (48.874, 38.463)], "assumed": DRAWN, "confidence": "K-hi", "source": KNOWN,
        "note": "no edge crosses the border in the source",
    },
    {
        "id": "road-yeraskh-sadarak", "names": ["Yeraskh–Sadarak", "Երասխ–Սադարակ", "Yerasx–Sədərək"], "basis": "repair",
        "line": [(44.835, 39.735), (44.837, 39.732)], "assumed": DRAWN, "confidence": "K-hi", "status": CLOSED_1991,
        "source": KNOWN, "note": "the source's roads of both sides end at the border",
    },
]

WATER = [
    {
        "id": "ferry-lake-van", "names": ["Tatvan–Van train ferry", "Tatvan–Van feribotu"], "basis": "repair",
        "line": [(42.277, 38.505), (42.6, 38.55), (43.1, 38.53), (43.403, 38.506)], "capacity": "1 Mt/a",
        "assumed": DRAWN + ["capacity"], "confidence": "K-hi",
        "source": KNOWN,
    },
]


def ends(lines):
    return [line["line"][index] for line in lines for index in (0, -1)]


def rail_ends():
    return ends(RAIL) + ends(WATER)


def road_ends():
    return ends(ROAD)
