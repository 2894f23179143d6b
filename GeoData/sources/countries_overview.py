"""countries-overview: Natural Earth countries of the region, with three exclaves and Nakhchivan as own features."""
import natural_earth
from layerfile import write
from outlines import as_geometry, clipped, polygons
from parties import EXCLAVES, NAKHCHIVAN, NAMES, held
from shapely.geometry import Point

BOX = (38.0, 35.0, 56.0, 52.0)  # west, south, east, north
CLIPPED = {"RUS"}
NAKHCHIVAN_INSIDE = (45.4865, 39.3052)


def feature(identifier, kind, names, shape, note, **more):
    return {
        "id": identifier,
        "properties": {
            "kind": kind,
            "name": names[0],
            "names": names[1],
            **more,
            "basis": "compiled",
            "date": "2019",
            "confidence": "B",
            "source": natural_earth.SOURCE,
            "note": note,
        },
        "geometry": as_geometry(shape),
    }


def part_around(code, point):
    return next(p for p in polygons(natural_earth.countries()[code]) if p.contains(Point(point)))


def features():
    for code, names in NAMES.items():
        shape = natural_earth.countries()[code]
        note = natural_earth.NATURE
        if code in CLIPPED:
            shape = clipped(shape, *BOX)
            note += "; only the part between 38 and 56 degrees east, 35 and 52 degrees north"
        yield feature(code, "country", names, shape, note, clipped=code in CLIPPED)
    for name, exclave in EXCLAVES.items():
        yield feature(f"{exclave['of']}-{name}", "exclave", (exclave["names"][0], exclave["names"]),
                      part_around(exclave["of"], exclave["inside"]),
                      natural_earth.NATURE + f"; also contained in {exclave['of']}",
                      part_of=exclave["of"], inside=exclave["in"], **held(exclave))
    yield feature("AZE-nakhchivan", "part", ("Nakhchivan", NAKHCHIVAN), part_around("AZE", NAKHCHIVAN_INSIDE),
                  natural_earth.NATURE + "; also contained in AZE", part_of="AZE")


write("public-domain/countries-overview", features())
