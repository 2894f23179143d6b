"""Features of border layers: the lines of each pair of states, by stretch, the rings of exclaves among them."""
from outlines import as_lines
from parties import EXCLAVES, NAMES, PAIRS, held
from shapely.geometry import Point, Polygon

NAKHCHIVAN = {"ARM-AZE", "AZE-IRN"}  # the pairs with a stretch along Nakhchivan and one along the rest
NAKHCHIVAN_EAST = 46.2  # degrees east: all of Nakhchivan lies west of it
STRETCHES = {"main": ["main part"], "nakhchivan": ["Nakhchivan"]}


def exclave_of(line):
    """The exclave a closed line goes round, or is nearest to: data sets put them some kilometres apart."""
    ring = Polygon(line)
    return min(EXCLAVES, key=lambda name: ring.distance(Point(EXCLAVES[name]["inside"])))


def part_of(pair, line):
    if pair == "ARM-AZE" and line[0] == line[-1]:
        return exclave_of(line)
    if pair not in NAKHCHIVAN:
        return None
    return "nakhchivan" if all(x < NAKHCHIVAN_EAST and y < 40.0 for x, y in line) else "main"


def features(lines_of, source, nature, date):
    """One feature a pair and part; `lines_of` gives the lines of a pair, the first party on their left."""
    for pair in PAIRS:
        first, second = pair.split("-")
        by_part = {}
        for line in lines_of(first, second):
            by_part.setdefault(part_of(pair, line), []).append(line)
        for part, lines in by_part.items():
            exclave = EXCLAVES.get(part)
            names = exclave["names"] if exclave else STRETCHES.get(part, [None])
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
                    "date": date,
                    "confidence": "B",
                    "source": source,
                    "note": nature + ("; the boundary of an exclave" if exclave else ""),
                },
                "geometry": as_lines(lines),
            }
