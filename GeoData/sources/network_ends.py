"""Where the networks are joined: gaps of the railway graph, changes of gauge, stations, ports.

A position of three decimals is that of a node of scgraph-data; every other is looked up as the node nearest to it."""

RAIL_GAPS = [  # id, two dead ends of what is one line, (longitude, latitude)
    ("makhachkala", (47.515, 42.983), (47.504, 42.987), "the lines from Baku and from Astrakhan stop short of each other"),
    ("armavir", (44.08, 40.133), (44.081, 40.132), "the lines from Gyumri and from Yerevan stop short of each other"),
    ("tbilisi", (44.801, 41.719), (44.799, 41.722), "the lines to the west and to the east stop short of each other"),
    ("poti", (41.973, 42.252), (41.972, 42.252), "the line to Poti stops short"),
    ("batumi", (41.824, 41.882), (41.824, 41.881), "the line to Batumi stops short"),
    ("bereket", (55.453, 39.267), (55.452, 39.267), "the line to Turkmenbashi stops short"),
    ("aktau", (51.261, 43.674), (51.262, 43.674), "the line to Aktau stops short"),
    ("buzan", (48.717, 46.647), (48.729, 46.648), "the line Astrakhan-Atyrau is in pieces"),
    ("ganyushkino", (49.062, 46.662), (49.063, 46.662), "the line Astrakhan-Atyrau is in pieces"),
    ("atyrau-west", (50.967, 47.209), (50.967, 47.208), "the line Astrakhan-Atyrau is in pieces"),
    ("atyrau", (51.823, 47.169), (51.822, 47.169), "the line Astrakhan-Atyrau is in pieces"),
    ("makat", (53.346, 47.644), (53.373, 47.65), "the lines that meet at Makat stop short of each other"),
    ("kosekoy", (29.895, 40.762), (29.788, 40.748), "the line Ankara-Istanbul is in pieces"),
    ("derince", (29.695, 40.778), (29.637, 40.776), "the line Ankara-Istanbul is in pieces"),
    ("gebze", (29.614, 40.783), (29.466, 40.773), "the line Ankara-Istanbul is in pieces"),
    ("pendik", (29.185, 40.889), (29.191, 40.888), "the line Ankara-Istanbul is in pieces"),
    ("marmaray", (28.924, 40.992), (28.917, 40.993), "the line under the Bosporus is in pieces"),
    ("halkali", (28.909, 40.989), (28.89, 40.982), "the line under the Bosporus is in pieces"),
    ("thrace", (27.066, 41.351), (27.066, 41.352), "the line Istanbul-Sofia is in pieces"),
    ("komsomolsk", (137.506, 50.363), (137.487, 50.362), "the line to Vanino stops short"),
]

# The edge from the first node to the second begins 0.003 degrees on from the first: the station of the other gauge.
GAUGE_BREAKS = [  # id, node that stays, node on the other gauge, names, gauges
    ("akhalkalaki", (43.477, 41.329), (43.287, 40.864), ["Akhalkalaki", "ახალქალაქი"], "1520 and 1435 mm"),
    ("jolfa", (45.646, 38.945), (45.644, 38.956), ["Jolfa", "جلفا"], "1435 and 1520 mm"),
    ("inche-burun", (54.65, 37.486), (54.684, 37.501), ["Inche Burun", "اینچه‌برون"], "1435 and 1520 mm"),
]

STATIONS = {  # towns at whose nearest node an edge ends, so that a way can begin there
    "Aktau": (51.16, 43.65), "Alat": (49.41, 39.94), "Ankara": (32.84, 39.94), "Astrakhan": (48.0408, 46.3497),
    "Baku": (49.892, 40.3777), "Bandar Abbas": (56.264, 27.212), "Batumi": (41.641, 41.642), "Budapest": (19.084, 47.5),
    "Chita": (113.5, 52.026), "Constanța": (28.632, 44.167), "Derbent": (48.29, 42.06), "Ganja": (46.361, 40.683),
    "Gorgan": (54.435, 36.842), "Gyumri": (43.84528, 40.7942), "Horadiz": (47.33531, 39.44877),
    "Irkutsk": (104.252, 52.292), "Istanbul": (28.767, 41.02), "Kars": (43.097, 40.6), "Khabarovsk": (135.066, 48.499),
    "Komsomolsk": (136.965, 50.554), "Makhachkala": (47.5, 42.983), "Masis": (44.426, 40.068), "Mersin": (34.633, 36.803),
    "Moscow": (37.663, 55.757), "Nakhchivan": (45.41222, 39.20889), "Novorossiysk": (37.768, 44.737),
    "Qazvin": (50.0041, 36.26877), "Rasht": (49.58319, 37.28077), "Saratov": (45.998, 51.542),
    "St Petersburg": (30.363, 59.928), "Sumgayit": (49.637, 40.551), "Tabriz": (46.226, 38.09), "Tatvan": (42.277, 38.505),
    "Tayshet": (97.995, 55.941), "Tbilisi": (44.834, 41.691), "Tehran": (51.389, 35.659), "Tynda": (124.711, 55.143),
    "Van": (43.403, 38.506), "Vanino": (140.26, 49.064), "Volgograd": (44.51, 48.711), "Yalama": (48.579, 41.766),
    "Yerevan": (44.508, 40.156), "Sovetskaya Gavan": (140.285, 48.943), "Severobaikalsk": (109.315, 55.631),
    "Skovorodino": (123.938, 53.987), "Bereket": (55.51, 39.247), "Beyneu": (55.19, 45.32), "Makat": (53.319, 47.641),
    "Tikhoretsk": (40.125, 45.844), "Kayseri": (35.49, 38.73), "Sofia": (23.321, 42.712),
    "Bucharest": (26.07, 44.446), "Urgal": (132.45, 51.07), "Rostov-on-Don": (39.69, 47.22),
}

TRUNK = [  # stations that a line of the long corridors passes; between them the shortest way is taken
    ["St Petersburg", "Moscow", "Saratov", "Astrakhan"],
    ["Moscow", "Volgograd", "Astrakhan", "Makhachkala", "Yalama"],
    ["Moscow", "Rostov-on-Don", "Tikhoretsk", "Novorossiysk"],
    ["Rostov-on-Don", "Makhachkala"],
    ["Saratov", "Makat", "Beyneu", "Bereket", "Gorgan", "Tehran"],
    ["Astrakhan", "Makat"],
    ["Qazvin", "Tehran", "Bandar Abbas"],
    ["Tabriz", "Tehran"],
    ["Budapest", "Sofia", "Istanbul", "Ankara", "Kayseri", "Kars"],
    ["Budapest", "Bucharest", "Constanța"],
    ["Bucharest", "Sofia"],
    ["Mersin", "Kayseri"],
    ["Mersin", "Ankara"],
    ["Kayseri", "Tatvan"],
    ["Van", "Tabriz"],
    ["Tayshet", "Severobaikalsk", "Tynda", "Urgal", "Komsomolsk", "Vanino", "Sovetskaya Gavan"],
    ["Tayshet", "Irkutsk", "Chita", "Skovorodino", "Khabarovsk", "Komsomolsk"],
    ["Skovorodino", "Tynda"],
    ["Khabarovsk", "Urgal"],
]

RAIL_PORTS = {  # port, by its id in the layer ports: where the railway ends that serves it
    "AZBAK": (49.881, 40.39), "alat": (49.394, 39.949), "GEPTI": (41.655, 42.155), "GEBUS": (41.677, 41.658),
    "RUMCX": (47.504, 42.987), "RUASF": (48.064, 46.354), "KZAAU": (51.262, 43.674), "TMKRW": (52.993, 40.002),
    "IRBND": (56.264, 27.212), "RUNVS": (37.768, 44.737), "RULED": (30.363, 59.928), "TRMER": (34.633, 36.803),
    "ROCND": (28.632, 44.167), "TRIST": (28.924, 40.992),
}
ROAD_PORTS = {  # the nearest node of a road
    "AZBAK": (49.888, 40.381), "alat": (49.41, 39.94), "GEBUS": (41.661, 41.646), "GEPTI": (41.744, 42.034),
    "RUMCX": (47.5, 42.983), "RUASF": (48.054, 46.377), "IRBAZ": (49.472, 37.477),
    "amirabad": (53.38, 36.85), "TRTZX": (39.748, 40.99),
}
RAIL_ROAD = {  # goods yards: the nearest nodes of both networks
    "Baku": (49.892, 40.3777), "Tbilisi": (44.834, 41.691), "Yerevan": (44.508, 40.156), "Gyumri": (43.84528, 40.7942),
    "Kars": (43.097, 40.6), "Rasht": (49.58319, 37.28077), "Qazvin": (50.0041, 36.26877), "Tehran": (51.389, 35.659),
    "Tabriz": (46.226, 38.09), "Makhachkala": (47.5, 42.983), "Astrakhan": (48.0408, 46.3497), "Jolfa": (45.626, 38.936),
    "Horadiz": (47.33531, 39.44877), "Nakhchivan": (45.41222, 39.20889), "Vladikavkaz": (44.66778, 43.03667),
}
ROAD_TOWNS = {  # towns at whose nearest node of a road an edge ends
    "Aghdam": (46.92736, 39.99096), "Agarak": (46.2, 38.856), "Baku": (49.892, 40.3777), "Batumi": (41.64, 41.643),
    "Derbent": (48.29, 42.06), "Erzurum": (41.27, 39.9), "Fuzuli": (47.14529, 39.60094), "Gazakh": (45.3656, 41.0925),
    "Ganja": (46.361, 40.683), "Goris": (46.33816, 39.51288), "Gyumri": (43.84528, 40.7942), "Horadiz": (47.33531, 39.44877),
    "Ijevan": (45.1478, 40.8804), "Iğdır": (44.04, 39.92), "Julfa": (45.6308, 38.9558), "Kapan": (46.40576, 39.20755),
    "Kars": (43.097, 40.6), "Khankendi": (46.7528, 39.8177), "Kutaisi": (42.69, 42.25), "Makhachkala": (47.5, 42.983),
    "Meghri": (46.24458, 38.90292), "Nakhchivan": (45.41222, 39.20889), "Ordubad": (46.02341, 38.90595),
    "Qazvin": (50.0041, 36.26877), "Rasht": (49.58319, 37.28077), "Samur": (48.43028, 41.63671), "Tabriz": (46.29, 38.08),
    "Tbilisi": (44.83, 41.69), "Tehran": (51.405, 35.701), "Trabzon": (39.72, 41.0), "Upper Lars": (44.63, 42.744),
    "Van": (43.4, 38.5), "Vladikavkaz": (44.66778, 43.03667), "Yerevan": (44.51361, 40.18111), "Astrakhan": (48.04, 46.35),
    "Rostov-on-Don": (39.7, 47.23), "Stavropol": (41.97, 45.04), "Volgograd": (44.51, 48.71),
}


def beyond(first, second, step=0.003):
    """The position `step` degrees on from the first towards the second."""
    x, y = second[0] - first[0], second[1] - first[1]
    far = (x * x + y * y) ** 0.5
    return round(first[0] + step * x / far, 5), round(first[1] + step * y / far, 5)
