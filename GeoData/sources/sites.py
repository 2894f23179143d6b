"""sites: places with a role and dates, gathered from published pages; positions as published, or of the nearest town.

`country` is the country in which the site lies by the detailed base layer; crossings have `parties` instead.
`accuracy` says how well the position is known. Confidence: A official or two pages agree, B one good page, C weak,
K-hi to K-lo general knowledge."""
from layerfile import write
from outlines import from_lonlat

TOWN = "position of the town (GeoNames)"
CENTRE = "own position unpublished: the regional centre stands in for it"
AGREED_2024 = {"to": "2024-05-08", "operated_by": ["RUS"], "basis": "illustrative",
               "source": "pravda (Peskov, 08.05.2024); " + TOWN,
               "note": CENTRE + "; the end is the day of the agreement, withdrawals began in May 2024; the start is not in the "
                       "sources"}
JOINT_2025 = {"from": "1992-09-30", "basis": "illustrative",
              "dated": {"operated_by": [
                  {"from": "1992-09-30", "value": ["RUS"], "source": "agreement of 1992-09-30 (pravda)", "confidence": "A"},
                  {"from": "2025-01-01", "value": ["ARM", "RUS"], "source": "turan 785492; armeniahoy", "confidence": "A"}]},
              "source": "existence: general knowledge; dates: turan 785492, pravda; " + TOWN,
              "note": CENTRE + "; guards of both states from 2025-01-01"}


def state(day, value, source, confidence="K-hi"):
    return {"from": day, "value": value, "source": source, "confidence": confidence}


CLOSED_1993 = {"status": [state("1993-04-03", "closed", "general knowledge")]}
CLOSED_1991 = {"status": [state("1991-12-21", "closed", "general knowledge")]}
OPEN = {"status": [state("1991-12-21", "open", "general knowledge")]}

SITES = [  # id, kind, (lon, lat), accuracy, country, confidence, names, more
    ("aghdam-monitoring-centre", "monitoring centre", (46.92736, 39.99096), "10 km", "AZE", "A",
     ["Joint Russian–Turkish Monitoring Centre", "Aghdam monitoring centre",
      "Совместный российско-турецкий мониторинговый центр", "Rusiya–Türkiyə birgə monitorinq mərkəzi", "Türk-Rus Ortak Merkezi"],
     {"from": "2021-01-30", "to": "2024-04-26", "operated_by": ["RUS", "TUR"], "staff": 120, "basis": "illustrative",
      "source": "armradio.am and TASS 30.01.2021 (opening); news.az and turan 26.04.2024 (closing)",
      "note": "own position unpublished (near Giyameddinli, some 10 km east): Aghdam town stands in for it"}),

    ("base-102-gyumri", "base", (43.84528, 40.7942), "2 km", "ARM", "A",
     ["102nd Russian military base, Gyumri", "102-я российская военная база"],
     {"from": "1994-09-01", "operated_by": ["RUS"], "agreed_until": "2044",
      "source": "kavkaz-uzel.eu 31233; " + TOWN}),
    ("base-102-yerevan", "base", (44.51361, 40.18111), "5 km", "ARM", "A",
     ["102nd Russian military base, Yerevan garrison", "102-я российская военная база, Ереван"],
     {"from": "1994-09-01", "operated_by": ["RUS"], "agreed_until": "2044", "basis": "illustrative",
      "source": "kavkaz-uzel.eu 31233, 233906; " + TOWN, "note": "own position unpublished: the city stands in for it"}),
    ("base-erebuni", "base", (44.465, 40.122), "1 km", "ARM", "K-hi",
     ["Erebuni air base", "3624th air base", "Авиабаза Эребуни"],
     {"operated_by": ["RUS"], "source": "general knowledge (ICAO UDYE)"}),
    ("guards-zvartnots", "border guard post", (44.396, 40.147), "1 km", "ARM", "A",
     ["Russian border guards at Zvartnots airport"],
     {"from": "1992-09-30", "to": "2024-07-31", "operated_by": ["RUS"],
      "source": "english.pravda.ru 160853; position: general knowledge (ICAO UDYZ)"}),
    ("guards-agarak", "border guard post", (46.190, 38.856), "2 km", "ARM", "A",
     ["Russian border guards at the Agarak checkpoint", "Karchevan", "Agarak–Norduz"],
     {"from": "1992-09-30", "to": "2025-01-01", "operated_by": ["RUS"],
      "source": "turan 785492 (dates); position: general knowledge (K-med), moved on to the Armenian bank"}),
    ("guards-tavush", "border guard post", (45.14776, 40.88037), "20 km", "ARM", "B",
     ["Russian border guards in Tavush", "Российские пограничники в Тавуше"], AGREED_2024),
    ("guards-syunik", "border guard post", (46.40678, 39.20762), "30 km", "ARM", "B",
     ["Russian border guards in Syunik, on the line with Azerbaijan", "Российские пограничники в Сюнике"], AGREED_2024),
    ("guards-vayots-dzor", "border guard post", (45.33268, 39.7644), "20 km", "ARM", "B",
     ["Russian border guards in Vayots Dzor", "Российские пограничники в Вайоц-Дзоре"], AGREED_2024),
    ("guards-detachment-gyumri", "border guard post", (43.84528, 40.7942), "5 km", "ARM", "K-hi",
     ["Border guard detachment, Gyumri", "Пограничный отряд «Гюмри»"], JOINT_2025),
    ("guards-detachment-armavir", "border guard post", (44.0388, 40.15553), "5 km", "ARM", "K-hi",
     ["Border guard detachment, Armavir", "Пограничный отряд «Армавир»"], JOINT_2025),
    ("guards-detachment-artashat", "border guard post", (44.54874, 39.95484), "5 km", "ARM", "K-hi",
     ["Border guard detachment, Artashat", "Пограничный отряд «Арташат»"], JOINT_2025),
    ("guards-detachment-meghri", "border guard post", (46.24308, 38.90123), "5 km", "ARM", "K-hi",
     ["Border guard detachment, Meghri", "Пограничный отряд «Мегри»"], JOINT_2025),

    ("eu-mission-yeghegnadzor", "mission", (45.33268, 39.7644), "2 km", "ARM", "K-hi",
     ["EU Mission in Armenia, headquarters", "EUMA Yeghegnadzor"], {"from": "2023-02-20", "operated_by": ["EU"]}),
    ("eu-mission-goris", "mission", (46.33816, 39.51288), "2 km", "ARM", "K-hi",
     ["EU Mission in Armenia, Goris", "EUMA Goris"], {"from": "2023-02-20", "operated_by": ["EU"]}),
    ("eu-mission-ijevan", "mission", (45.14851, 40.87877), "2 km", "ARM", "K-hi",
     ["EU Mission in Armenia, Ijevan", "EUMA Ijevan"], {"from": "2023-02-20", "operated_by": ["EU"]}),
    ("eu-mission-jermuk", "mission", (45.6723, 39.84173), "2 km", "ARM", "K-hi",
     ["EU Mission in Armenia, Jermuk", "EUMA Jermuk"], {"from": "2023-02-20", "operated_by": ["EU"]}),
    ("eu-mission-kapan", "mission", (46.40576, 39.20755), "2 km", "ARM", "K-hi",
     ["EU Mission in Armenia, Kapan", "EUMA Kapan"], {"from": "2023-02-20", "operated_by": ["EU"]}),
    ("eu-mission-martuni", "mission", (45.30232, 40.14028), "2 km", "ARM", "K-hi",
     ["EU Mission in Armenia, Martuni", "EUMA Martuni"], {"from": "2023-02-20", "operated_by": ["EU"]}),

    ("crossing-agarak-norduz", "crossing", (46.190, 38.856), "2 km", None, "K-med",
     ["Agarak–Norduz", "Karchevan", "نوردوز"], {"parties": ["ARM", "IRN"], "mode": "road", "dated": OPEN,
      "source": "position: general knowledge, moved on to the Armenian bank"}),
    ("crossing-aghband-road-bridge", "crossing", (46.552, 38.881), "3 km", None, "K-lo",
     ["Aghband bridge", "Ağbənd körpüsü"],
     {"parties": ["AZE", "IRN"], "mode": "road", "begun": "2023-10-06", "published_length": "220 m",
      "dated": {"status": [state("2022-03-11", "planned", "agenzianova; mediamax 52948 (memorandum)", "A"),
                           state("2023-10-06", "under construction", "caspiannews 07.10.2023", "A")]},
      "source": "caspiannews 07.10.2023 (date, length); position: drawn by hand at the Aras"}),
    ("crossing-astara-rail", "crossing", (48.87498, 38.45598), "3 km", None, "A",
     ["Astara railway bridge", "Astara dəmir yolu körpüsü"],
     {"from": "2017-03-01", "parties": ["AZE", "IRN"], "mode": "rail", "published_length": "82.5 m",
      "dated": {"status": [state("2017-03-01", "open", "apa; financialtribune", "A")]},
      "source": "apa; financialtribune; " + TOWN, "note": "opened in March 2017; the day is not in the source"}),
    ("crossing-hakari-bridge", "crossing", (46.526, 39.58), "5 km", None, "K-lo",
     ["Hakari bridge checkpoint", "Lachin checkpoint", "Həkəri körpüsü", "Լաչինի անցակետ"],
     {"from": "2023-04-23", "parties": ["ARM", "AZE"], "mode": "road",
      "source": "date published (A); position: general knowledge, moved half a kilometre on to the Azerbaijani side",
      "note": "who could pass it when is disputed, so no status is given"}),
    ("crossing-sadarak-dilucu", "crossing", (44.8033, 39.6553), "2 km", None, "B",
     ["Sadarak–Dilucu", "Sədərək–Dilucu", "Umut köprüsü"],
     {"parties": ["AZE", "TUR"], "mode": "road", "dated": OPEN, "source": "liquisearch (39°39′19″N 44°48′12″E)"}),
    ("crossing-upper-lars", "crossing", (44.630, 42.744), "3 km", None, "K-med",
     ["Upper Lars–Kazbegi", "Верхний Ларс", "ზემო ლარსი"],
     {"parties": ["GEO", "RUS"], "mode": "road",
      "dated": {"status": [state("2010-03-01", "open", "general knowledge")]}, "source": "general knowledge"}),
    ("crossing-sadakhlo-bagratashen", "crossing", (44.82, 41.235), "3 km", None, "K-med",
     ["Sadakhlo–Bagratashen", "Բագրատաշեն–Սադախլո", "სადახლო"],
     {"parties": ["ARM", "GEO"], "mode": "road", "dated": OPEN, "source": "position: between the two towns (GeoNames)"}),
    ("crossing-samur", "crossing", (48.43028, 41.63671), "3 km", None, "K-med",
     ["Samur–Yarag-Kazmalyar", "Самур–Яраг-Казмаляр"],
     {"parties": ["AZE", "RUS"], "mode": "road", "dated": OPEN, "source": "general knowledge; " + TOWN}),
    ("crossing-margara", "crossing", (44.18048, 40.03332), "3 km", None, "K-hi",
     ["Margara–Alican", "Մարգարա–Ալիջան"],
     {"parties": ["ARM", "TUR"], "mode": "road", "dated": CLOSED_1993, "source": "general knowledge; " + TOWN}),
    ("crossing-akhurik-rail", "crossing", (43.77674, 40.74212), "3 km", None, "K-hi",
     ["Akhurik–Doğukapı railway", "Ախուրիկ–Դողուքափը"],
     {"parties": ["ARM", "TUR"], "mode": "rail", "dated": CLOSED_1993, "source": "general knowledge; " + TOWN}),
    ("crossing-yeraskh-rail", "crossing", (44.82806, 39.73944), "3 km", None, "K-hi",
     ["Yeraskh–Sadarak railway", "Երասխ–Սադարակ", "Sədərək–Yerasx"],
     {"parties": ["ARM", "AZE"], "mode": "rail", "dated": CLOSED_1991, "source": "general knowledge; " + TOWN}),
    ("crossing-ijevan-gazakh", "crossing", (45.20, 41.03), "5 km", None, "K-med",
     ["Ijevan–Gazakh road", "Իջևան–Ղազախ", "Qazax–İcevan"],
     {"parties": ["ARM", "AZE"], "mode": "road", "dated": CLOSED_1991, "source": "general knowledge"}),

    ("airport-shirak", "airport", (43.859, 40.750), "1 km", "ARM", "K-hi",
     ["Shirak airport", "Gyumri airport", "Շիրակ"], {"icao": "UDSG", "source": "general knowledge"}),
    ("airport-zvartnots", "airport", (44.396, 40.147), "1 km", "ARM", "K-hi", ["Zvartnots airport", "Զվարթնոց"],
     {"icao": "UDYZ", "source": "general knowledge"}),

    ("karki", "settlement", (44.97, 39.80), "2 km", "ARM", "A",
     ["Karki", "Tigranashen", "Kərki", "Տիգրանաշեն", "Тигранашен"],
     {"claimed_by": [{"party": "AZE"}], "controlled_by": [{"party": "ARM", "from": "1992"}],
      "source": "it.wikipedia (39°48′N 44°58′E)", "note": "an exclave of unknown extent: no outline is published"}),
    ("sofulu", "settlement", (45.20, 40.98), "3 km", "ARM", "K-lo", ["Sofulu", "Սոֆուլու"],
     {"claimed_by": [{"party": "AZE"}], "controlled_by": [{"party": "ARM", "from": "1992"}],
      "source": "general knowledge", "note": "an exclave of unknown extent: no outline is published"}),
]

PORT_SOURCE = "searoute 1.6.0 ports or GeoNames, as published"
PORTS = [  # id, (lon, lat), country, names
    ("aktau", (51.213, 43.682), "KAZ", ["Aktau", "Ақтау", "Актау"]),
    ("anzali", (49.472, 37.477), "IRN", ["Anzali", "Bandar-e Anzali", "بندر انزلی"]),
    ("astrakhan", (48.054, 46.377), "RUS", ["Astrakhan", "Астрахань"]),
    ("baku", (49.888, 40.381), "AZE", ["Baku", "Bakı", "Баку"]),
    ("bandar-abbas", (56.283, 27.183), "IRN", ["Bandar Abbas", "بندر عباس"]),
    ("batumi", (41.661, 41.646), "GEO", ["Batumi", "ბათუმი"]),
    ("chabahar", (60.617, 25.284), "IRN", ["Chabahar", "چابهار"]),
    ("jawaharlal-nehru", (72.93, 18.97), "IND", ["Jawaharlal Nehru Port", "JNPT"]),
    ("makhachkala", (47.5, 42.983), "RUS", ["Makhachkala", "Махачкала"]),
    ("mersin", (34.617, 36.793), "TUR", ["Mersin"]),
    ("mumbai", (72.837, 19.047), "IND", ["Mumbai"]),
    ("mundra", (69.747, 22.795), "IND", ["Mundra"]),
    ("nhava-sheva", (72.967, 18.95), "IND", ["Nhava Sheva"]),
    ("noshahr", (51.459, 36.65), "IRN", ["Noshahr", "نوشهر"]),
    ("novorossiysk", (37.782, 44.742), "RUS", ["Novorossiysk", "Новороссийск"]),
    ("poti", (41.672, 42.178), "GEO", ["Poti", "ფოთი"]),
    ("st-petersburg", (30.212, 59.957), "RUS", ["St Petersburg", "Санкт-Петербург"]),
    ("turkmenbashi", (52.877, 40.055), "TKM", ["Turkmenbashi", "Türkmenbaşy"]),
    ("vanino", (140.268, 49.059), "RUS", ["Vanino", "Ванино"]),
]
PORTS_KNOWN = [  # not in any package found: general knowledge
    ("alat", (49.41, 39.94), "AZE", "K-hi", ["Alat", "Ələt", "Port of Baku at Alat"]),
    ("olya", (47.55, 45.78), "RUS", "K-med", ["Olya", "Оля"]),
]


def feature(identifier, kind, position, accuracy, country, confidence, names, more):
    dates = {key: more[key] for key in ("from", "to") if key in more}
    other = {key: value for key, value in more.items() if key not in ("from", "to", "basis", "source", "note")}
    return {
        "id": identifier,
        "properties": {
            "kind": kind,
            "name": names[0],
            "names": names,
            "country": country,
            **dates,
            **other,
            "accuracy": accuracy,
            "basis": more.get("basis", "compiled"),
            "date": "2026",
            "confidence": confidence,
            "source": more.get("source", "general knowledge; " + TOWN),
            "note": more.get("note"),
        },
        "geometry": from_lonlat(*position),
    }


def features():
    for site in SITES:
        yield feature(*site)
    for slug, position, country, names in PORTS:
        yield feature(f"port-{slug}", "port", position, "2 km", country, "A", names, {"source": PORT_SOURCE})
    for slug, position, country, confidence, names in PORTS_KNOWN:
        known = {"source": "general knowledge"}
        yield feature(f"port-{slug}", "port", position, "5 km", country, confidence, names, known)


write("authored/sites", features())
