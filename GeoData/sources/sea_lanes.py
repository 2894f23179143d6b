"""sea-lanes: lanes from the Indian Ocean to the Baltic, by Suez and around Africa, the Black Sea and the Caspian with the
waterway between them; and from each port of the layer ports a straight approach to the nearest point of a lane."""
from layerfile import write
from sea import SOURCE, is_inland, lanes, nearest, ports
from world_graph import chains


def features():
    pairs = lanes()
    nodes = sorted({position for pair in pairs for position in pair})
    number = {position: index for index, position in enumerate(nodes)}
    reached = {code: nearest(position, nodes) for code, position, *_ in ports()}
    kinds = {(number[a], number[b]): (name, is_inland((a, b))) for (a, b), name in pairs.items()}
    # A chain is of one passage or none, and of one mode: it ends where either changes.
    meeting = {}
    for pair, kind in kinds.items():
        for node in pair:
            meeting.setdefault(node, set()).add(kind)
    breaks = {number[p] for p in reached.values()} | {node for node, found in meeting.items() if len(found) > 1}
    for chain in chains(kinds, breaks):
        passage, inland = kinds[min(chain[:2]), max(chain[:2])]
        least = min(chain[1:-1], default=None)
        yield {
            "id": f"sea-{chain[0]}-{chain[-1]}" + (f"-{least}" if least is not None else ""),
            "properties": {"kind": "inland waterway" if inland else "sea lane", "mode": "inland_water" if inland else "sea",
                           "passage": passage, "basis": "compiled", "date": "undated", "confidence": "B", "source": SOURCE},
            "geometry": {"type": "LineString", "coordinates": [nodes[n] for n in chain]},
        }
    for code, position, names, *_ in ports():
        yield {
            "id": f"approach-{code}",
            "properties": {"kind": "approach", "mode": "sea", "name": f"{names[0]}, approach", "basis": "compiled",
                           "assumed": ["path", "length"], "date": "undated", "confidence": "C",
                           "source": "straight from the port to the nearest lane"},
            "geometry": {"type": "LineString", "coordinates": [position, reached[code]]},
        }


write("apache/sea-lanes", features())
