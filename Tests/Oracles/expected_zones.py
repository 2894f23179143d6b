"""What the scenarios on areas around Karabakh should answer: the peacekeepers' area, the Lachin strip, the centre's range."""
import datetime

import numpy as np
import pyproj
import shapely

import ellipsoid
from layers import geometry, layer, names_in_use
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


class Strip:
    """A strip along a line as points of a grid, with the ground that each stands for: those whose nearest point of the line by
    geodesic distance is no end of it, and within half the width. The nearest point is looked for among positions every 2 m.

    An area is the sum of its points' ground. Its tolerance is 4 standard deviations of what chance makes of the cells that the
    outline cuts, each off by a third of itself, and 1 m along the outline for the positions.
    """

    SPACING = 100

    def __init__(self, line, width):
        reach = width / 2
        chain = shapely.get_coordinates(ellipsoid.densified(line, 2))
        west, south, east, north = shapely.total_bounds(line) + np.array([-1, -1, 1, 1]) * (reach + 500) / 80_000
        step = self.SPACING / 111_000
        x, y = (axis.ravel() for axis in np.meshgrid(np.arange(west, east, step), np.arange(south, north, step)))
        near = np.array(PLANE.transform(*chain[::25].T)).T
        flat = np.array(PLANE.transform(x, y)).T
        # A plane tells what is certainly in or out; what is left is measured with the exact inverse.
        nearest = np.concatenate([
            np.hypot(*(part[:, None] - near[None]).transpose(2, 0, 1)).argmin(axis=1) for part in np.array_split(flat, 200)])
        rough = np.hypot(*(flat - near[nearest]).T)
        open_cases = (rough < reach + 60) & ((rough > reach - 60) | (nearest <= 2) | (nearest >= len(near) - 3))
        inside = (rough < reach + 60) & ~open_cases
        for index in np.flatnonzero(open_cases):
            start = max(0, 25 * nearest[index] - 60)
            stretch = chain[start:25 * nearest[index] + 61]
            distances = ellipsoid.distance_to((x[index], y[index]), stretch)
            best = start + int(distances.argmin())
            inside[index] = distances.min() <= reach and 0 < best < len(chain) - 1
        self.x, self.y, self.step = x[inside], y[inside], step

    def within(self, area):
        return shapely.contains_xy(area, self.x, self.y)

    def area(self, chosen):
        """The ground of chosen points in square kilometres."""
        ground = {
            y: ellipsoid.area(shapely.box(0, y - self.step / 2, self.step, y + self.step / 2)) / 1e6 for y in np.unique(self.y)}
        return sum(ground[y] for y in self.y[chosen])

    def tolerance(self, outline):
        """Of an area with an outline of so many metres."""
        cell = self.SPACING**2 / 1e6
        return 4 * cell / 3 * np.sqrt(outline / self.SPACING) + outline / 1e6


def lachin_corridor():
    azerbaijan = ellipsoid.densified(geometry("countries-overview", "AZE"), 500)
    part = ellipsoid.densified(geometry("zones", "peacekeepers-oblast"), 500)
    town = ellipsoid.densified(geometry("admin1", "AZE-shusha-city"), 500)
    oblast = ellipsoid.densified(geometry("karabakh", "nkao-1991"), 500)
    bridge, turshsu = (shapely.get_coordinates(point)[0] for point in
                       (geometry("sites", "crossing-hakari-bridge"), geometry("places", "AZE-turshsu")))
    expected = {("new_road_published", None): exact(32), ("strip_published", None): exact(110),
                ("straight", None): exact(ellipsoid.ELLIPSOID.inv(*bridge, *turshsu)[2] / 1000)}
    roads = {}
    for name in ("old", "new"):
        road = ellipsoid.densified(geometry("corridors", f"lachin-road-{name}-azerbaijan"), 100)
        roads[name] = shapely.difference(road, part)
        expected[f"{name}_length", None] = (ellipsoid.length(roads[name]) / 1000, 1e-3)
    for variant, width in ((None, 5000), ("half_width", 2500)):
        strips = {}
        for name, approach in roads.items():
            strip = Strip(approach, width)
            own = strip.within(azerbaijan) & ~strip.within(part) & ~strip.within(town)
            strips[name] = strip, own
            whole = strip.area(own)
            outline = 2 * ellipsoid.length(approach) + 4 * width
            expected[f"{name}_area", variant] = (whole, strip.tolerance(outline))
            for unit in ("lachin", "shusha"):
                outline_of_unit, properties = layer("admin1")[f"AZE-{unit}"]
                district = ellipsoid.densified(outline_of_unit, 500)
                expected[f"{name}_by_district", variant, names_in_use(properties), f"{name}_strip"] = (
                    strip.area(own & strip.within(district)), strip.tolerance(2 * outline))
            shared = strip.area(own & strip.within(oblast))
            expected[f"{name}_in_oblast", variant] = (100 * shared / whole, 100 * strip.tolerance(2 * outline) / whole)
        (old, own), (new, others) = strips["old"], strips["new"]
        # Both grids differ: a point of one lies in the other strip where the other holds the point of its grid nearest to it.
        tree = shapely.STRtree(shapely.points(new.x[others], new.y[others]))
        found, _ = tree.query(shapely.points(old.x, old.y), predicate="dwithin", distance=old.step * 0.7072)
        common = np.zeros(len(old.x), dtype=bool)
        common[found] = True
        whole = old.area(own)
        expected["common_share", variant] = (
            100 * old.area(own & common) / whole, 100 * old.tolerance(4 * ellipsoid.length(roads["old"])) / whole)
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
