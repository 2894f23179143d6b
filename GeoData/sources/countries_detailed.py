"""countries-detailed: country areas from the time-zone polygons; the three large neighbours within a box."""
import timezones
from layerfile import write
from outlines import as_geometry, clipped

BOX = (38.0, 35.0, 56.0, 47.0)  # west, south, east, north
COUNTRIES = {
    "ARM": ("Armenia", ["Armenia", "Հայաստան", "Ermənistan", "Армения"], False),
    "AZE": ("Azerbaijan", ["Azerbaijan", "Azərbaycan", "Ադրբեջան", "Азербайджан"], False),
    "GEO": ("Georgia", ["Georgia", "საქართველო", "Грузия"], False),
    "IRN": ("Iran", ["Iran", "ایران", "Иран"], True),
    "RUS": ("Russia", ["Russia", "Россия"], True),
    "TUR": ("Türkiye", ["Türkiye", "Turkey", "Турция"], True),
}
SEA = {"AZE", "GEO", "IRN", "RUS", "TUR"}


def features():
    for code, (name, names, is_clipped) in COUNTRIES.items():
        shape = timezones.country(code)
        note = timezones.NATURE
        if code in SEA:
            note += "; includes territorial sea, so its area is not the land area"
        if is_clipped:
            shape = clipped(shape, *BOX)
            note += "; only the part between 38 and 56 degrees east, 35 and 47 degrees north"
        yield {
            "id": code,
            "properties": {
                "kind": "country",
                "name": name,
                "names": names,
                "clipped": is_clipped,
                "basis": "compiled",
                "date": "2026",
                "confidence": "B",
                "source": timezones.SOURCE,
                "note": note,
            },
            "geometry": as_geometry(shape),
        }


write("odbl/countries-detailed", features())
