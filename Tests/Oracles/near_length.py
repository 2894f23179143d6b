"""How much of a route lies within a distance of lines, by pieces of about 50 m."""
import numpy as np
import shapely

import ellipsoid


def near_length(route, borders, distance):
    """The length of pieces of about 50 m whose middle lies within a geodesic distance of a line.

    The nearest vertex or edge is found in an equidistant plane about each middle; good to a piece at each end.
    """
    tree = shapely.STRtree(borders)
    total = 0.0
    for part in shapely.get_parts(route):
        points = shapely.get_coordinates(part)
        for start, end in zip(points[:-1], points[1:]):
            azimuth, _, length = ellipsoid.ELLIPSOID.inv(*start, *end)
            x, y, _ = ellipsoid.ELLIPSOID.fwd(*start, azimuth, length / 2)
            nearest = borders[tree.nearest(shapely.Point(x, y))]
            scale = np.array([np.cos(np.radians(y)), 1.0])
            if metres_to(nearest, (x, y), scale) <= distance:
                total += length
    return total


def metres_to(line, point, scale):
    """The geodesic distance of a point to the place on a line that is nearest in a locally scaled plane."""
    flat = shapely.transform(line, lambda c: (c - np.array(point)) * scale)
    foot = flat.interpolate(flat.project(shapely.Point(0, 0)))
    place = np.array([foot.x, foot.y]) / scale + np.array(point)
    return ellipsoid.ELLIPSOID.inv(*point, *place)[2]
