"""Rings and lines as lists of (longitude, latitude): the lines two areas share, clipping, orientation."""
import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon, box
from shapely.geometry.polygon import orient

from layerfile import rounded


def snapped(ring):
    """A ring with coordinates as written and without repeated vertices; still closed."""
    points = []
    for x, y in ((rounded(p[0]), rounded(p[1])) for p in ring):
        if not points or points[-1] != (x, y):
            points.append((x, y))
    if points[0] != points[-1]:
        points.append(points[0])
    return points


def polygons(shape):
    return [shape] if isinstance(shape, Polygon) else [p for p in shape.geoms if isinstance(p, Polygon)]


def rings(shape):
    """Every ring of an area, shells counter-clockwise and holes clockwise, so that the area lies on the left."""
    for polygon in polygons(shape):
        polygon = orient(polygon)
        for ring in (polygon.exterior, *polygon.interiors):
            yield snapped(ring.coords)


def shared_lines(first, second):
    """The edges two areas have vertex for vertex in common, chained along the first's rings: the first on the left."""
    edges = set()
    for ring in rings(second):
        edges.update(frozenset(pair) for pair in zip(ring, ring[1:]))
    return [line for ring in rings(first) for line in chains(ring, lambda *edge: frozenset(edge) in edges)]


def near_lines(first, second, tolerance):
    """The edges of the first's rings within a tolerance in degrees of the second, chained: for outlines drawn apart."""
    near = shapely.buffer(second, tolerance)
    shapely.prepare(near)
    return [line for ring in rings(first) for line in chains(ring, lambda *edge: near.covers(LineString(edge)))]


def chains(ring, keeps):
    """The edges of a ring that are kept, as lines along it; the whole ring where all are."""
    kept = [keeps(*edge) for edge in zip(ring, ring[1:])]
    if all(kept):
        return [ring]
    if not any(kept):
        return []
    lines = []
    count = len(kept)
    start = next(i for i in range(count) if not kept[i] and kept[(i + 1) % count])
    line = []
    for step in range(1, count + 1):
        edge = (start + step) % count
        if kept[edge]:
            line = line or [ring[edge]]
            line.append(ring[edge + 1])
        elif line:
            lines.append(line)
            line = []
    return lines + [line] if line else lines


def cut_east_of(line, longitude):
    """The part of a line west of a meridian, from whichever end lies west, to its first crossing."""
    flipped = line[0][0] > line[-1][0]
    points = line[::-1] if flipped else line
    kept = []
    for a, b in zip(points, points[1:]):
        kept.append(a)
        if b[0] > longitude:
            share = (longitude - a[0]) / (b[0] - a[0])
            kept.append((rounded(longitude), rounded(a[1] + share * (b[1] - a[1]))))
            break
    else:
        raise ValueError(f"the line does not reach {longitude}")
    return kept[::-1] if flipped else kept


def clipped(shape, west, south, east, north, step=0.05):
    """An area within a box of longitudes and latitudes; vertices along the box's parallels keep its edges on them.

    Between vertices `step` apart a geodesic leaves the parallel by less than 0.4 m at 52 degrees."""
    window = shapely.segmentize(box(west, south, east, north), step)
    inside = shape.intersection(window)
    return MultiPolygon(polygons(inside)) if len(polygons(inside)) > 1 else polygons(inside)[0]


def from_lonlat(x, y):
    return {"type": "Point", "coordinates": [rounded(x), rounded(y)]}


def as_geometry(shape):
    """GeoJSON of an area, ordered so that it never depends on how it was computed."""
    parts = []
    for polygon in polygons(shape):
        polygon = orient(polygon)
        shell, holes = start_at_least(polygon.exterior), sorted(start_at_least(r) for r in polygon.interiors)
        parts.append([shell, *holes])
    parts.sort()
    check = MultiPolygon([Polygon(p[0], p[1:]) for p in parts])
    if not check.is_valid:
        raise ValueError(f"not valid as written: {shapely.is_valid_reason(check)}")
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}


def start_at_least(ring):
    """The ring turned so that it starts at its least vertex."""
    points = snapped(ring.coords)[:-1]
    first = points.index(min(points))
    turned = points[first:] + points[:first]
    return turned + turned[:1]


def as_lines(lines):
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    return {"type": "MultiLineString", "coordinates": lines}
