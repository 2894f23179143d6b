"""countries-detailed: country areas from the time-zone polygons; the three large neighbours within a box."""
import timezones
from layerfile import write
from outlines import as_geometry, clipped, polygons
from parties import NAKHCHIVAN, NAMES

BOX = (38.0, 35.0, 56.0, 47.0)  # west, south, east, north
CLIPPED = {"IRN", "RUS", "TUR"}
SEA = {"AZE", "GEO", "IRN", "RUS", "TUR"}
NAKHCHIVAN_EAST = 46.2  # degrees east: all of Nakhchivan lies west of it


def feature(identifier, kind, names, shape, note, **more):
    return {
        "id": identifier,
        "properties": {
            "kind": kind,
            "name": names[0],
            "names": names[1],
            **more,
            "basis": "compiled",
            "date": "2026",
            "confidence": "B",
            "source": timezones.SOURCE,
            "note": note,
        },
        "geometry": as_geometry(shape),
    }


def features():
    for code in timezones.ZONES:
        shape = timezones.country(code)
        note = timezones.NATURE
        if code in SEA:
            note += "; includes territorial sea, so its area is not the land area"
        if code in CLIPPED:
            shape = clipped(shape, *BOX)
            note += "; only the part between 38 and 56 degrees east, 35 and 47 degrees north"
        yield feature(code, "country", NAMES[code], shape, note, clipped=code in CLIPPED)
    nakhchivan = next(p for p in polygons(timezones.country("AZE")) if p.bounds[2] < NAKHCHIVAN_EAST)
    yield feature("AZE-nakhchivan", "part", ("Nakhchivan", NAKHCHIVAN), nakhchivan,
                  timezones.NATURE + "; also contained in AZE", part_of="AZE")


write("odbl/countries-detailed", features())
