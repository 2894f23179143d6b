"""railways: the railway graph within 38-56 degrees east and 35-52 north. railways-trunk: what lies outside of it on the
shortest ways between stations of the long corridors. They share no edge and meet at equal positions."""
from layerfile import write
from network_ends import GAUGE_BREAKS, RAIL_GAPS, RAIL_PORTS, RAIL_ROAD, STATIONS, TRUNK, beyond
from repair_lines import rail_ends
from world_graph import Graph, edge_features, within

OPENED = [  # nodes of an edge, and from when the line is there
    ((43.477, 41.329), (43.287, 40.864), {"from": "2017-10-30", "source": "scgraph-data 2.0.0, from OpenStreetMap; opening: "
                                          "datana copy of an encyclopedia, raillynews"}),
]


def trunk(graph):
    """Edges of the ways between stations, joined over the gaps."""
    found = set()
    for way in TRUNK:
        numbers = [graph.nearest(STATIONS[name]) for name in way]
        for start, end in zip(numbers, numbers[1:]):
            passed = graph.shortest(start, end)
            found.update((min(pair), max(pair)) for pair in zip(passed, passed[1:]))
    return found


def main():
    graph = Graph("world_railways")
    joined = {graph.join(first, second) for _, first, second, _ in RAIL_GAPS}
    inside = {pair for pair in graph.edges if all(within(graph.nodes[n]) for n in pair)} - joined
    outside = trunk(graph) - inside - joined
    stops = {graph.number[p] for gap in RAIL_GAPS for p in gap[1:3]} 
    stops |= {graph.number[p] for p in rail_ends() if p in graph.number}
    for towns in (STATIONS, RAIL_PORTS, RAIL_ROAD):
        stops |= {graph.nearest(position) for position in towns.values()}
    moved = {}
    for _, first, second, _, _ in GAUGE_BREAKS:
        a, b = graph.number[first], graph.number[second]
        stops.add(a)
        moved[a, b] = beyond(first, second)
    opened = {tuple(sorted((graph.number[a], graph.number[b]))): more for a, b, more in OPENED}
    # Where the two layers meet, edges of both end.
    meeting = {node for pair in outside for node in pair} & {node for pair in inside for node in pair}
    write("odbl/railways", edge_features("rail", "rail", "railway", graph, inside, stops | meeting, moved, opened))
    write("odbl/railways-trunk", edge_features("rail", "rail", "railway", graph, outside, stops | meeting, moved))


main()
