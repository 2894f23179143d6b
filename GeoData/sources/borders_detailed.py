"""borders-detailed: the lines that the time-zone polygons of two countries share, vertex for vertex."""
import timezones
from layerfile import write
from outlines import as_lines, cut_east_of, shared_lines

NAMES = {
    "ARM": "Armenia", "AZE": "Azerbaijan", "GEO": "Georgia", "IRN": "Iran", "RUS": "Russia", "TUR": "Türkiye",
}
COAST = {"AZE-IRN": 48.882, "AZE-RUS": 48.60}  # degrees east; farther on, the zones meet in the Caspian
NAKHCHIVAN_EAST = 46.2  # degrees east; everything of Nakhchivan lies west of it, the rest of Azerbaijan's south east
PAIRS = ["ARM-AZE", "ARM-GEO", "ARM-IRN", "ARM-TUR", "AZE-GEO", "AZE-IRN", "AZE-RUS", "AZE-TUR"]


def part_of(pair, line):
    """Which stretch a line is, for the two pairs that have two."""
    if pair == "ARM-AZE":
        return "nakhchivan" if all(y < 40.0 and x < 46.2 for x, y in line) else "main"
    if pair == "AZE-IRN":
        return "nakhchivan" if line[0][0] < NAKHCHIVAN_EAST else "main"
    return None


def features():
    for pair in PAIRS:
        first, second = pair.split("-")
        by_part = {}
        for line in shared_lines(timezones.country(first), timezones.country(second)):
            if pair in COAST and max(x for x, _ in line) > COAST[pair]:
                line = cut_east_of(line, COAST[pair])
            by_part.setdefault(part_of(pair, line), []).append(line)
        for part, lines in by_part.items():
            title = f"{NAMES[first]}–{NAMES[second]}"
            stretch = {"main": " (main part)", "nakhchivan": " (Nakhchivan)"}.get(part, "")
            note = timezones.NATURE
            if pair in COAST and part != "nakhchivan":
                note += f"; ends at the coast, {COAST[pair]:.3f} degrees east"
            yield {
                "id": pair if part is None else f"{pair}-{part}",
                "properties": {
                    "kind": "border",
                    "pair": pair,
                    "part": part,
                    "parties": [first, second],
                    "name": title + stretch,
                    "names": [title + stretch, f"{NAMES[second]}–{NAMES[first]}{stretch}"],
                    "basis": "compiled",
                    "date": "2026",
                    "confidence": "B",
                    "source": timezones.SOURCE,
                    "note": note,
                },
                "geometry": as_lines(lines),
            }


write("odbl/borders-detailed", features())
