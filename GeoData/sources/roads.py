"""roads: the graph of trunk roads within 38-56 degrees east and 35-52 north."""
from layerfile import write
from network_ends import RAIL_ROAD, ROAD_PORTS, ROAD_TOWNS
from repair_lines import road_ends
from world_graph import Graph, edge_features, within


def main():
    graph = Graph("world_highways")
    inside = {pair for pair in graph.edges if all(within(graph.nodes[n]) for n in pair)}
    stops = {graph.number[position] for position in road_ends() if position in graph.number}
    for towns in (ROAD_TOWNS, ROAD_PORTS, RAIL_ROAD):
        stops |= {graph.nearest(position) for position in towns.values()}
    write("odbl/roads", edge_features("road", "road", "road", graph, inside, stops))


main()
