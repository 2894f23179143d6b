"""borders-dcw: where the outlines of two countries of the Digital Chart of the World run together.

Each country was digitised apart, so the outlines differ by some metres. The line is the first party's."""
import border_lines
import dcw
from layerfile import write
from outlines import near_lines

TOLERANCE = 0.001  # degrees, about 100 m
WIDER = {"AZE-RUS": 0.002}  # along the Samur the outlines lie farther apart


def lines(first, second):
    return near_lines(dcw.lands(first), dcw.country(second), WIDER.get(f"{first}-{second}", TOLERANCE))


write("lgpl/borders-dcw", border_lines.features(lines, dcw.SOURCE, dcw.NATURE, "2022"))
