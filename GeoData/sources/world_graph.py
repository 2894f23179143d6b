"""The railway and road graphs of scgraph-data: reading them, and joining what lies between two junctions to one edge.

The package gives positions to three decimals (about 100 m), one for each node, and kilometres for each pair of joined
nodes, the same both ways. A pair of a node with itself is left out."""
import collections
import heapq
import json
import math
import os
import re
import zipfile

from layerfile import rounded
from pyproj import Geod

PACKAGE, VERSION = "scgraph-data", "2.0.0"
WHEEL = "scgraph_data-2.0.0-py3-none-any.whl"
SOURCE = "scgraph-data 2.0.0, from OpenStreetMap"
WEST, SOUTH, EAST, NORTH = 38, 35, 56, 52
RADIUS = 6371.0088
GEOD = Geod(ellps="WGS84")


class Graph:
    """`nodes`: (longitude, latitude) by number; `edges`: kilometres by pair of numbers, the lower first."""

    def __init__(self, name):
        with zipfile.ZipFile(os.path.join(os.environ["GEODATA_PACKAGES"], WHEEL)) as wheel:
            text = wheel.read(f"scgraph_data/{name}.py").decode()
        rows = json.loads(re.sub(r"(\d+): ", r'"\1":', re.search(r"^graph=(.*)$", text, re.M)[1]))
        self.nodes = [(rounded(lon), rounded(lat)) for lat, lon in json.loads(re.search(r"^nodes=(.*)$", text, re.M)[1])]
        self.number = {position: number for number, position in enumerate(self.nodes)}
        self.edges = {}
        for a, row in enumerate(rows):
            for b, km in ((int(b), km) for b, km in row.items() if int(b) != a):
                if self.edges.setdefault((min(a, b), max(a, b)), km) != km:
                    raise ValueError(f"{name}: {a} and {b} are not the same both ways")
        self.neighbours = {}
        for a, b in self.edges:
            self.neighbours.setdefault(a, []).append(b)
            self.neighbours.setdefault(b, []).append(a)

    def km(self, a, b):
        return self.edges[min(a, b), max(a, b)]

    def join(self, a, b):
        """Adds an edge, straight, between the nodes at two positions; says its numbers."""
        first, second = sorted((self.number[a], self.number[b]))
        self.edges[first, second] = kilometres(a, b)
        self.neighbours.setdefault(first, []).append(second)
        self.neighbours.setdefault(second, []).append(first)
        return first, second

    def nearest(self, position):
        """The node nearest to a position."""
        x, y = position
        close = [n for n in self.neighbours if abs(self.nodes[n][0] - x) < 0.8 and abs(self.nodes[n][1] - y) < 0.5]
        return min(close, key=lambda n: (kilometres(self.nodes[n], position), n))

    def shortest(self, start, end):
        """The nodes of the shortest way; of equally short ones that of the lower numbers."""
        best, before, queue = {start: 0.0}, {}, [(0.0, start)]
        while queue:
            far, node = heapq.heappop(queue)
            if node == end:
                break
            if far > best[node]:
                continue
            for other in self.neighbours[node]:
                further = far + self.km(node, other)
                if further < best.get(other, math.inf):
                    best[other], before[other] = further, node
                    heapq.heappush(queue, (further, other))
        else:
            raise ValueError(f"no way from {self.nodes[start]} to {self.nodes[end]}")
        way = [end]
        while way[-1] != start:
            way.append(before[way[-1]])
        return way[::-1]


def kilometres(first, second):
    """On a sphere: to choose and to judge, not to state a length."""
    x, y, u, v = map(math.radians, (*first, *second))
    h = math.sin((v - y) / 2) ** 2 + math.cos(y) * math.cos(v) * math.sin((u - x) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(h))


def within(position):
    return WEST <= position[0] <= EAST and SOUTH <= position[1] <= NORTH


def chains(edges, breaks):
    """Pairs of nodes joined to chains that end where not exactly two meet, or at one of `breaks`; in a fixed order.

    No chain ends where it began: one that would is cut in its middle."""
    neighbours = {}
    for a, b in sorted(edges):
        neighbours.setdefault(a, []).append(b)
        neighbours.setdefault(b, []).append(a)
    ends = {node for node, others in neighbours.items() if len(others) != 2 or node in breaks}
    left = set(edges)
    found = []

    def follow(start, second):
        chain = [start, second]
        left.discard((min(start, second), max(start, second)))
        while chain[-1] not in ends and chain[-1] != start:
            a, b = neighbours[chain[-1]]
            chain.append(b if a == chain[-2] else a)
            left.discard((min(chain[-2:]), max(chain[-2:])))
        return chain

    for start in sorted(ends):
        for second in neighbours[start]:
            if (min(start, second), max(start, second)) in left:
                found.append(follow(start, second))
    while left:
        found.append(follow(*min(left)))
    return [part for chain in found for part in opened(chain)]


def opened(chain):
    if chain[0] != chain[-1]:
        return [chain if chain[0] < chain[-1] else chain[::-1]]
    middle = len(chain) // 2
    return [part if part[0] < part[-1] else part[::-1] for part in (chain[:middle + 1], chain[middle:])]


def edge_features(prefix, mode, kind, graph, edges, breaks, moved=None, more=None):
    """Features of the chains. An id says the numbers of its end nodes in the package, and of the lowest between where
    two chains have the same ends. `moved` gives an end of an edge another position, `more` properties of an edge."""
    moved, more = moved or {}, more or {}
    parts = chains(edges, breaks)
    alike = collections.Counter((chain[0], chain[-1]) for chain in parts)
    for chain in parts:
        pair = chain[0], chain[-1]
        identifier = f"{prefix}-{pair[0]}-{pair[1]}"
        if alike[pair] > 1 and len(chain) > 2:
            identifier += f"-{min(chain[1:-1])}"
        line = [graph.nodes[node] for node in chain]
        line[0] = moved.get((chain[0], chain[1]), line[0])
        line[-1] = moved.get((chain[-1], chain[-2]), line[-1])
        steps = list(zip(chain, chain[1:]))
        # The package measured on a sphere: never below what lies straight between the ends.
        straight = GEOD.inv(*line[0], *line[-1])[2] / 1e3
        length = max(sum(graph.km(a, b) for a, b in steps), straight)
        added = {}
        for a, b in steps:
            added.update(more.get((min(a, b), max(a, b)), {}))
        yield {
            "id": identifier,
            "properties": {
                "kind": kind, "mode": mode, "length": round(length, 3), **added,
                "basis": "compiled", "date": "2024-04", "confidence": "B", "source": added.get("source", SOURCE),
            },
            "geometry": {"type": "LineString", "coordinates": line},
        }
