"""countries-overview: Natural Earth countries of the region, with three exclaves and Nakhchivan as own features."""
import natural_earth
from country_areas import CountryAreas
from layerfile import write
from outlines import clipped
from parties import NAMES

BOX = (38.0, 35.0, 56.0, 52.0)  # west, south, east, north
CLIPPED = {"RUS"}


def features():
    areas = CountryAreas(natural_earth.countries(), natural_earth.SOURCE, natural_earth.NATURE, "2019")
    for code, names in NAMES.items():
        shape = areas.countries[code]
        note = natural_earth.NATURE
        if code in CLIPPED:
            shape = clipped(shape, *BOX)
            note += "; only the part between 38 and 56 degrees east, 35 and 52 degrees north"
        yield areas.feature(code, "country", names, shape, note, clipped=code in CLIPPED)
    yield from areas.contained()


write("public-domain/countries-overview", features())
