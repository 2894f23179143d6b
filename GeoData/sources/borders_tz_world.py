"""borders-tz-world: the lines that the time zones of two countries share, the rings of three exclaves among them."""
import border_lines
import tz_world
from layerfile import write
from outlines import shared_lines

write("mit/borders-tz-world", border_lines.features(
    lambda first, second: shared_lines(tz_world.country(first), tz_world.country(second)),
    tz_world.SOURCE, tz_world.NATURE, "2016"))
