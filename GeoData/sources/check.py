"""Measures the layers just written and compares them with figures of the same data that others measured.

Lengths and areas are geodesic on WGS 84. Any figure outside its tolerance, an invalid area, a feature without its
required properties, or a corridor outside its country ends the run with an error."""
import hashlib
import os
import sys

import feature_rules
from layerfile import folder, read
from network_ends import STATIONS
from network_health import Ways
from pyproj import Geod
from shapely.geometry import LineString, Point, shape

GEOD = Geod(ellps="WGS84")

faults = []


def fault(text):
    faults.append(text)
    print(f"  FAULT {text}")


def kilometres(geometry):
    return GEOD.geometry_length(geometry) / 1e3


def square_kilometres(geometry):
    return abs(GEOD.geometry_area_perimeter(geometry)[0]) / 1e6


def compare(what, computed, expected, tolerance):
    print(f"  {what:<44}{computed:>13.2f}{expected:>13.2f}")
    if abs(computed - expected) > tolerance:
        fault(f"{what}: {computed} is not within {tolerance} of {expected}")


def vertices(geometry):
    return len(set(geometry.coords)) if geometry.geom_type == "LineString" else sum(map(vertices, geometry.geoms))


def check_properties(path):
    for identifier, feature in read(path).items():
        for text in feature_rules.faults(identifier, feature):
            fault(f"{path} {identifier}: {text}")


def check_borders():
    print("borders-detailed, km [vertices]: computed, reference")
    lines = {i: shape(f["geometry"]) for i, f in read("odbl/borders-detailed").items()}
    for identifier, length, count in [
        ("ARM-AZE-main", 681.1, 3955), ("ARM-AZE-nakhchivan", 248.0, 699), ("ARM-IRN", 45.9, 252),
        ("ARM-GEO", 223.8, 1705), ("ARM-TUR", 331.1, 10852), ("AZE-GEO", 441.2, 2002), ("AZE-TUR", 17.2, 74),
    ]:
        compare(f"{identifier} [{count}]", kilometres(lines[identifier]), length, 0.06)
        if vertices(lines[identifier]) != count:
            fault(f"{identifier} has {vertices(lines[identifier])} vertices, not {count}")
    compare("AZE-IRN to the coast", sum(kilometres(lines[f"AZE-IRN-{p}"]) for p in ("main", "nakhchivan")), 735, 0.5)
    compare("AZE-RUS to the coast", kilometres(lines["AZE-RUS"]), 352, 0.5)
    print("borders-overview, km: computed, reference")
    lines = {i: shape(f["geometry"]) for i, f in read("public-domain/borders-overview").items()}
    for identifier, length in [
        ("ARM-AZE-main", 493.7), ("ARM-AZE-nakhchivan", 208.0), ("ARM-AZE-yukhari-askipara", 19.4),
        ("ARM-AZE-barkhudarli", 10.8), ("ARM-AZE-artsvashen", 22.0), ("ARM-GEO", 159.7), ("ARM-TUR", 258.8),
        ("ARM-IRN", 35.4), ("AZE-GEO", 302.6), ("AZE-RUS", 277.7), ("AZE-TUR", 7.6),
    ]:
        compare(identifier, kilometres(lines[identifier]), length, 0.06)
    compare("AZE-IRN", sum(kilometres(lines[f"AZE-IRN-{p}"]) for p in ("main", "nakhchivan")), 585.5, 0.06)


def check_borders_of_smaller_scale():
    """Kilometres as measured by others, of the parts of a pair that a list names together."""
    for path, expected in {
        "mit/borders-tz-world": [
            ("ARM-AZE-main ARM-AZE-artsvashen", 600.2, 0.06), ("ARM-AZE-nakhchivan", 219.4, 0.06),
            ("ARM-IRN", 42.5, 0.06), ("ARM-GEO", 185.2, 0.06), ("AZE-IRN-main AZE-IRN-nakhchivan", 626.5, 0.06),
            ("AZE-RUS", 297.9, 0.06), ("AZE-GEO", 330.8, 0.06), ("AZE-TUR", 11.7, 0.06),
        ],
        "lgpl/borders-dcw": [
            ("ARM-AZE-main", 580.7, 0.3), ("ARM-AZE-nakhchivan", 199.5, 0.3), ("ARM-IRN", 42.7, 0.3),
            ("ARM-GEO", 178.7, 0.3), ("AZE-IRN-main AZE-IRN-nakhchivan", 588.9, 0.6), ("AZE-GEO", 320.5, 0.3),
        ],
        "public-domain/borders-generalised": [
            ("ARM-AZE-main ARM-AZE-artsvashen", 506.2, 0.06), ("ARM-AZE-nakhchivan", 204.3, 0.06),
            ("ARM-IRN", 35.2, 0.06), ("ARM-GEO", 156.6, 0.06), ("ARM-TUR", 254.8, 0.06), ("AZE-RUS", 273.2, 0.06),
        ],
        "public-domain/borders-50m": [
            ("ARM-AZE-main ARM-AZE-artsvashen", 466.8, 0.06), ("ARM-AZE-nakhchivan", 195.4, 0.06),
            ("ARM-IRN", 33.6, 0.06), ("ARM-GEO", 142.8, 0.06), ("ARM-TUR", 236.8, 0.06), ("AZE-RUS", 253.6, 0.06),
        ],
        "public-domain/borders-110m": [
            ("ARM-AZE-main", 372.9, 0.06), ("ARM-AZE-nakhchivan", 185.7, 0.06), ("ARM-IRN", 31.6, 0.06),
            ("ARM-GEO", 117.9, 0.06), ("ARM-TUR", 212.2, 0.06), ("AZE-RUS", 248.7, 0.06),
        ],
    }.items():
        print(f"{path}, km: computed, reference")
        lines = {i: shape(f["geometry"]) for i, f in read(path).items()}
        for identifiers, length, tolerance in expected:
            compare(identifiers, sum(kilometres(lines[i]) for i in identifiers.split()), length, tolerance)


def check_areas():
    print("countries, exclaves, km2: computed, reference")
    detailed = {i: shape(f["geometry"]) for i, f in read("odbl/countries-detailed").items()}
    overview = {i: shape(f["geometry"]) for i, f in read("public-domain/countries-overview").items()}
    for shapes, identifier, area, tolerance in [
        (detailed, "ARM", 29726, 0.6), (detailed, "AZE", 104450, 0.6), (detailed, "GEO", 75767, 0.6),
        (overview, "ARM", 29588, 0.6), (overview, "AZE", 86250, 0.6), (overview, "GEO", 69571, 0.6),
        (overview, "AZE-nakhchivan", 4783, 0.6), (overview, "ARM-artsvashen", 35.24, 0.006),
        (overview, "AZE-yukhari-askipara", 26.81, 0.006), (overview, "AZE-barkhudarli", 7.34, 0.006),
    ]:
        compare(identifier, square_kilometres(shapes[identifier]), area, tolerance)
    zones = {i: shape(f["geometry"]) for i, f in read("mit/countries-tz-world").items()}
    for identifier, area, tolerance in [
        ("ARM", 29688, 0.6), ("AZE", 86333, 0.6), ("GEO", 69798, 0.6), ("ARM-artsvashen", 38.85, 0.006),
        ("AZE-yukhari-askipara", 13.46, 0.006), ("AZE-barkhudarli", 22.62, 0.006),
    ]:
        compare(f"tz_world {identifier}", square_kilometres(zones[identifier]), area, tolerance)
    units = {i: shape(f["geometry"]) for i, f in read("public-domain/admin1").items()}
    for identifier, area in [
        ("ARM-syunik", 4419), ("ARM-tavush", 2631), ("ARM-gegharkunik", 5240), ("AZE-aghdam", 1047),
        ("AZE-gazakh", 748), ("AZE-kalbajar", 2789), ("AZE-zangilan", 739), ("AZE-lachin", 1766),
    ]:
        compare(identifier, square_kilometres(units[identifier]), area, 0.6)
    lakes = {i: shape(f["geometry"]) for i, f in read("public-domain/lakes").items()}
    compare("sevan", square_kilometres(lakes["sevan"]), 1379, 0.6)
    compare("mingachevir", square_kilometres(lakes["mingachevir"]), 565, 0.6)


def check_karabakh():
    print("karabakh, km2 and km: computed, reference")
    shapes = {i: shape(f["geometry"]) for i, f in read("public-domain/karabakh").items()}
    oblast, held, contact = shapes["nkao-1991"], shapes["held-1994-2020"], shapes["line-of-contact-1994"]
    compare("nkao-1991 area", square_kilometres(oblast), 4281.9, 0.3)
    compare("nkao-1991 perimeter", kilometres(oblast.exterior), 532, 0.5)
    compare("line-of-contact-1994", kilometres(contact), 202.7, 0.1)
    compare("held-1994-2020", square_kilometres(held), 11926.8, 0.3)
    compare("held-1994-2020 minus nkao-1991", square_kilometres(held.difference(oblast)), 7807.5, 0.3)
    compare("held-1994-2020 and nkao-1991", square_kilometres(held.intersection(oblast)), 4119.3, 0.3)
    farthest = max(GEOD.inv(46.92736, 39.99096, x, y)[2] for x, y in oblast.exterior.coords) / 1e3
    compare("farthest point of nkao-1991 from Aghdam", farthest, 67.5, 0.1)


def check_authored():
    print("corridors, km: inside their country, in all")
    countries = {i: shape(f["geometry"]) for i, f in read("odbl/countries-detailed").items()}
    for identifier, feature in read("authored/corridors").items():
        line, own = shape(feature["geometry"]), countries[feature["properties"]["country"]]
        inside, whole = kilometres(line.intersection(own)), kilometres(line)
        print(f"  {identifier:<44}{inside:>13.2f}{whole:>13.2f}")
        segments = [LineString(pair) for pair in zip(line.coords, line.coords[1:])]
        outside = [i for i, segment in enumerate(segments) if not own.covers(segment)]
        last = len(segments) - 1
        crossing = {  # segments that cross the border
            "meghri-route-meghri": [0, last], "araz-route": [0, last],
            "lachin-road-old-armenia": [last], "lachin-road-new-armenia": [last],
        }
        if outside != crossing.get(identifier, []):
            fault(f"{identifier}: segments {outside} leave {feature['properties']['country']}")
    for identifier, feature in read("authored/sites").items():
        country = feature["properties"].get("country")
        if country not in countries or identifier.startswith("port-"):  # ports stand on a shore, some outside the layer
            continue
        if not countries[country].contains(Point(feature["geometry"]["coordinates"])):
            fault(f"{identifier} does not lie in {country}")


def check_zones():
    print("zones, km2: computed, reference")
    zones = {i: shape(f["geometry"]) for i, f in read("authored/zones").items()}
    karabakh = {i: shape(f["geometry"]) for i, f in read("public-domain/karabakh").items()}
    part = zones["peacekeepers-oblast"]
    compare("peacekeepers-oblast, between the published 2900 and 3174", square_kilometres(part), 3037, 137)
    within = karabakh["nkao-1991"].intersection(karabakh["held-1994-2020"])
    compare("peacekeepers-oblast outside the oblast held", square_kilometres(part.difference(within)), 0, 0.01)
    for identifier, zone in zones.items():
        if identifier != "peacekeepers-oblast":
            compare(f"{identifier} within peacekeepers-oblast", square_kilometres(zone.intersection(part)), 0, 0.01)


def check_eurasia():
    print("countries-eurasia, km2: computed, published")
    states = read("public-domain/countries-eurasia")
    union = [code for code, state in states.items()
             if any(entry["value"] == "member" for entry in state["properties"].get("dated", {}).get("eaeu", []))]
    area = sum(square_kilometres(shape(states[code]["geometry"])) for code in union)
    compare("members of the Eurasian Economic Union", area, 20229248, 0.01 * 20229248)


def check_networks():
    print("ways over the networks, km: computed, published or measured by others")
    rail = Ways("odbl/railways", "odbl/railways-trunk", "authored/corridor-repairs")
    sea = Ways("apache/sea-lanes")
    road = Ways("odbl/roads", "authored/corridor-repairs")
    suez = [i for i, f in read("apache/sea-lanes").items() if f["properties"].get("passage") == "suez"]
    around = Ways("apache/sea-lanes", without=suez)
    mumbai, petersburg, yeraskh = (72.837, 19.047), (30.212, 59.957), (44.828, 39.735)
    for what, ways, start, end, expected, tolerance in [
        ("Baku-Kars, railway", rail, STATIONS["Baku"], STATIONS["Kars"], 826, 0.02 * 826),
        ("Baku-Yalama, railway", rail, STATIONS["Baku"], STATIONS["Yalama"], 201.7, 4),
        ("Tehran-Bandar Abbas, railway", rail, STATIONS["Tehran"], STATIONS["Bandar Abbas"], 1331.4, 1),
        ("Sharur-Julfa, railway", rail, (44.981, 39.553), (45.629, 38.958), 202.5 - 91.2, 0.04 * 111.3),
        ("Horadiz-Yeraskh, railway", rail, STATIONS["Horadiz"], yeraskh, 340, 0.02 * 340),
        ("Tayshet-Sovetskaya Gavan, railway", rail, STATIONS["Tayshet"], STATIONS["Sovetskaya Gavan"], 4287, 0.02 * 4287),
        ("Mumbai-St Petersburg by Suez, sea", sea, mumbai, petersburg, 14129.3, 30),
        ("Mumbai-St Petersburg around Africa, sea", around, mumbai, petersburg, 22393, 30),
        ("Rasht-Astara, road", road, (49.574, 37.28), (48.874, 38.463), 140.7 + 19.5, 10),
    ]:
        compare(what, ways.way(start, end)[0], expected, tolerance)
    for name, ways, least in [("railways", rail, 0.95), ("roads", road, 0.98), ("sea lanes", sea, 1)]:
        counts = ways.components()
        print(f"  {name}: {counts[0]} of {sum(counts)} edges hang together, in {len(counts)} pieces")
        if counts[0] < least * sum(counts):
            fault(f"{name}: only {counts[0]} of {sum(counts)} edges hang together")
    for name, position in STATIONS.items():
        # The lines east of Tayshet are a network of their own.
        if all(rail.way(STATIONS[start], position)[0] == float("inf") for start in ("Baku", "Tayshet")):
            fault(f"no railway to {name}")


def check_repairs():
    """That every line drawn by hand meets something at both ends."""
    paths = ("odbl/railways", "odbl/railways-trunk", "odbl/roads", "apache/ports", "authored/corridor-repairs")
    met = {}
    for path in paths:
        for identifier, feature in read(path).items():
            geometry = feature["geometry"]
            line = [geometry["coordinates"]] if geometry["type"] == "Point" else geometry["coordinates"]
            for end in {tuple(line[0]), tuple(line[-1])}:
                met.setdefault(end, set()).add(identifier)
    for identifier, feature in read("authored/corridor-repairs").items():
        line = feature["geometry"]["coordinates"]
        for end in (tuple(line[0]), tuple(line[-1])):
            if met[end] == {identifier}:
                fault(f"{identifier}: nothing else ends at {end}")


def check_catalogue():
    with open(os.path.join(folder(), "catalog.yaml"), encoding="utf-8") as file:
        lines = [line.strip().split(": ", 1) for line in file]
    for path in sorted({os.path.dirname(rest[0]) for key, *rest in lines if key == "file" and rest[0].startswith("layers/")}):
        if not os.path.exists(os.path.join(folder(), path, "LICENCE")):
            fault(f"{path} has no LICENCE")
    names = [rest[0] for key, *rest in lines if key == "file" and rest[0].startswith("layers/")]
    digests = [rest[0] for key, *rest in lines if key == "sha256"]
    for name, digest in zip(names, digests, strict=True):
        with open(os.path.join(folder(), name), "rb") as file:
            data = file.read()
        if hashlib.sha256(data).hexdigest() != digest:
            fault(f"{name} is not what the catalogue says")
        check_properties(name.removeprefix("layers/").removesuffix(".geojson"))


def main():
    check_borders()
    check_borders_of_smaller_scale()
    check_areas()
    check_karabakh()
    check_authored()
    check_zones()
    check_eurasia()
    check_networks()
    check_repairs()
    check_catalogue()
    if faults:
        sys.exit(f"{len(faults)} faults")
    print("every layer is as expected")


main()
