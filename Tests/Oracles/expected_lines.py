"""What the scenarios about lines between countries should answer: the median line in the Caspian, a border at scales."""
import numpy as np
import shapely

import ellipsoid
from layers import geometry, layer
from tolerances import exact

START, END = (49 + 53.3 / 60, 42 + 33.6 / 60), (50 + 56.6 / 60, 41 + 32.4 / 60)


def near_coast(country, point, beyond=6000, spacing=5):
    """Positions every few metres on the part of a coast that can be nearest to places about a point."""
    coast = shapely.get_coordinates(ellipsoid.densified(geometry("countries-overview", country), 1000))
    distances = ellipsoid.distance_to(point, coast)
    chosen = np.flatnonzero(distances < distances.min() + beyond)
    runs = np.split(chosen, np.flatnonzero(np.diff(chosen) > 1) + 1)
    lines = [shapely.LineString(coast[run]) for run in runs if len(run) > 1]
    return np.vstack([shapely.get_coordinates(ellipsoid.densified(line, spacing)) for line in lines])


def offset_of_median(point, first, second):
    """The least distance from a point to where two coasts are equally far: along every degree, the first sign change."""

    def excess(where):
        return ellipsoid.distance_to(where, first).min() - ellipsoid.distance_to(where, second).min()

    def reach(azimuth):
        low, high = 0.0, 1500.0
        place = lambda s: ellipsoid.ELLIPSOID.fwd(*point, azimuth, s)[:2]
        start, end = excess(point), excess(place(high))
        if start * end > 0:
            return np.inf
        for _ in range(8):
            middle = low + (high - low) * start / (start - end)
            value = excess(place(middle))
            if abs(value) < 0.01:
                return middle
            low, high, start, end = (middle, high, value, end) if value * start > 0 else (low, middle, start, value)
        return middle

    best = min(range(0, 360, 20), key=reach)
    return min(reach(azimuth) for azimuth in np.arange(best - 20, best + 21, 2))


def caspian_median_line():
    expected = {
        ("published_length", None): exact(ellipsoid.length(shapely.LineString([START, END])) / 1000),
        ("published_azimuth", None): exact(ellipsoid.ELLIPSOID.inv(*START, *END)[0] % 360),
    }
    for name, point in (("start", START), ("end", END)):
        first, second = near_coast("AZE", point), near_coast("KAZ", point)
        for country, coast in (("azerbaijan", first), ("kazakhstan", second)):
            nearest = ellipsoid.distance_to(point, coast).min() / 1000
            expected[f"{name}_to_{country}", None] = (nearest, 1e-5)
        # The line may stray 10 m, and azimuths are tried in steps of two degrees.
        expected[f"{name}_offset", None] = (offset_of_median(point, first, second) / 1000, 0.011)
    return expected


def walked(points, step):
    """A walk with dividers along positions: from each place to the first place of the line that is a step away."""
    here, edge, total = points[0], 0, 0.0
    while True:
        ends = points[edge + 1:]
        away = np.flatnonzero(ellipsoid.distance_to(here, ends) >= step)
        if not len(away):
            return total + ellipsoid.ELLIPSOID.inv(*here, *points[-1])[2]
        start = here if away[0] == 0 else ends[away[0] - 1]
        azimuth, _, whole = ellipsoid.ELLIPSOID.inv(*start, *ends[away[0]])
        low, high = 0.0, whole
        while high - low > 1e-5:
            middle = (low + high) / 2
            place = ellipsoid.ELLIPSOID.fwd(*start, azimuth, middle)[:2]
            low, high = (middle, high) if ellipsoid.ELLIPSOID.inv(*here, *place)[2] < step else (low, middle)
        here, edge, total = np.array(ellipsoid.ELLIPSOID.fwd(*start, azimuth, high)[:2]), edge + 1 + away[0] - 1, total + step


def divider_length(line, step):
    """The mean of four starts, at quarters of a step from the beginning, each walked to both ends."""
    fine = shapely.get_coordinates(line)
    lengths = []
    for quarter in range(4):
        if quarter == 0:
            lengths.append(walked(fine, step))
            continue
        reach = quarter * step / 4
        away = np.flatnonzero(ellipsoid.distance_to(fine[0], fine) >= reach)
        if not len(away):
            continue
        last = away[0]
        azimuth, _, whole = ellipsoid.ELLIPSOID.inv(*fine[last - 1], *fine[last])
        low, high = 0.0, whole
        while high - low > 1e-5:
            middle = (low + high) / 2
            place = ellipsoid.ELLIPSOID.fwd(*fine[last - 1], azimuth, middle)[:2]
            low, high = (middle, high) if ellipsoid.ELLIPSOID.inv(*fine[0], *place)[2] < reach else (low, middle)
        start = np.array(ellipsoid.ELLIPSOID.fwd(*fine[last - 1], azimuth, high)[:2])
        before, after = np.vstack([start, fine[:last][::-1]]), np.vstack([start, fine[last:]])
        lengths.append(walked(before, step) + walked(after, step))
    return sum(lengths) / len(lengths)


def border_length_at_scale():
    layers = {
        "osm": "borders-detailed", "tz_world": "borders-tz-world", "dcw": "borders-dcw",
        "natural_earth": "borders-overview", "generalised": "borders-generalised", "ne_50m": "borders-50m",
        "ne_110m": "borders-110m",
    }
    pieces = {name: [f for f in layer(path).values() if f[1]["pair"] == "ARM-AZE"] for name, path in layers.items()}
    lines = {name: [line for line, properties in own if not properties.get("ring")] for name, own in pieces.items()}
    rings = {name: [line for line, properties in own if properties.get("ring")] for name, own in pieces.items()}
    drawn = {name: sum(map(ellipsoid.length, own)) / 1000 for name, own in lines.items()}
    expected = {(f"{name}_length", None): exact(length) for name, length in drawn.items()}
    total = sum(map(ellipsoid.length, rings["natural_earth"])) / 1000
    expected["rings_total", None] = exact(total)
    expected["osm_with_rings", None] = exact(drawn["osm"] + total)
    expected["newer_unknown", None] = (996 - drawn["osm"] - total, 1e-6)
    expected["state_unknown", None] = (1007.1 - drawn["osm"] - total, 1e-6)
    for scale in (4, 16, 64):
        length = sum(divider_length(line, scale * 1000) for line in lines["osm"]) / 1000
        expected["lengths", None, f"{scale} km"] = (length, 1e-4)
    return expected
