"""borders-overview: the lines that two Natural Earth countries share, the rings of three exclaves among them."""
import natural_earth
from layerfile import write
from outlines import as_lines, shared_lines
from parties import EXCLAVES, NAMES, PAIRS, held
from shapely.geometry import Point, Polygon

NAKHCHIVAN = {"ARM-AZE", "AZE-IRN"}
NAKHCHIVAN_EAST = 46.2  # degrees east: all of Nakhchivan lies west of it


def exclave_of(line):
    """The exclave a closed line goes round."""
    return next(name for name, e in EXCLAVES.items() if Polygon(line).contains(Point(e["inside"])))


def part_of(pair, line):
    if pair == "ARM-AZE" and line[0] == line[-1]:
        return exclave_of(line)
    if pair not in NAKHCHIVAN:
        return None
    return "nakhchivan" if all(x < NAKHCHIVAN_EAST and y < 40.0 for x, y in line) else "main"


def features():
    for pair in PAIRS:
        first, second = pair.split("-")
        by_part = {}
        countries = natural_earth.countries()
        for line in shared_lines(countries[first], countries[second]):
            by_part.setdefault(part_of(pair, line), []).append(line)
        for part, lines in by_part.items():
            exclave = EXCLAVES.get(part)
            names = [part] if part is None else {"main": ["main part"], "nakhchivan": ["Nakhchivan"]}.get(part)
            names = exclave["names"] if exclave else names
            titles = [
                f"{NAMES[a][0]}–{NAMES[b][0]}" + (f" ({name})" if name else "")
                for a, b in ((first, second), (second, first)) for name in names
            ]
            yield {
                "id": pair if part is None else f"{pair}-{part}",
                "properties": {
                    "kind": "border",
                    "pair": pair,
                    "part": part,
                    "ring": exclave is not None,
                    "parties": [first, second],
                    "name": titles[0],
                    "names": titles,
                    **(held(exclave) if exclave else {}),
                    "basis": "compiled",
                    "date": "2019",
                    "confidence": "B",
                    "source": natural_earth.SOURCE,
                    "note": natural_earth.NATURE + ("; the boundary of an exclave" if exclave else ""),
                },
                "geometry": as_lines(lines),
            }


write("public-domain/borders-overview", features())
