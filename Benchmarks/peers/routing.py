"""Shortest ways in a graph that make.py wrote, by a peer.

usage: routing.py PEER JOB GRAPH
PEER   scgraph (Dijkstra's algorithm), hierarchy (its contraction hierarchy), scipy, rustworkx
JOB    paths     kilometres of the ways from each of 100 nodes to the next
       matrix    kilometres of the ways between 1,000 nodes, by a sum over all
       closing   kilometres of one way with every tenth of its edges closed, one after the other
prints: kilometres, seconds of the work alone, with the making of an index
"""
import sys
import time

import numpy as np

peer, job, path = sys.argv[1:]
data = open(path, "rb").read()
count, edges = np.frombuffer(data, "<i4", 2)
offset = 8 + 16 * count
ends = np.frombuffer(data, "<i4", 2 * edges, offset).reshape(-1, 2)
metres = np.frombuffer(data, "<i8", edges, offset + 8 * edges)
chosen = np.frombuffer(data, "<i4", 1000, offset + 16 * edges)
pairs = [(int(a), int(b)) for a, b in zip(chosen[:100], chosen[1:101])]


def sparse(ends, metres):
    from scipy.sparse import coo_array

    # An explicit 0 is no edge to scipy: such edges get a ten-thousandth of a metre.
    weights = np.maximum(metres, 1e-4)
    both = np.r_[ends, ends[:, ::-1]]
    return coo_array((np.r_[weights, weights], (both[:, 0], both[:, 1])), shape=(count, count)).tocsr()


def arcs():
    graph = [{} for _ in range(count)]
    for (a, b), m in zip(ends.tolist(), metres.tolist()):
        graph[a][b] = graph[b][a] = float(m)
    return graph


def of_scipy():
    from scipy.sparse.csgraph import dijkstra

    graph = sparse(ends, metres)
    if job == "paths":
        start = time.process_time()
        total = sum(dijkstra(graph, indices=a)[b] for a, b in pairs)
    elif job == "matrix":
        start = time.process_time()
        total = sum(dijkstra(graph, indices=a)[chosen].sum() for a in chosen)
    else:
        a, b = pairs[0]
        _, before = dijkstra(graph, indices=a, return_predecessors=True)
        way = [b]
        while way[-1] != a:
            way.append(before[way[-1]])
        total, slowest = 0.0, 0.0
        for i, j in list(zip(way[::-1], way[-2::-1]))[::10]:
            start = time.process_time()
            closed = graph.copy()
            closed[i, j] = closed[j, i] = np.inf
            total += dijkstra(closed, indices=a)[b]
            slowest = max(slowest, time.process_time() - start)
        return total, slowest
    return total, time.process_time() - start


def of_rustworkx():
    import rustworkx

    graph = rustworkx.PyGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from([(a, b, float(m)) for (a, b), m in zip(ends.tolist(), metres.tolist())])
    start = time.process_time()
    total = sum(rustworkx.dijkstra_shortest_path_lengths(graph, a, float, goal=b)[b] for a, b in pairs)
    return total, time.process_time() - start


def of_scgraph():
    import scgraph

    graph = scgraph.Graph(arcs())
    start = time.process_time()
    if peer == "hierarchy":
        graph.create_contraction_hierarchy()
        total = sum(graph.contraction_hierarchy(a, b)["length"] for a, b in pairs)
    else:
        total = sum(graph.dijkstra(a, b)["length"] for a, b in pairs)
    return total, time.process_time() - start


total, seconds = {"scipy": of_scipy, "rustworkx": of_rustworkx}.get(peer, of_scgraph)()
print(round(total / 1000, 3), seconds)
