"""What the scenarios about lines between countries should answer: the median line in the Caspian."""
import numpy as np
import shapely

import ellipsoid
from layers import geometry
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
