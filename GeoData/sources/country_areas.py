"""Features of country layers: a country, and what is contained in it and a feature of its own as well."""
from outlines import as_geometry, polygons
from parties import EXCLAVES, NAKHCHIVAN, held
from shapely.geometry import Point

NAKHCHIVAN_INSIDE = (45.4865, 39.3052)


class CountryAreas:
    """The features of one source; `countries` holds its areas by three-letter code."""

    def __init__(self, countries, source, nature, date):
        self.countries, self.source, self.nature, self.date = countries, source, nature, date

    def feature(self, identifier, kind, names, shape, note, **more):
        return {
            "id": identifier,
            "properties": {
                "kind": kind,
                "name": names[0],
                "names": names[1],
                **more,
                "basis": "compiled",
                "date": self.date,
                "confidence": "B",
                "source": self.source,
                "note": note,
            },
            "geometry": as_geometry(shape),
        }

    def part_around(self, code, point):
        """The part of a country that holds a point, or is nearest to it."""
        return min(polygons(self.countries[code]), key=lambda part: part.distance(Point(point)))

    def contained(self):
        """Three exclaves and Nakhchivan."""
        for name, exclave in EXCLAVES.items():
            yield self.feature(f"{exclave['of']}-{name}", "exclave", (exclave["names"][0], exclave["names"]),
                               self.part_around(exclave["of"], exclave["inside"]),
                               f"{self.nature}; also contained in {exclave['of']}",
                               part_of=exclave["of"], inside=exclave["in"], **held(exclave))
        yield self.feature("AZE-nakhchivan", "part", ("Nakhchivan", NAKHCHIVAN),
                           self.part_around("AZE", NAKHCHIVAN_INSIDE), f"{self.nature}; also contained in AZE",
                           part_of="AZE")
