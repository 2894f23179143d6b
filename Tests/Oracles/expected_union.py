"""What the scenario on the Eurasian Economic Union should answer."""
import datetime

import shapely

import ellipsoid
from layers import geometry, layer
from tolerances import exact


def role(properties, bloc, day):
    """A state's role in a bloc on a day, from the entries of `dated`."""
    entries = properties.get("dated", {}).get(bloc, [])
    current = [entry for entry in entries if entry["from"] <= day < entry.get("to", "9999")]
    return current[-1]["value"] if current else None


def land_border(inside, outside):
    """The edges that areas of one group have vertex for vertex in common with areas of another, in metres."""
    total = 0.0
    for first in inside:
        for second in outside:
            if first.intersects(second):
                total += ellipsoid.length(shapely.line_merge(shapely.union_all(
                    [part for part in shapely.get_parts(shapely.intersection(first, second)) if part.geom_type == "LineString"])))
    return total


def eaeu_and_azerbaijan():
    states = layer("countries-eurasia")
    expected = {
        ("armenia_area", None): exact(ellipsoid.area(geometry("countries-overview", "ARM")) / 1e6),
        ("published_spread", None): exact(20260431 / 20229248),
    }
    for date in (None, "2014-12-31", "2015-01-01", "2015-01-02", "2015-08-06"):
        day = date or "2026-01-01"
        key = date and datetime.date.fromisoformat(date)
        members = {code: shape for code, (shape, properties) in states.items() if role(properties, "eaeu", day) == "member"}
        others = {code: shape for code, (shape, _) in states.items() if code not in members}
        expected["members_count", key] = exact(len(members))
        expected["observers_count", key] = exact(sum(role(p, "eaeu", day) == "observer" for _, p in states.values()))
        expected["members_area", key] = exact(sum(map(ellipsoid.area, members.values())) / 1e6)
        length = land_border(members.values(), others.values())
        expected["outer_length", key] = (length / 1000, 1e-6 * length / 1000)
        members["AZE"] = others.pop("AZE")
        length = land_border(members.values(), others.values())
        expected["larger_length", key] = (length / 1000, 1e-6 * length / 1000)
    armenia = states["ARM"][0]
    beside = {code for code, (shape, _) in states.items() if code != "ARM" and shape.intersects(armenia)}
    for code in beside:
        expected["armenia_neighbours", None, code] = exact(1)
    expected["states_between", None] = exact(sum(states[code][0].intersects(states["RUS"][0]) for code in beside))
    expected["armenia_member_neighbours", None] = exact(
        sum(role(states[code][1], "eaeu", "2026-01-01") == "member" for code in beside))
    expected |= azerbaijan_by_land()
    return expected


def azerbaijan_by_land():
    """Azerbaijan's borders in the detailed layer, edges in common with each state outside the sea; Nakhchivan is in AZE."""
    states = layer("countries-detailed")
    sea = shapely.Polygon([(48.882, 38), (52, 38), (52, 43), (48.6, 43), (48.6, 41), (48.882, 41)])
    own = states["AZE"][0]
    expected = {}
    for code, (shape, properties) in states.items():
        if "part_of" in properties or code == "AZE":
            continue
        line = shapely.difference(shapely.intersection(own.boundary, shape.boundary), sea)
        length = sum(ellipsoid.length(part) for part in shapely.get_parts(line) if part.geom_type == "LineString") / 1000
        expected["azerbaijan_neighbours", None, "AZE", code] = (length, 1e-6 * length)
    return expected
