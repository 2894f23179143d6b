"""zones: the peacekeepers' area of responsibility by date, the Lachin strip, the districts that were to be handed over.

No outline of any of them was published as positions. They are derived, and illustrative:

- The part of the oblast is the oblast of 1991 within the line of contact of 1994, without the Shusha units and without what
  lies south of SOUTHERN_LINE, which is drawn by hand: it stands for the line reached on 10 November 2020 in the former
  Hadrut district. Parukh, Khtsaberd and Hin Tagher, which changed hands later, are too small and too little known to draw.
- The strip is 5 km wide by the statement of 10 November 2020, along each road of lachin_roads from the border to the part of
  the oblast, on Azerbaijan's side only, without the town of Shusha, which the statement leaves out.
- The districts are their parts within the line of contact that lie outside the oblast, until the day of their hand-over."""
import natural_earth
import shapely
from bands import band
from lachin_roads import NEW_ARMENIA, NEW_AZERBAIJAN, OLD_ARMENIA, OLD_AZERBAIJAN
from layerfile import read, write
from outlines import as_geometry, polygons
from parties import LOCAL
from shapely.geometry import LineString, Polygon, shape

STATEMENT = "2020-11-10"
WITHDRAWN = "2024-06-12"
OFFENSIVE = "2023-09-20"
WIDTH = 5000.0  # metres
SOUTHERN_LINE = [(46.60, 39.655), (46.74, 39.668), (46.82, 39.690), (46.88, 39.668), (46.96, 39.662), (47.20, 39.668)]
SPECK = 1e-5  # square degrees, about 0.1 km2: what two outlines of different scale leave beside each other

DISTRICTS = [  # unit, day of the hand-over
    ("aghdam", "2020-11-20"),
    ("kalbajar", "2020-11-25"),
    ("lachin", "2020-12-01"),
]
TITLES = {
    "aghdam": ["Aghdam district, before the hand-over", "Ağdam rayonu, təhvildən əvvəl", "Ակնայի շրջանը մինչև հանձնումը",
               "Агдамский район до передачи"],
    "kalbajar": ["Kalbajar district, before the hand-over", "Kəlbəcər rayonu, təhvildən əvvəl",
                 "Քարվաճառի շրջանը մինչև հանձնումը", "Кельбаджарский район до передачи"],
    "lachin": ["Lachin district, before the hand-over", "Laçın rayonu, təhvildən əvvəl", "Բերձորի շրջանը մինչև հանձնումը",
               "Лачинский район до передачи"],
}
NE = "derived from Natural Earth 1:10m outlines"
STATEMENT_SOURCE = "trilateral statement (primeminister.am 10.11.2020; jam-news 01.12.2020)"


def areas(path):
    return {identifier: shape(feature["geometry"]) for identifier, feature in read(path).items()}


def cleared(area):
    """An area without the specks that two outlines of different scale leave."""
    kept = [part for part in polygons(area) if part.area > SPECK]
    return kept[0] if len(kept) == 1 else shapely.MultiPolygon(kept)


def south_of(line):
    (west, _), (east, _) = line[0], line[-1]
    return Polygon([*line, (east, 39.0), (west, 39.0)])


def strip(road, country, oblast_part, town):
    """The band along a road from the border to where the road enters the part of the oblast."""
    line = LineString(road)
    outside = line.difference(oblast_part)
    approach = min(getattr(outside, "geoms", [outside]), key=lambda part: line.project(shapely.Point(part.coords[0])))
    area = shapely.intersection(band(approach, WIDTH), country).difference(shapely.union_all([oblast_part, town]))
    return max(polygons(area), key=lambda part: part.area)


def feature(identifier, kind, names, area, start, end, source, note, **more):
    return {
        "id": identifier,
        "properties": {
            "kind": kind,
            "name": names[0],
            "names": names,
            "from": start,
            "to": end,
            **more,
            "basis": "illustrative",
            "date": "2020-11-10",
            "confidence": "C",
            "source": source,
            "note": note,
        },
        "geometry": as_geometry(area),
    }


def features():
    units, karabakh = areas("public-domain/admin1"), areas("public-domain/karabakh")
    country = natural_earth.countries()["AZE"]
    oblast, held = karabakh["nkao-1991"], karabakh["held-1994-2020"]
    shusha = shapely.union_all([units["AZE-shusha"], units["AZE-shusha-city"]])
    part = cleared(oblast.intersection(held).difference(shusha).difference(south_of(SOUTHERN_LINE)))
    part = max(polygons(part), key=lambda polygon: polygon.area)
    claimed = [{"party": "AZE"}, {"party": LOCAL, "to": "2024-01-01"}]
    yield feature(
        "peacekeepers-oblast", "area of responsibility",
        ["Peacekeepers' area of responsibility, part of the oblast", "Sülhməramlıların məsuliyyət zonası",
         "Խաղաղապահների պատասխանատվության գոտի", "Зона ответственности миротворцев"],
        part, STATEMENT, WITHDRAWN, f"{STATEMENT_SOURCE}; {NE}",
        "derived: the oblast of 1991 within the line of contact, without the Shusha units and without what lies south of a "
        "line drawn by hand; its end is the day the withdrawal was complete",
        operated_by=["RUS"], claimed_by=claimed,
        controlled_by=[{"party": LOCAL, "from": STATEMENT, "to": OFFENSIVE}, {"party": "AZE", "from": OFFENSIVE}])
    roads = [
        ("lachin-strip-old", OLD_ARMENIA[1:-1] + OLD_AZERBAIJAN, "2022-08-26", STATEMENT, "2022-08-25/26: Lachin, Zabukh and Sus handed over",
         ["Lachin corridor, along the old road", "Laçın dəhlizi, köhnə yol", "Լաչինի միջանցք, հին ճանապարհ",
          "Лачинский коридор, старая дорога"]),
        ("lachin-strip-new", NEW_ARMENIA[2:-1] + NEW_AZERBAIJAN, WITHDRAWN, "2022-08-30", "2022-08-30: the new road in use",
         ["Lachin corridor, along the new road", "Laçın dəhlizi, yeni yol", "Լաչինի միջանցք, նոր ճանապարհ",
          "Лачинский коридор, новая дорога"]),
    ]
    for identifier, road, end, start, dates, names in roads:
        controlled = [{"party": "RUS", "from": start, "to": end}]
        if identifier == "lachin-strip-new":
            controlled = [{"party": "RUS", "from": start, "to": "2023-04-23"},
                          {"party": "AZE", "from": "2023-04-23", "extent": "the checkpoint at the Hakari bridge"}]
        yield feature(
            identifier, "area of responsibility", names, strip(road, country, part, units["AZE-shusha-city"]), start, end,
            f"{STATEMENT_SOURCE}, width; massispost 29.08.2022, dates; {NE}",
            f"5 km wide along a road drawn by towns, on Azerbaijan's side only, without Shusha town; {dates}; "
            "the sources say nothing of 26 to 30 August 2022",
            operated_by=["RUS"], claimed_by=[{"party": "AZE"}], controlled_by=controlled)
    for unit, day in DISTRICTS:
        yield feature(
            f"handover-{unit}", "district before hand-over", TITLES[unit],
            cleared(units[f"AZE-{unit}"].intersection(held).difference(oblast)), STATEMENT, day,
            f"{STATEMENT_SOURCE}; {NE}",
            "derived: the unit's part within the line of contact and outside the oblast",
            claimed_by=[{"party": "AZE"}, {"party": LOCAL, "to": day}],
            controlled_by=[{"party": LOCAL, "from": STATEMENT, "to": day}, {"party": "AZE", "from": day}])


write("authored/zones", features())
