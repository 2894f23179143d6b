"""Ways over the networks of the shipped layers by networkx, written without a look at Thalweg's own way.

Nodes are positions to seven decimals; an edge has the length it states, or that of its line; a transfer has none."""
import math
from functools import cache

import networkx
import shapely

import ellipsoid
from layers import layer


def value_on(properties, name, day):
    """A property on a day, with what `dated` says of it."""
    entries = properties.get("dated", {}).get(name)
    if entries is None:
        return properties.get(name)
    return next((entry["value"] for entry in reversed(entries) if entry["from"] <= day), None)


def node(position):
    return round(float(position[0]), 7), round(float(position[1]), 7)


def quantity(text):
    return float(text.split()[0])


class Network:
    """The open edges of some layers on a day.

    `only` chooses edges by their properties; `speeds` (km/h) and `tariffs` (a tonne and km) are by mode."""

    def __init__(self, layers, day, opened=(), closed=(), only=lambda properties: True, avoided=None, speeds=None, tariffs=None):
        self.graph = networkx.MultiGraph()
        for name in layers:
            for identifier, (line, properties) in layer(name).items():
                if line.geom_type == "Point" or not only(properties):
                    continue
                if not properties.get("from", "0") <= day < properties.get("to", "9"):
                    continue
                if identifier in closed or (value_on(properties, "status", day) == "closed" and identifier not in opened):
                    continue
                if avoided is not None and line.intersects(avoided):
                    continue
                self.add(identifier, line, properties, speeds or {}, tariffs or {})

    def add(self, identifier, line, properties, speeds, tariffs):
        mode = properties["mode"]
        length = 0 if mode == "transfer" else properties.get("length", ellipsoid.length(line) / 1000)
        hours = quantity(properties["duration"]) if "duration" in properties else length / speeds.get(mode, math.inf)
        cost = length * tariffs.get(mode, 0) + (quantity(properties["charge"]) if "charge" in properties else 0)
        self.graph.add_edge(
            node(line.coords[0]), node(line.coords[-1]), key=identifier, distance=length, time=hours, cost=cost, line=line,
            mode=mode)

    def nearest(self, position):
        return min(self.graph.nodes, key=lambda other: ellipsoid.ELLIPSOID.inv(*position, *other)[2])

    def way(self, *places, by="distance"):
        """The edges of the best way past places, as their data."""
        nodes = [node(place) if node(place) in self.graph else self.nearest(place) for place in places]
        edges = []
        for start, end in zip(nodes, nodes[1:]):
            passed = networkx.dijkstra_path(self.graph, start, end, weight=by)
            for pair in zip(passed, passed[1:]):
                edges.append(min(self.graph[pair[0]][pair[1]].values(), key=lambda data: data[by]))
        return edges

    def amount(self, *places, by="distance", of=None):
        return sum(data[of or by] for data in self.way(*places, by=by))


def shared_between(edges, areas):
    """The kilometres of a way that lie in each of some areas `(name, outline)`, of which the first counts where they overlap: each
    edge gives what it states by the share of its line. And the kilometres on land that lie in none: a gap between outlines, which
    may be anybody's."""
    shares, loose = {}, 0.0
    for data in edges:
        rest = ellipsoid.densified(data["line"], 500)
        whole = ellipsoid.length(rest)
        if data["mode"] == "transfer" or whole == 0:
            continue
        for name, area in areas:
            if not prepared(area).intersects(rest):
                continue
            within = shapely.intersection(rest, prepared(area))
            shares[name] = shares.get(name, 0.0) + data["distance"] * ellipsoid.length(within) / whole
            rest = shapely.difference(rest, prepared(area))
        if data["mode"] in ("rail", "road"):
            loose += data["distance"] * ellipsoid.length(rest) / whole
    return shares, loose


def by_territory(measure, world, edges, areas):
    """What a table of kilometres by territory should have, to what lies in gaps."""
    shares, loose = shared_between(edges, areas)
    return {(measure, world, name): (share, 0.05 + loose) for name, share in shares.items() if share > loose + 0.05}


@cache
def prepared(area):
    outline = fine(area)
    shapely.prepare(outline)
    return outline


@cache
def fine(area):
    """An area whose edges keep to geodesics."""
    return ellipsoid.densified(area, 1000)


def circuity(edges, start, end):
    return sum(data["distance"] for data in edges) / (ellipsoid.ELLIPSOID.inv(*start, *end)[2] / 1000)
