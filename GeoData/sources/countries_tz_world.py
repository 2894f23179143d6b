"""countries-tz-world: Armenia, Azerbaijan and Georgia by the zones of tz_world, exclaves and Nakhchivan apart too."""
import tz_world
from country_areas import CountryAreas
from layerfile import write
from parties import NAMES


def features():
    codes = ["ARM", "AZE", "GEO"]
    areas = CountryAreas({code: tz_world.country(code) for code in codes}, tz_world.SOURCE, tz_world.NATURE, "2016")
    for code in codes:
        yield areas.feature(code, "country", NAMES[code], areas.countries[code], tz_world.NATURE)
    yield from areas.contained()


write("mit/countries-tz-world", features())
