"""How much of a route runs near the borders of the countries it crosses, by exact distances: the oracle of `length_within`.

Geodesic edges. The distance of a place on the route to a border is taken in the azimuthal equidistant plane about that very
place (polar geodesic coordinates), so it is exact to millimetres; where it passes the limit, the place is found by bisection.

usage: near_border.py ROUTE AREAS KM [--expect KM]
prints: kilometres within KM of the area's own border; with --expect, ends with 1 when it is more than 0.1 m away from it
"""
import sys

import geopandas
import numpy as np
import pyproj
import shapely

ellipsoid = pyproj.Geod(ellps="WGS84")
STEP = 200  # metres between looks, far less than any stretch inside or outside the limit that matters


class Border:
    def __init__(self, boundary, limit):
        lines = getattr(boundary, "geoms", [boundary])
        self.edges = np.array([edge for line in lines for edge in zip(line.coords[:-1], line.coords[1:])])
        self.tree = shapely.STRtree(shapely.linestrings(self.edges))
        self.limit = limit
        self.reach = limit / 1000 / 40 + 0.05  # degrees, more than the limit up to 60° of latitude

    def distance(self, x, y):
        found = self.tree.query(shapely.box(x - self.reach, y - self.reach / 2, x + self.reach, y + self.reach / 2))
        if len(found) == 0:
            return np.inf
        ends = self.edges[found].reshape(-1, 2)
        azimuth, _, metres = ellipsoid.inv(np.full(len(ends), x), np.full(len(ends), y), ends[:, 0], ends[:, 1])
        plane = np.c_[metres * np.sin(np.radians(azimuth)), metres * np.cos(np.radians(azimuth))].reshape(-1, 2, 2)
        start, span = plane[:, 0], plane[:, 1] - plane[:, 0]
        share = np.clip(-(start * span).sum(1) / np.maximum((span * span).sum(1), 1e-9), 0, 1)
        return np.sqrt(((start + span * share[:, None]) ** 2).sum(1).min())

    def length_near(self, start, end):
        """The length of the geodesic from one position to another that lies within the limit."""
        azimuth, _, length = ellipsoid.inv(*start, *end)

        def excess(share):
            x, y, _ = ellipsoid.fwd(*start, azimuth, share * length)
            return self.distance(x, y) - self.limit

        def passage(low, high):
            inside = excess(low) <= 0
            for _ in range(40):
                middle = (low + high) / 2
                low, high = (middle, high) if (excess(middle) <= 0) == inside else (low, middle)
            return low

        shares = np.linspace(0, 1, max(2, int(length / STEP)) + 1)
        looks = [excess(share) <= 0 for share in shares]
        near = 0.0
        for low, high, first, second in zip(shares, shares[1:], looks, looks[1:]):
            if first and second:
                near += high - low
            elif first or second:
                place = passage(low, high)
                near += place - low if first else high - place
        return near * length


def main():
    limit = float(sys.argv[3]) * 1000
    route, areas = (geopandas.read_file(path) for path in sys.argv[1:3])
    pieces = geopandas.overlay(route, areas, how="intersection", keep_geom_type=True)
    boundaries = dict(zip(areas["ADM0_A3"], areas.geometry.boundary))
    total = 0.0
    for code, piece in zip(pieces["ADM0_A3"], pieces.geometry):
        border = Border(boundaries[code], limit)
        for part in getattr(piece, "geoms", [piece]):
            for start, end in zip(part.coords[:-1], part.coords[1:]):
                if shapely.distance(shapely.LineString([start, end]), boundaries[code]) < border.reach:
                    total += border.length_near(start, end)
    print(total / 1000)
    if "--expect" in sys.argv:
        expected = float(sys.argv[sys.argv.index("--expect") + 1])
        sys.exit(1 if abs(total / 1000 - expected) > 1e-4 else 0)


if __name__ == "__main__":
    main()
