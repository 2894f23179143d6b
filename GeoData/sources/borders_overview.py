"""borders-overview: the lines that two Natural Earth countries share, the rings of three exclaves among them."""
import border_lines
import natural_earth
from layerfile import write
from outlines import shared_lines

countries = natural_earth.countries()

write("public-domain/borders-overview", border_lines.features(
    lambda first, second: shared_lines(countries[first], countries[second]),
    natural_earth.SOURCE, natural_earth.NATURE, "2019"))
