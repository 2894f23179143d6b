"""What the scenarios of the corridors should answer: published figures put together by hand, lines measured with pyproj, ways
over the networks found with networkx."""
import shapely

import ellipsoid
from layers import geometry, layer
from near_length import near_length
from tolerances import exact
from ways import Network, by_territory, circuity

PLACES = {"fuzuli": "AZE-fuzuli", "shusha": "AZE-shusha", "horadiz": "AZE-horadiz", "khankendi": "AZE-khankendi"}


def kilometres(layer_name, ids):
    """The lengths that edges state."""
    return sum(layer(layer_name)[identifier][1]["length"] for identifier in ids)


def measured(layer_name, ids):
    return sum(ellipsoid.length(geometry(layer_name, identifier)) for identifier in ids) / 1000


def between(first, second):
    return ellipsoid.ELLIPSOID.inv(*first, *second)[2] / 1000


def inside(line, country):
    return ellipsoid.length(shapely.intersection(ellipsoid.densified(line, 50), geometry("countries-detailed", country))) / 1000


def territories(detailed, beyond=()):
    """Outlines of states in the order in which they count: the detailed ones first."""
    return [(name, geometry("countries-detailed", name)) for name in detailed] + [
        (name, geometry("countries-eurasia", name)) for name in beyond]


def araz_or_meghri():
    border = geometry("borders-detailed", "ARM-IRN")
    straight = between(border.coords[0], border.coords[-1])
    meghri, araz = geometry("corridors", "meghri-route-meghri"), geometry("corridors", "araz-route")
    lengths = ellipsoid.length(meghri) / 1000, ellipsoid.length(araz) / 1000
    expected = {
        ("published_longer", None): exact(8), ("published_by_low", None): exact(9), ("published_by_high", None): exact(5),
        ("straight_distance", None): exact(straight), ("border_length", None): exact(ellipsoid.length(border) / 1000),
        ("meghri_circuity", None): exact(42 / straight), ("above_straight", None): (41 - straight, 1e-7),
        ("shares", None): exact(100), ("meghri_drawn", None): exact(lengths[0]), ("araz_drawn", None): exact(lengths[1]),
        ("drawn_longer", None): (lengths[1] - lengths[0], 1e-7),
    }
    for name, line in (("meghri", meghri), ("araz", araz)):
        for country in ("ARM", "AZE", "IRN"):
            expected[f"{name}_by_country", None, country] = (inside(line, country), 2e-3)
    return expected


def shusha_road():
    fuzuli, shusha, horadiz, khankendi = (geometry("places", identifier).coords[0] for identifier in PLACES.values())
    straight, first = between(fuzuli, shusha), between(horadiz, fuzuli)
    return {
        ("saving", None): exact(101 - 81.7), ("saving_high", None): exact(101.9 - 81.7), ("saving_mid", None): exact(101.5 - 81.7),
        ("saved_share", None): exact(100 * (101 - 81.7) / 101), ("straight", None): exact(straight),
        ("straight_first", None): exact(first), ("straight_all", None): exact(straight + first),
        ("straight_beyond", None): exact(between(shusha, khankendi)),
        ("new_above_straight", None): (81.7 - straight - first, 1e-7), ("new_circuity", None): exact(81.7 / (straight + first)),
        ("old_circuity", None): exact(101 / (straight + first)),
    }


def yerevan_julfa_chainage():
    sections = {
        "yerevan_yeraskh": ["rail-168714-168796", "rail-168714-168768", "rail-168768-168769", "rail-168737-168769"],
        "sharur_nakhchivan": ["rail-105417-105418", "rail-105417-105419", "rail-105419-197811", "rail-197695-197811"],
        "nakhchivan_julfa": ["rail-197688-197695", "rail-197688-197690", "rail-197690-197755"],
    }
    graph = {name: kilometres("railways", ids) for name, ids in sections.items()}
    drawn = ["repair-rail-yeraskh-sadarak", "repair-rail-sadarak-sharur"]
    whole = graph["sharur_nakhchivan"] + graph["nakhchivan_julfa"]
    way = Network(["railways"], "2026-11-01").way((44.981, 39.553), (45.634, 38.958))
    lengths = [ellipsoid.length(data["line"]) for data in way]
    passed = next(i for i, data in enumerate(way) if (45.407, 39.185) in data["line"].coords[:]) + 1
    share = sum(lengths[:passed]) / sum(lengths)
    in_armenia = sum(inside(geometry("railways", identifier), "ARM") for identifier in sections["yerevan_yeraskh"])
    return {
        ("posts_yeraskh_sadarak", None): exact(72.8 - 66.9), ("posts_sharur_nakhchivan", None): exact(157.4 - 91.2),
        ("posts_nakhchivan_julfa", None): exact(202.5 - 157.4), ("posts_sharur_julfa", None): exact(202.5 - 91.2),
        ("beyond_julfa", None): exact(216 - 202.5), ("graph_sharur_julfa", None): exact(whole),
        ("short_by", None): (202.5 - 91.2 - whole, 1e-7),
        ("drawn_over_the_border", None): exact(measured("corridor-repairs", drawn)),
        ("vertices_nakhchivan_julfa", None): exact(measured("railways", sections["nakhchivan_julfa"])),
        ("vertices_sharur_nakhchivan", None): exact(measured("railways", sections["sharur_nakhchivan"])),
        ("by_country", None, "ARM"): (in_armenia, 2e-3), ("way_length", None): exact(sum(data["distance"] for data in way)),
        ("read_between_ends", None, "post-nakhchivan"): (91.2 + share * (202.5 - 91.2), 1e-6),
        ("read_at_180", None, "leg 1"): (180, 1e-6),
        **{(f"graph_{name}", None): exact(length) for name, length in graph.items()},
    }


def baikal_amur():
    common = ["rail-86674-86680", "rail-86674-92181", "rail-78255-92181", "rail-78255-79767", "rail-79767-88317",
              "rail-88314-88317", "rail-88314-88328", "rail-88328-93669", "rail-82360-93466"]
    around = ["rail-86674-86680", "rail-83720-86674", "rail-83720-87737", "rail-87737-93249", "rail-82455-93249",
              "rail-82400-82455", "rail-82400-88328", "rail-88328-93669", "rail-82360-93466"]
    whole = [*common, "rail-82360-82361"]
    edges, gap = kilometres("railways-trunk", whole), measured("corridor-repairs", ["repair-gap-komsomolsk"])
    vanino, older = kilometres("railways-trunk", common), kilometres("railways-trunk", around)
    straight = between((98.0, 55.94), (140.28, 48.97))
    return {
        ("gap_length", None): exact(gap), ("bam_edges", None): exact(edges), ("bam_length", None): exact(edges + gap),
        ("to_vanino", None): exact(vanino), ("around_to_vanino", None): exact(older), ("shorter_by", None): (older - vanino, 1e-6),
        ("straight_distance", None): exact(straight), ("circuity", None): exact(4287 / straight),
        ("circuity_of_graph", None): exact((edges + gap) / straight),
        ("vertices_length", None): exact(measured("railways-trunk", whole)), ("exchanged_by", None): exact(90),
        ("branches_length", None): exact(5600 - 4287),
    }


def baku_tbilisi_kars():
    baku, tbilisi, akhalkalaki, kars = (49.881, 40.39), (44.834, 41.691), (43.477, 41.329), (43.097, 40.595)
    layers = ["railways", "corridor-repairs"]
    net = Network(layers, "2026-11-01", only=lambda p: p["id"] == "transfer-gauge-akhalkalaki" or p["mode"] == "rail" and p["kind"] == "railway")
    way = net.way(baku, kars)
    straight = between(baku, tbilisi), between(tbilisi, kars)
    expected = {
        ("way_length", None): exact(net.amount(baku, kars)),
        ("by_tbilisi_length", None): exact(net.amount(baku, tbilisi, kars)),
        ("new_part_length", None): exact(net.amount(akhalkalaki, kars)),
        ("straight_first", None): exact(straight[0]), ("straight_second", None): exact(straight[1]),
        ("straight_length", None): exact(sum(straight)), ("published_circuity", None): exact(826 / sum(straight)),
        ("way_circuity", None): exact(circuity(way, baku, kars)), ("spread", None): exact(14),
        ("needed_growth", None): exact(100 * ((17 / 6.5) ** (1 / 16.2) - 1)),
    }
    return expected | by_territory("way_by_country", None, way, territories(("ARM", "AZE", "GEO", "TUR")))


def meghri_nakhchivan_link():
    horadiz, baku, nakhchivan = (47.335, 39.44), (49.881, 40.39), (45.407, 39.185)
    yeraskh, kars = (44.828, 39.735), (43.097, 40.595)
    link = ["repair-rail-horadiz-aghband", "repair-rail-meghri"]
    to_kars = [*link, "repair-rail-kars-dilucu", "repair-rail-dilucu-sadarak"]
    worlds = {
        None: [], "open": link, "iranian_bank": [link[0], "repair-rail-araz"], "via_georgia": ["repair-rail-yeraskh-sadarak"],
        "open_to_kars": to_kars, "all_open": [*to_kars, "repair-rail-yeraskh-sadarak", "repair-rail-gyumri-akyaka"],
    }
    chain = 110.4 + 42 + 188
    expected = {
        ("published_stages", None): exact(110.4), ("published_chain", None): exact(chain), ("published_chain_most", None): exact(343.4),
        ("published_uraloglu", None): exact(338), ("horadiz_kars", None): exact(chain + 224),
    }
    for world, opened in worlds.items():
        net = Network(["railways", "corridor-repairs"], "2026-11-01", opened, only=lambda p: p["mode"] in ("rail", "transfer"))
        expected["to_nakhchivan_km", world] = exact(net.amount(baku, nakhchivan))
        expected["to_yeraskh_km", world] = exact(net.amount(horadiz, yeraskh))
        expected["to_kars_km", world] = exact(net.amount(baku, kars))
        expected["nakhchivan_kars_km", world] = exact(net.amount(nakhchivan, kars))
        states = territories(
            ("ARM", "AZE", "GEO", "IRN", "RUS", "TUR"), ("ARM", "AZE", "GEO", "IRN", "KAZ", "RUS", "TKM", "TUR"))
        expected |= by_territory("to_nakhchivan_by", world, net.way(baku, nakhchivan), states)
        expected |= by_territory("nakhchivan_kars_by", world, net.way(nakhchivan, kars), states)
    first, last = "meghri-route-horadiz-aghband", "meghri-route-ordubad-julfa"
    borders = [line for line, _ in layer("borders-detailed").values()]
    for name, parts in {"meghri": [first, "meghri-route-meghri", last], "bank": [first, "araz-route", last]}.items():
        lines = [geometry("corridors", part) for part in parts]
        expected[f"{name}_length", None] = exact(sum(map(ellipsoid.length, lines)) / 1000)
        for country in ("ARM", "AZE", "IRN"):
            expected[f"{name}_by_country", None, country] = (sum(inside(line, country) for line in lines), 2e-3)
        if name == "meghri":
            route = shapely.MultiLineString([shapely.get_coordinates(ellipsoid.densified(line, 50)) for line in lines])
            expected["meghri_within_5", None] = (near_length(route, borders, 5000) / 1000, 0.2)
    return expected


def upper_lars():
    yerevan, tbilisi, vladikavkaz = (44.508, 40.181), (44.833, 41.687), (44.666, 43.058)
    lines = [line for line, properties in layer("borders-detailed").values() if properties["pair"] in ("ARM-AZE", "ARM-TUR")]
    avoided = shapely.union_all(lines)
    expected = {
        ("queue_days_low", None): exact(3), ("queue_days_high", None): exact(4), ("capacity_by_arrivals", None): exact(7),
        ("straight_km", None): exact(between(yerevan, vladikavkaz)),
        ("straight_from_tbilisi", None): exact(between(tbilisi, vladikavkaz)),
        ("to_samur_km", None): exact(Network(["roads"], "2026-11-01").amount((49.881, 40.379), (48.424, 41.636))),
    }
    # How many borders are on the way, at each of which CAREC's 4.3 h of 2023 go by.
    borders = {None: 2, "closed": 3}
    for world, closed in {None: [], "closed": ["road-81762-81778"]}.items():
        net = Network(["roads"], "2026-11-01", closed=closed, avoided=avoided)
        way = net.way(yerevan, vladikavkaz)
        length = sum(data["distance"] for data in way)
        expected["from_yerevan_km", world] = exact(length)
        expected["from_yerevan_time", world] = exact(length / 50 + 4.3 * borders[world])
        expected["from_tbilisi_km", world] = exact(net.amount(tbilisi, vladikavkaz))
        expected["circuity_of_way", world] = exact(circuity(way, yerevan, vladikavkaz))
        expected |= by_territory("yerevan_km", world, way, territories(("ARM", "AZE", "GEO", "IRN", "RUS", "TUR")))
    return expected


def turkiye_iran_conduit():
    moscow, kars, tehran = (37.663, 55.757), (43.097, 40.595), (51.389, 35.659)
    pairs = {"russia_turkiye": (moscow, kars), "russia_iran": (moscow, tehran), "turkiye_iran": (kars, tehran)}
    opened = ["repair-rail-horadiz-aghband", "repair-rail-meghri", "repair-rail-kars-dilucu", "repair-rail-dilucu-sadarak"]
    layers = ["railways", "railways-trunk", "corridor-repairs"]
    built = Network(["railways", "corridor-repairs"], "2026-11-01", only=lambda p: p["mode"] in ("rail", "transfer") and p["basis"] != "illustrative")
    expected = {
        ("alat_astara_km", None): exact(built.amount((49.394, 39.949), (48.87498, 38.45598))),
        ("straight_first", None): exact(between(moscow, kars)), ("straight_second", None): exact(between(moscow, tehran)),
        ("straight_third", None): exact(between(kars, tehran)),
    }
    states = territories(
        ("ARM", "AZE", "GEO", "IRN", "RUS", "TUR"), ("ARM", "AZE", "GEO", "IRN", "KAZ", "RUS", "TKM", "TUR"))
    for world, (day, more) in {None: ("2026-11-01", []), "rasht_astara": ("2028-06-01", []), "link": ("2028-06-01", opened)}.items():
        net = Network(layers, day, more, only=lambda p: p["mode"] != "road")
        around = Network(layers, day, more, only=lambda p: p["mode"] != "road", avoided=geometry("countries-eurasia", "AZE"))
        for name, (start, end) in pairs.items():
            way = net.way(start, end)
            expected[f"{name}_km", world] = exact(sum(data["distance"] for data in way))
            expected[f"{name}_without_km", world] = exact(around.amount(start, end))
            expected |= by_territory(f"{name}_by_state", world, way, states)
        expected["russia_iran_longer", world] = (
            expected["russia_iran_without_km", world][0] - expected["russia_iran_km", world][0], 1e-5)
        expected["russia_iran_circuity", world] = exact(circuity(net.way(moscow, tehran), *map(net.nearest, (moscow, tehran))))
    return expected


def north_south_corridor():
    mumbai, bandar_abbas, rasht, astara = (72.837294, 19.046657), (56.264, 27.212), (49.558, 37.206), (48.872, 38.4291)
    amirabad, astrakhan, bereket, moscow = (53.38, 36.85), (48.054307, 46.37709), (55.51, 39.247), (37.663, 55.757)
    novorossiysk, petersburg, suez = (37.781984, 44.741619), (30.211921, 59.956719), (32.359877, 31.336373)
    gibraltar, baku, kars, poti = (-5.75, 35.95), (49.881, 40.39), (43.097, 40.595), (41.671971, 42.178129)
    constanta, budapest = (28.664262, 44.171564), (19.084, 47.5)
    south = [mumbai, bandar_abbas, rasht, astara]
    ways = {
        "western": [*south, moscow], "caspian": [mumbai, bandar_abbas, amirabad, astrakhan, moscow],
        "eastern": [mumbai, bandar_abbas, bereket, moscow], "novorossiysk": [mumbai, suez, novorossiysk, moscow],
        "petersburg": [mumbai, suez, gibraltar, petersburg, moscow],
    }
    europe = {"europe_kars": [*south, baku, kars, budapest], "europe_poti": [*south, baku, poti, constanta, budapest]}
    layers = ["railways", "railways-trunk", "corridor-repairs", "sea-lanes", "roads"]
    speeds = {"rail": 30, "sea": 24, "inland_water": 12, "road": 45}
    tariffs = {"rail": 0.025, "sea": 0.003, "inland_water": 0.01, "road": 0.08}
    built = Network(["railways", "corridor-repairs"], "2026-11-01", only=lambda p: p["mode"] != "road" and p["basis"] != "illustrative")
    sea = Network(["sea-lanes"], "2026-11-01", only=lambda p: p["mode"] == "sea").amount(mumbai, petersburg)
    expected = {
        ("sea_only_km", None): exact(sea),
        ("suez_apart", None): (16000 - sea, 1e-5), ("straight_km", None): exact(between(mumbai, moscow)),
        ("straight_to_port", None): exact(between(mumbai, bandar_abbas)),
        ("straight_over_land", None): exact(between(bandar_abbas, moscow)),
        ("qazvin_rasht_km", None): exact(built.amount((49.98, 36.237), rasht)),
        ("alat_astara_km", None): exact(built.amount((49.394, 39.949), (48.87498, 38.45598))),
    }
    # How many borders with a wait (40.6 h) and a charge (2 USD a tonne) are on each way.
    borders = {"western": 2, "eastern": 3, "europe_kars": 4, "europe_poti": 2}
    states = territories(
        ("AZE", "GEO", "IRN", "RUS", "TUR"), ("AZE", "BGR", "GEO", "HUN", "IND", "IRN", "KAZ", "ROU", "RUS", "TKM", "TUR"))
    for world, day in {None: "2026-11-01", "rasht_astara": "2028-06-01"}.items():
        net = Network(layers, day, only=coast_road, speeds=speeds, tariffs=tariffs)
        for name, places in ways.items():
            expected[f"{name}_km", world] = exact(net.amount(*places, by="time", of="distance"))
            expected[f"{name}_h", world] = exact((net.amount(*places, by="time") + 40.6 * borders.get(name, 0)) / 24)
            expected[f"{name}_cost", world] = exact(net.amount(*places, by="time", of="cost") + 2 * borders.get(name, 0))
        for name, places in europe.items():
            expected[f"{name}_km", world] = exact(net.amount(*places, by="time", of="distance"))
            expected[f"{name}_h", world] = exact((net.amount(*places, by="time") + 40.6 * borders[name]) / 24)
        for name in ("western", "caspian", "eastern"):
            expected |= by_territory(f"{name}_by_state", world, net.way(*ways[name], by="time"), states)
        to_petersburg = net.amount(*south, petersburg, by="time", of="distance")
        expected["to_petersburg_km", world] = exact(to_petersburg)
        expected["nominal_share", world] = exact(100 * to_petersburg / 7200)
    return expected


def north_south_capacity():
    return {
        ("bank_low", None): exact(14.6), ("bank_high", None): exact(24.7),
        ("growth_2028", None): exact(100 * ((5 / 0.814) ** (1 / 4) - 1)),
        ("growth_2030", None): exact(100 * ((15 / 0.814) ** (1 / 6) - 1)),
        ("growth_low", None): exact(100 * ((32 / 14.5) ** (1 / 8) - 1)),
        ("growth_high", None): exact(100 * ((45 / 14.5) ** (1 / 8) - 1)),
        ("past_astara_not", None): (15 + 2 * 3 + 1, 1e-6),
    }


def azerbaijan_road_borders():
    tbilisi, baku, makhachkala, alat, rasht = (44.833, 41.687), (49.881, 40.379), (47.5, 42.983), (49.379, 39.95), (49.583, 37.281)
    repairs = ("repair-road-astara-border", "repair-road-astara-south")
    lines = [line for line, properties in layer("borders-detailed").values() if properties["pair"] == "ARM-AZE"]
    net = Network(
        ["roads", "corridor-repairs"], "2022-12-31", only=lambda p: p["kind"] == "road" or p["id"] in repairs,
        avoided=shapely.union_all(lines))
    expected = {
        ("speed_change", None): (100 * (22 / 28.9 - 1), 1e-7), ("hours_change", None): (100 * (4.3 / 4 - 1), 1e-7),
        ("speed_change_before", None): (100 * (28.9 / 39.1 - 1), 1e-7),
    }
    states = territories(("ARM", "AZE", "GEO", "IRN", "RUS"))
    for name, places in {"russia": (tbilisi, baku, makhachkala), "iran": (tbilisi, alat, rasht)}.items():
        way = net.way(*places)
        length = sum(data["distance"] for data in way)
        for world, hours in {None: 4, "hours_of_2021": 5.8, "hours_of_2023": 4.3}.items():
            time = length / 42 + 2 * hours
            expected |= {
                (f"{name}_km", world): exact(length), (f"{name}_time", world): exact(time),
                (f"{name}_speed", world): exact(length / time),
            }
        expected |= by_territory(f"{name}_by_country", None, way, states)
    return expected


def coast_road(properties):
    """Every edge but roads other than those along the coast Astara–Rasht."""
    return properties["kind"] != "road" or properties["id"] in COAST_ROAD


COAST_ROAD = frozenset("""
    road-79413-367888 road-79412-79413 road-79245-79412 road-374780-375404 road-374778-374780 road-374777-374778
    road-370755-374777 road-370754-370755 road-370751-370754 road-370751-370752 road-370752-373322 road-373319-373322
    road-373319-373320 road-373320-373324 road-371992-373324 road-371986-371992 road-371985-371986 road-371985-371988
    road-371988-371990 road-371990-371991 road-371991-374794 road-374794-374981 road-374793-374981 road-374792-374793
    road-374786-374792 road-370750-374786 road-365812-370750 road-365810-365812 road-365803-365810 road-365800-365803
    road-365800-365804 road-365804-365817""".split())
