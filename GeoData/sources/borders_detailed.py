"""borders-detailed: the lines that the time-zone polygons of two countries share, vertex for vertex."""
import timezones
from border_lines import STRETCHES, part_of
from layerfile import write
from outlines import as_lines, cut_east_of, shared_lines
from parties import NAMES, PAIRS

COAST = {"AZE-IRN": 48.882, "AZE-RUS": 48.60}  # degrees east; farther on, the zones meet in the Caspian


def features():
    for pair in PAIRS:
        first, second = pair.split("-")
        by_part = {}
        for line in shared_lines(timezones.country(first), timezones.country(second)):
            if pair in COAST and max(x for x, _ in line) > COAST[pair]:
                line = cut_east_of(line, COAST[pair])
            by_part.setdefault(part_of(pair, line), []).append(line)
        for part, lines in by_part.items():
            stretch = f" ({STRETCHES[part][0]})" if part else ""
            titles = [f"{NAMES[a][0]}–{NAMES[b][0]}{stretch}" for a, b in ((first, second), (second, first))]
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
                    "name": titles[0],
                    "names": titles,
                    "basis": "compiled",
                    "date": "2026",
                    "confidence": "B",
                    "source": timezones.SOURCE,
                    "note": note,
                },
                "geometry": as_lines(lines),
            }


write("odbl/borders-detailed", features())
