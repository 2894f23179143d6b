"""Geometry on the WGS 84 ellipsoid with pyproj and shapely, written without a look at Thalweg's own way.

Lengths in metres, areas in square metres, positions longitude first in degrees; edges are geodesics.
"""
import numpy as np
import pyproj
import shapely

ELLIPSOID = pyproj.Geod(ellps="WGS84")


def paths(geometry):
    """The coordinate arrays of every line or ring."""
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            for ring in [part.exterior, *part.interiors]:
                yield shapely.get_coordinates(ring)
        elif part.geom_type == "GeometryCollection":
            yield from paths(part)
        elif part.geom_type != "Point":
            yield shapely.get_coordinates(part)


def length(geometry):
    """The sum of the geodesic edges of lines; 0 for areas and points."""
    lines = [part for part in shapely.get_parts(geometry) if part.geom_type in ("LineString", "LinearRing")]
    return sum(ELLIPSOID.line_length(*shapely.get_coordinates(line).T) for line in lines)


def perimeter(geometry):
    return sum(ELLIPSOID.line_length(*ring.T) for ring in paths(geometry))


def area(geometry):
    total = 0.0
    for part in shapely.get_parts(geometry):
        if part.geom_type == "GeometryCollection":
            total += area(part)
        elif part.geom_type == "Polygon":
            total += abs(ELLIPSOID.polygon_area_perimeter(*shapely.get_coordinates(part.exterior).T)[0])
            for hole in part.interiors:
                total -= abs(ELLIPSOID.polygon_area_perimeter(*shapely.get_coordinates(hole).T)[0])
    return total


def densified(geometry, spacing):
    """Points added along the geodesic edges so that none is longer than `spacing` metres."""

    def path(points):
        result = [points[:1]]
        for (x1, y1), (x2, y2) in zip(points[:-1], points[1:]):
            distance = ELLIPSOID.inv(x1, y1, x2, y2)[2]
            pieces = int(np.ceil(distance / spacing))
            if pieces > 1:
                result.append(np.array(ELLIPSOID.npts(x1, y1, x2, y2, pieces - 1)))
            result.append(np.array([[x2, y2]]))
        return np.vstack(result)

    def one(part):
        if part.geom_type == "Polygon":
            rings = [path(shapely.get_coordinates(ring)) for ring in [part.exterior, *part.interiors]]
            return shapely.Polygon(rings[0], rings[1:])
        if part.geom_type in ("LineString", "LinearRing"):
            return shapely.LineString(path(shapely.get_coordinates(part)))
        return part

    return shapely.union_all([one(part) for part in shapely.get_parts(geometry)])


def distance_to(point, positions):
    """Geodesic distances in metres from a point to each position."""
    count = len(positions)
    return np.asarray(ELLIPSOID.inv([point[0]] * count, [point[1]] * count, positions[:, 0], positions[:, 1])[2])


def disc(point, radius, count=7200):
    """A polygon of `count` positions that lie exactly `radius` metres from the point, anticlockwise."""
    azimuths = -np.linspace(0, 360, count, endpoint=False)
    x, y, _ = ELLIPSOID.fwd([point[0]] * count, [point[1]] * count, azimuths, [radius] * count)
    return shapely.Polygon(np.c_[x, y])
