"""What the scenarios on areas around Karabakh should answer: the peacekeepers' area, the Lachin strip, the centre's range."""
import datetime

import numpy as np
import pyproj
import shapely
from shapely.ops import substring

import ellipsoid
from layers import geometry, layer
from tolerances import exact, overlay_area

PLANE = pyproj.Transformer.from_crs("EPSG:4326", "+proj=aeqd +lat_0=39.66 +lon_0=46.63 +ellps=WGS84", always_xy=True)


def valid(properties, day):
    return properties.get("from", "0001") <= day < properties.get("to", "9999")


def peacekeeper_withdrawal():
    oblast = geometry("karabakh", "nkao-1991")
    whole = ellipsoid.area(oblast)
    fine_oblast = ellipsoid.densified(oblast, 500)
    towns = [point for point, _ in layer("settlements").values()]
    expected = {("oblast_area", None): exact(whole / 1e6), ("posts_first", None): exact(25), ("posts_second", None): exact(23),
                ("held_area", None): exact(ellipsoid.area(geometry("karabakh", "held-1994-2020")) / 1e6),
                ("shares_total", None): exact(100.05), ("remained_by_share", None): exact(0.277 * 11458)}
    days = ("2020-11-09", "2020-11-10", "2020-11-20", "2020-11-25", "2020-12-01", "2022-08-26", "2022-08-30", "2023-09-20",
            "2024-04-17", "2024-06-12")
    for day in days:
        date = datetime.date.fromisoformat(day)
        kinds = {"area of responsibility": [], "district before hand-over": []}
        for area, properties in layer("zones").values():
            if valid(properties, day):
                kinds[properties["kind"]].append(area)
        zone = ellipsoid.densified(shapely.GeometryCollection(kinds["area of responsibility"]), 500)
        cut = ellipsoid.perimeter(zone) if not zone.is_empty else 0.0
        expected["zone_area", date] = overlay_area(ellipsoid.area(zone), cut)
        expected["awaiting_area", date] = exact(sum(map(ellipsoid.area, kinds["district before hand-over"])) / 1e6)
        expected["towns_count", date] = exact(sum(zone.contains(town) for town in towns))
        inside = shapely.intersection(zone, fine_oblast)
        area, tolerance = overlay_area(ellipsoid.area(inside), cut + ellipsoid.perimeter(oblast))
        expected["zone_inside_area", date] = (area, tolerance)
        expected["oblast_share", date] = (area * 1e8 / whole, tolerance * 1e8 / whole)
    return expected


def band(line, width):
    """All within half a whole width of a line, without the half discs beyond its ends, where no part of the line that lies a
    width and more farther back is as near; in an equidistant plane about Lachin, which is true to a decimetre here."""
    half = width / 2
    flat = shapely.transform(ellipsoid.densified(line, 100), lambda points: np.c_[PLANE.transform(*points.T)])
    reach = shapely.buffer(flat, half, quad_segs=200)
    for way in (flat, shapely.reverse(flat)):
        end, inner = shapely.get_coordinates(way)[[-1, -2]]
        ahead = (end - inner) / np.hypot(*(end - inner)) * width
        across = np.array([-ahead[1], ahead[0]])
        beyond = shapely.Polygon([end + across, end - across, end - across + ahead, end + across + ahead])
        cap = shapely.intersection(shapely.Point(end).buffer(1.001 * half, quad_segs=200), beyond)
        back = substring(way, 0, way.length - width)
        reach = shapely.difference(reach, shapely.difference(cap, shapely.buffer(back, half, quad_segs=200)))
    return shapely.transform(reach, lambda points: np.c_[PLANE.transform(*points.T, direction="INVERSE")])


def lachin_corridor():
    azerbaijan = ellipsoid.densified(geometry("countries-overview", "AZE"), 500)
    part = ellipsoid.densified(geometry("zones", "peacekeepers-oblast"), 500)
    town = ellipsoid.densified(geometry("admin1", "AZE-shusha-city"), 500)
    oblast = ellipsoid.densified(geometry("karabakh", "nkao-1991"), 500)
    bridge, turshsu = (shapely.get_coordinates(point)[0] for point in
                       (geometry("sites", "crossing-hakari-bridge"), geometry("places", "AZE-turshsu")))
    expected = {("new_road_published", None): exact(32), ("strip_published", None): exact(110),
                ("straight", None): exact(ellipsoid.ELLIPSOID.inv(*bridge, *turshsu)[2] / 1000)}
    for variant, width in ((None, 5000), ("half_width", 2500)):
        strips = {}
        for name in ("old", "new"):
            road = geometry("corridors", f"lachin-road-{name}-azerbaijan")
            approach = shapely.difference(ellipsoid.densified(road, 100), part)
            if variant is None:
                expected[f"{name}_length", None] = (ellipsoid.length(approach) / 1000, 1e-3)
            strip = shapely.intersection(band(approach, width), azerbaijan).difference(shapely.union_all([part, town]))
            strips[name] = strip
            expected[f"{name}_area", variant] = overlay_area(ellipsoid.area(strip), 4 * ellipsoid.perimeter(strip))
            for unit in ("lachin", "shusha"):
                inside = shapely.intersection(strip, ellipsoid.densified(geometry("admin1", f"AZE-{unit}"), 500))
                expected[f"{name}_by_district", variant, f"AZE-{unit}", f"{name}_strip"] = overlay_area(
                    ellipsoid.area(inside), 4 * ellipsoid.perimeter(strip))
            inside = shapely.intersection(strip, oblast)
            expected[f"{name}_in_oblast", variant] = (100 * ellipsoid.area(inside) / ellipsoid.area(strip), 0.2)
        common = shapely.intersection(strips["old"], strips["new"])
        expected["common_share", variant] = (100 * ellipsoid.area(common) / ellipsoid.area(strips["old"]), 0.2)
    return expected


def aghdam_coverage():
    centre = shapely.get_coordinates(geometry("sites", "aghdam-monitoring-centre"))[0]
    areas = {"oblast": geometry("karabakh", "nkao-1991")}
    for name, code in (("armenia", "ARM"), ("azerbaijan", "AZE")):
        areas[name] = geometry("countries-overview", code)
    expected = {(f"{name}_area", None): exact(ellipsoid.area(area) / 1e6) for name, area in areas.items()}
    expected["sent_of_mandate", None] = exact(100 * 39 / 120)
    for variant, radius in ((None, 120_000), ("range_50", 50_000), ("bayraktar_tb2", 150_000)):
        disc = ellipsoid.disc(centre, radius)
        for name, area in areas.items():
            near = shapely.intersection(ellipsoid.densified(area, 500), disc)
            whole = ellipsoid.area(area)
            share, tolerance = overlay_area(ellipsoid.area(near), 4 * ellipsoid.perimeter(disc), max_error=10)
            expected[f"{name}_share", variant] = (share * 1e8 / whole, tolerance * 1e8 / whole)
    for day in ("2021-01-29", "2024-04-26"):
        expected["oblast_share", datetime.date.fromisoformat(day)] = (0.0, 0.0)
    return expected
