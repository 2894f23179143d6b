"""What can be said of the networks without the engine: whether they hang together, and how long known ways are."""
import collections
import heapq
import math

from layerfile import read
from pyproj import Geod
from shapely.geometry import shape

GEOD = Geod(ellps="WGS84")


class Ways:
    """Nodes are positions; an edge has the length it states, or that of its line; a transfer has none."""

    def __init__(self, *paths, closed=True, without=()):
        self.edges = {}
        self.neighbours = collections.defaultdict(list)
        for path in paths:
            for identifier, feature in read(path).items():
                properties = feature["properties"]
                if feature["geometry"]["type"] == "Point" or identifier in without:
                    continue
                status = properties.get("dated", {}).get("status")
                if not closed and status and status[0]["value"] == "closed":
                    continue
                if identifier in self.edges:
                    raise ValueError(f"{identifier} is in two layers")
                line = shape(feature["geometry"])
                km = 0 if properties["mode"] == "transfer" else properties.get("length", GEOD.geometry_length(line) / 1e3)
                first, last = line.coords[0], line.coords[-1]
                self.edges[identifier] = (first, last, km)
                self.neighbours[first].append((last, km, identifier))
                self.neighbours[last].append((first, km, identifier))

    def nearest(self, position):
        return min(self.neighbours, key=lambda node: (math.dist(node, position), node))

    def way(self, start, end):
        """Kilometres of the shortest way and the edges on it; infinite where there is none."""
        start, end = self.nearest(start), self.nearest(end)
        best, before, queue = {start: 0.0}, {}, [(0.0, start)]
        while queue:
            far, node = heapq.heappop(queue)
            if node == end:
                break
            if far > best[node]:
                continue
            for other, km, identifier in self.neighbours[node]:
                if far + km < best.get(other, math.inf):
                    best[other], before[other] = far + km, (node, identifier)
                    heapq.heappush(queue, (far + km, other))
        passed, node = [], end
        while node in before and node != start:
            node, identifier = before[node]
            passed.append(identifier)
        return best.get(end, math.inf), passed[::-1]

    def components(self):
        """Numbers of edges of the pieces that hang together, the greatest first."""
        left, counts = set(self.neighbours), []
        while left:
            queue, nodes = [left.pop()], 0
            edges = set()
            while queue:
                for other, _, identifier in self.neighbours[queue.pop()]:
                    edges.add(identifier)
                    if other in left:
                        left.discard(other)
                        queue.append(other)
            counts.append(len(edges))
        return sorted(counts, reverse=True)
