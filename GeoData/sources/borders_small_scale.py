"""borders-50m, borders-110m and borders-generalised: the same borders as drawn for maps of smaller scale."""
import border_lines
import natural_earth
import qgis
from layerfile import write
from outlines import shared_lines
from parties import NAMES

QGIS_SOURCE = f"Natural Earth 1:10m, version 4.1.0, generalised ({qgis.PACKAGE})"


def write_borders(name, countries, source, nature, date):
    lines = border_lines.features(
        lambda first, second: shared_lines(countries[first], countries[second]), source, nature, date)
    write(f"public-domain/{name}", lines)


def qgis_countries():
    codes = ", ".join(f"'{code}'" for code in NAMES)
    return dict(qgis.rows("countries", ["ISO_A3"], f"ISO_A3 in ({codes})"))


write_borders(
    "borders-50m", natural_earth.countries("50m"), natural_earth.SOURCE_50M,
    "a line for maps at 1:50 million, 1 to 2 km from detailed lines", "2019")
write_borders(
    "borders-110m", natural_earth.countries("110m"), natural_earth.SOURCE_110M,
    "a line for maps at 1:110 million, 4 to 7 km from detailed lines", "2019")
write_borders(
    "borders-generalised", qgis_countries(), QGIS_SOURCE,
    "a line for maps at 1:10 million, generalised, 1 to 2 km from detailed lines", "2018")
