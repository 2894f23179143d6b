"""How far the made-up markers mark the illustrative line, with pyproj: the foot of each marker by a search along the line."""
import datetime

import numpy as np
import shapely

import ellipsoid
from expected_attribution import FIRST
from layers import layer
from tolerances import exact


def chainages(path):
    """Chainages, in kilometres, of the points of the line nearest to the markers, with the days from which they stand."""
    chain = shapely.get_coordinates(ellipsoid.densified(shapely.LineString(path), 0.5))
    steps = ellipsoid.ELLIPSOID.inv(*chain[:-1].T, *chain[1:].T)[2]
    along = np.concatenate([[0.0], np.cumsum(steps)]) / 1000
    for point, properties in layer("markers").values():
        nearest = int(ellipsoid.distance_to(shapely.get_coordinates(point)[0], chain).argmin())
        yield along[nearest], properties["number"], properties["from"]


def demarcation_progress():
    whole = ellipsoid.length(shapely.LineString(FIRST)) / 1000
    markers = sorted(chainages(FIRST))
    expected = {
        ("line_length", None): exact(whole),
        ("section_parts", None): exact(1.9 + 4.9 + 5.8),
        ("all_by_first", None): exact(28 / 0.35),
        ("all_by_second", None): exact(35 / 0.5),
        ("second_by_first", None): exact(100 * 35 * 0.35 / 28),
        ("disagreement", None): exact(50 - 100 * 35 * 0.35 / 28),
    }
    # Positions are tried every half metre.
    step = 1e-3
    for day in ("2024-04-23", "2024-04-26", "2024-04-29"):
        date = datetime.date.fromisoformat(day)
        standing = [(chainage, number) for chainage, number, start in markers if start <= day]
        marked = standing[-1][0] - standing[0][0]
        expected["markers_number", date] = exact(len(standing))
        expected["share_done", date] = (100 * marked / whole, 100 * step / whole)
        expected["left_to_mark", date] = (whole - marked, step)
    for chainage, number, start in markers:
        if start <= "2024-04-29":
            expected["marked", None, str(number)] = (1000 * chainage, 1000 * step)
    return expected
