"""Every STEP-th edge of a file of raw doubles cut by areas with shapely: an STR-tree of the edges, prepared areas that tell which
edges lie wholly inside, intersections and differences for the rest. Where areas overlap the first counts.

usage: cut_shapely.py ROADS AREAS STEP

Prints edges, pieces, kilometres, those in no area, those in each times its number, the most metres by which an edge differs from the
sum of its pieces, and the processor seconds of the cutting alone.
"""
import sys
import time

import geopandas
import numpy as np
import pyproj
import shapely

ellipsoid = pyproj.Geod(ellps="WGS84")


def lengths(lines):
    """Geodesic length of each line, all parts together, in metres."""
    points, index = shapely.get_coordinates(lines, return_index=True)
    parts = shapely.get_parts(lines, return_index=True)
    ends = np.repeat(np.arange(len(parts[0])), shapely.get_num_coordinates(parts[0]))
    same = ends[1:] == ends[:-1]
    _, _, metres = ellipsoid.inv(points[:-1, 0], points[:-1, 1], points[1:, 0], points[1:, 1])
    return np.bincount(index[1:][same], weights=np.asarray(metres)[same], minlength=len(lines))


def main(roads, areas, step):
    values = np.fromfile(roads, dtype="<f8").reshape(-1, 2, 2)[::step]
    lines = shapely.linestrings(values)
    whole = lengths(lines)
    countries = geopandas.read_file(areas).geometry.values
    start = time.process_time()
    countries = [area if area.is_valid else shapely.make_valid(area) for area in countries]
    tree = shapely.STRtree(lines)
    rest, isOpen = lines.copy(), np.ones(len(lines), bool)
    sums, pieces, inside = np.zeros(len(lines)), np.zeros(len(lines), int), np.zeros(len(countries))
    for number, area in enumerate(countries):
        shapely.prepare(area)
        near = np.sort(tree.query(area, predicate="intersects"))
        near = near[isOpen[near]]
        covered = shapely.covers(area, lines[near])
        within, over = near[covered], near[~covered]
        isWhole = pieces[within] == 0
        uncut, over = within[isWhole], np.concatenate([over, within[~isWhole]])
        inside[number] += whole[uncut].sum()
        sums[uncut] += whole[uncut]
        pieces[uncut] += 1
        isOpen[uncut] = False
        if len(over):
            own = shapely.intersection(rest[over], area)
            rest[over] = shapely.difference(rest[over], area)
            metres = lengths(own)
            inside[number] += metres.sum()
            sums[over] += metres
            pieces[over] += np.where(metres > 0, shapely.get_num_geometries(own), 0)
    left = np.flatnonzero(isOpen)
    remaining = np.zeros(len(lines))
    remaining[left] = lengths(rest[left])
    pieces[left] += np.where(remaining[left] > 0, shapely.get_num_geometries(rest[left]), 0)
    sums += remaining
    seconds = time.process_time() - start
    worst = np.abs(sums - whole).max()
    weighted = (inside * np.arange(1, len(inside) + 1)).sum()
    print(len(lines), pieces.sum(), (inside.sum() + remaining.sum()) / 1000, remaining.sum() / 1000, weighted / 1000, worst, seconds)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
