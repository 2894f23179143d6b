"""What the scenarios on towns, posts and claims should answer."""
import datetime

import numpy as np
import shapely

import ellipsoid
from layers import geometry, layer
from tolerances import exact


def metres_to_lines(points, lines):
    """Each point's geodesic distance to the nearest of places 20 m apart on the lines."""
    places = np.vstack([shapely.get_coordinates(ellipsoid.densified(line, 20)) for line in lines])
    return np.array([ellipsoid.distance_to(shapely.get_coordinates(point)[0], places).min() for point in points])


def metres_to_points(points, others):
    places = np.vstack([shapely.get_coordinates(point) for point in others])
    return np.array([ellipsoid.distance_to(shapely.get_coordinates(point)[0], places).min() for point in points])


def chosen(name, accepts):
    return [shape for shape, properties in layer(name).values() if accepts(properties)]


def displaced(left):
    """The measures that both communities have in common."""
    homes = chosen("settlements", lambda p: left in p)
    every = {shapely.get_coordinates(point).tobytes() for point, _ in layer("settlements").values()}
    lines = chosen("borders-detailed", lambda p: p["pair"] == "ARM-AZE")
    border = metres_to_lines(homes, lines) / 1000
    crossing = metres_to_points(homes, chosen("sites", lambda p: p["kind"] == "crossing" and "ARM" in p["parties"])) / 1000
    expected = {
        ("border_length", None): exact(sum(map(ellipsoid.length, lines)) / 1000),
        ("towns_left", None): exact(len(homes)),
        ("towns_near_border", None): exact(int((border <= 20).sum())),
        ("nearest_to_border", None): (border.min(), 1e-4),
        ("farthest_from_border", None): (border.max(), 1e-4),
        ("nearest_to_crossing", None): (crossing.min(), 1e-6),
        ("farthest_from_crossing", None): (crossing.max(), 1e-6),
    }
    for variant, least in ((None, 20_000), ("large_towns", 100_000)):
        towns = chosen("places", lambda p: p["country"] in ("ARM", "AZE") and p.get("population", 0) >= least)
        towns = [town for town in towns if shapely.get_coordinates(town).tobytes() not in every]
        distances = metres_to_points(homes, towns) / 1000
        expected["nearest_to_larger_town", variant] = (distances.min(), 1e-6)
        expected["farthest_from_larger_town", variant] = (distances.max(), 1e-6)
    return expected


def displaced_azerbaijanis():
    return displaced("azerbaijanis_left") | {
        ("region_area", None): exact(ellipsoid.area(geometry("economic-regions", "AZE-region-karabakh")) / 1e6),
        ("returned_share", None): exact(100 * 26000 / 140000),
        ("returned", datetime.date(2025, 6, 17)): exact(15000),
        ("residents_of_target", None): exact(52.5),
        ("people_in_a_family", None): exact(15000 / 3721),
    }


def displaced_armenians():
    return displaced("armenians_left") | {
        ("region_area", None): exact(ellipsoid.area(geometry("karabakh", "nkao-1991")) / 1e6),
        ("illustrative_share", None): exact(100 * 100417 / 120000),
        ("illustrative_later", None): exact(215),
        ("illustrative_series", datetime.date(2023, 9, 30)): exact(100417),
    }


def foreign_missions_in_armenia():
    lines = {
        "azerbaijan": chosen("borders-detailed", lambda p: p["pair"] == "ARM-AZE"),
        "turkiye": [geometry("borders-detailed", "ARM-TUR")],
        "iran": [geometry("borders-detailed", "ARM-IRN")],
        "railway": [geometry("corridors", "meghri-route-meghri")],
    }
    expected = {("armenia_area", None): exact(ellipsoid.area(geometry("countries-detailed", "ARM")) / 1e6)}
    worlds = {None: "2024-01-01", "after_regions": "2024-05-08", "after_zvartnots": "2024-07-31", "after_agarak": "2025-01-01"}
    for variant, day in worlds.items():
        here = {kind: chosen("sites", lambda p: p["kind"] == kind and p.get("from", "0001") <= day < p.get("to", "9999"))
                for kind in ("base", "border guard post", "mission")}
        guards = here["border guard post"]
        expected["bases_count", variant] = exact(len(here["base"]))
        expected["guards_count", variant] = exact(len(guards))
        expected["mission_count", variant] = exact(len(here["mission"]))
        for name in lines:
            expected[f"guards_to_{name}", variant] = (metres_to_lines(guards, lines[name]).min() / 1000, 2e-4)
        expected["guards_near_count", variant] = exact(int((metres_to_lines(guards, lines["azerbaijan"]) <= 30_000).sum()))
        mission = metres_to_lines(here["mission"], lines["azerbaijan"])
        expected["mission_to_azerbaijan", variant] = (mission.min() / 1000, 1e-4)
        expected["mission_near_count", variant] = exact(int((mission <= 30_000).sum()))
    expected["mission_count", datetime.date(2023, 2, 19)] = exact(0)
    return expected


def claimed_positions():
    armenia = ellipsoid.area(geometry("countries-detailed", "ARM")) / 1e6
    tavush = ellipsoid.area(geometry("admin1", "ARM-tavush")) / 1e6
    return {
        ("armenia_area", None): exact(armenia),
        ("tavush_area", None): exact(tavush),
        ("ministry_of_armenia", None): exact(100 * 200 / armenia),
        ("printed_of_tavush", None): exact(100 * 6500 / tavush),
        ("section_parts", None): exact(12.6),
        ("section_width", None): exact(6500 / 12.7),
        ("before_2022", None): exact(61),
        ("a_community", None): exact(200 / 31),
    }
