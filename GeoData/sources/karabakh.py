"""karabakh: the oblast of 1991, the line of contact of 1994, and the area held behind that line until 2020.

The package has lines only. The seven lines of the oblast are chained end to end (the gaps between them are 23 to 244 m, or none). The line
of contact ends on the country's boundary without crossing it, which does not polygonise: each end is carried straight
on across the boundary, and line and boundary are polygonised together."""
import math

import natural_earth
import qgis
import shapely
from layerfile import write
from outlines import as_geometry, as_lines, polygons, snapped
from parties import LOCAL
from pyproj import Geod
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import linemerge

GEOD = Geod(ellps="WGS84")
SOURCE = f"Natural Earth 1:10m, boundary lines of disputed areas, version 4.1.0 ({qgis.PACKAGE}, world_map.gpkg)"
WIDEST_GAP = 250.0  # metres, between lines of the oblast
LENGTHENING = 0.05  # degrees, about 5 km
STEPANAKERT = (46.7528, 39.8177)
VALID = {"from": "1994-05-12", "to": "2020-11-10"}


def lines_named(name):
    """The single lines of that name, in the order of the package."""
    for title, shape in qgis.rows("disputed_borders", ["name"], "adm0_a3_l = 'AZE'"):
        if title == name:
            yield from (snapped_line(part.coords) for part in shape.geoms)


def snapped_line(points):
    ring = snapped([*points, points[0]])
    return ring[:-1]


def metres(a, b):
    return GEOD.inv(*a, *b)[2]


def chained(lines):
    """One closed ring from lines given in any order and direction; the ends that meet are joined by a straight edge."""
    remaining = list(lines)
    ring = remaining.pop(0)
    widest = 0.0
    while remaining:
        end = ring[-1]
        gap, index, flipped = min(
            (metres(end, line[-1 if flip else 0]), i, flip)
            for i, line in enumerate(remaining) for flip in (False, True))
        widest = max(widest, gap)
        line = remaining.pop(index)
        line = line[::-1] if flipped else line
        ring += line[1:] if gap == 0 else line
    widest = max(widest, metres(ring[-1], ring[0]))
    if widest > WIDEST_GAP:
        raise ValueError(f"the lines of the oblast leave a gap of {widest:.0f} m")
    return ring + ring[:1], widest


def lengthened(line):
    """The line with both ends carried straight on."""
    def beyond(inner, end):
        dx, dy = end[0] - inner[0], end[1] - inner[1]
        scale = LENGTHENING / math.hypot(dx, dy)
        return end[0] + dx * scale, end[1] + dy * scale
    return [beyond(line[1], line[0]), *line, beyond(line[-2], line[-1])]


def behind(line, country):
    """The part of a country on Stepanakert's side of a line, the line lengthened to meet the boundary."""
    main = max(polygons(country), key=lambda p: p.area)
    edges = shapely.unary_union([Polygon(main.exterior).boundary, LineString(lengthened(line))])
    pieces = [p for p in shapely.polygonize([edges]).geoms if p.contains(Point(STEPANAKERT))]
    return pieces[0]


def feature(identifier, subject, names, geometry, note, **more):
    return {
        "id": identifier,
        "properties": {
            "kind": "reference",
            "subject": subject,
            "name": names[0],
            "names": names,
            **more,
            "basis": "compiled",
            "confidence": "B",
            "source": SOURCE,
            "note": note,
        },
        "geometry": geometry,
    }


def features():
    oblast, widest = chained(lines_named("Former USSR oblast in 1991"))
    yield feature(
        "nkao-1991", "oblast",
        ["Nagorno-Karabakh Autonomous Oblast", "NKAO", "Нагорно-Карабахская автономная область", "НКАО",
         "Dağlıq Qarabağ Muxtar Vilayəti", "DQMV", "Լեռնային Ղարաբաղի Ինքնավար Մարզ", "ԼՂԻՄ"],
        as_geometry(Polygon(oblast)),
        f"seven lines chained; the widest gap, {widest:.0f} m, joined by a straight edge", date="1991")

    lines = [LineString(line) for line in lines_named("Ceasefire Line 1994")]
    contact = list(linemerge(lines).coords)
    yield feature(
        "line-of-contact-1994", "line",
        ["Line of contact 1994", "Ceasefire line 1994", "Линия соприкосновения 1994", "Təmas xətti 1994",
         "Շփման գիծ 1994"],
        as_lines([contact]),
        f"{len(lines)} lines merged end to end", date="1994", **VALID)

    held = behind(contact, natural_earth.countries()["AZE"])
    yield feature(
        "held-1994-2020", "area",
        ["Area held by Armenian forces 1994–2020", "Nagorno-Karabakh and surrounding districts 1994–2020"],
        as_geometry(held),
        "derived: line of contact lengthened straight on to meet the overview boundary of Azerbaijan, both polygonised",
        date="1994", **VALID,
        claimed_by=[{"party": "AZE"}, {"party": LOCAL}],
        controlled_by=[{"party": LOCAL, **VALID}],
        derived_from=["line-of-contact-1994", "countries-overview AZE"])


write("public-domain/karabakh", features())
