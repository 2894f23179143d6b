"""Ways between random places over the project's roads: what `route_matrix` and `alternatives` say, against scipy's Dijkstra and
networkx's version of Yen's algorithm, with random speeds, one-way roads and closures.

usage: random_routes.py --thalweg PATH [--places N] [--ways N] [--seed N]
"""
import argparse
import csv
import itertools
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import networkx
import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

ROOT = Path(__file__).resolve().parents[2]
TOLERANCE = 1e-9  # of a figure: sums of roundings to a micrometre or microsecond, printed with 12 digits
CLOSED = 200
KMOST = 8


def roads(folder, chance):
    """The layer with a speed for each road, some of them one-way, and its edges: id, both ends, km, h, whether one-way."""
    collection = json.loads((ROOT / "GeoData/layers/odbl/roads.geojson").read_text())
    edges = []
    for feature in collection["features"]:
        properties, line = feature["properties"], feature["geometry"]["coordinates"]
        speed = chance.choice([20, 40, 60, 90])
        feature["properties"] = {"mode": "road", "length": properties["length"], "speed": speed}
        is_one_way = chance.random() < 0.05
        if is_one_way:
            feature["properties"]["one_way"] = True
        km = properties["length"]
        edges.append((feature["id"], tuple(line[0]), tuple(line[-1]), km, km / speed, is_one_way))
    (folder / "roads.geojson").write_text(json.dumps(collection))
    return edges


def arcs(edges, closed, amount):
    """Each way an edge may be used: the node it leads from, the node it leads to, what it takes."""
    for edge in edges:
        if edge[0] not in closed and edge[1] != edge[2]:
            yield edge[1], edge[2], edge[amount]
            if not edge[5]:
                yield edge[2], edge[1], edge[amount]


def matrix(edges, numbers, closed, amount, starts, ends):
    least = {}
    for a, b, weight in arcs(edges, closed, amount):
        key = numbers[a], numbers[b]
        least[key] = min(weight, least.get(key, np.inf))
    rows, columns = np.array(list(least)).T
    graph = coo_array((np.array(list(least.values())), (rows, columns)), shape=(len(numbers), len(numbers))).tocsr()
    table = dijkstra(graph, indices=[numbers[start] for start in starts])
    return table[:, [numbers[end] for end in ends]]


def simple_graph(edges, amount):
    """Parallel arcs get a node of their own, so that each makes a way of its own."""
    graph = networkx.DiGraph()
    for number, (a, b, weight) in enumerate(arcs(edges, (), amount)):
        if graph.has_edge(a, b):
            graph.add_edge(a, number, weight=weight)
            graph.add_edge(number, b, weight=0)
        else:
            graph.add_edge(a, b, weight=weight)
    return graph


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--thalweg", required=True)
    options.add_argument("--places", type=int, default=32, help="so many places to begin and to end at")
    options.add_argument("--ways", type=int, default=6, help="so many pairs whose shortest ways are listed")
    options.add_argument("--seed", type=int, default=1)
    wanted = options.parse_args()
    chance = random.Random(wanted.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        edges = roads(folder, chance)
        nodes = sorted({end for edge in edges for end in edge[1:3]})
        numbers = {node: number for number, node in enumerate(nodes)}
        starts, ends = chance.sample(nodes, wanted.places), chance.sample(nodes, wanted.places)
        for file, places in (("starts.csv", starts), ("ends.csv", ends)):
            with open(folder / file, "w", newline="") as out:
                csv.writer(out).writerows([("id", "x", "y"), *((f"p{i}", *place) for i, place in enumerate(places))])
        closed = {edge[0] for edge in chance.sample(edges, CLOSED)}
        graph = simple_graph(edges, 3)
        pairs = []
        while len(pairs) < wanted.ways:
            start = chance.choice(nodes)
            near = networkx.single_source_shortest_path_length(graph, start, cutoff=12)
            far = sorted(node for node, steps in near.items() if steps >= 9 and isinstance(node, tuple))
            if far:
                pairs.append((start, chance.choice(far)))
        scenario = ["thalweg: 1", "title: Random ways", "data:", "  roads: { file: roads.geojson }",
                    "  starts: { file: starts.csv, x: x, y: y }", "  ends: { file: ends.csv, x: x, y: y }",
                    "features:", "  net: { network: roads }"]
        for i, pair in enumerate(pairs):
            scenario += [f"  {end}{i}: {{ point: {list(place)} }}" for end, place in zip("ab", pair)]
            scenario.append(f"  w{i}: {{ alternatives: [a{i}, b{i}], over: net, kind: shortest, count: {KMOST} }}")
        scenario.append("measures:")
        for measure, by, unit in (("km", "distance", "km"), ("h", "time", "h")):
            scenario.append(f"  {measure}: {{ route_matrix: starts, to: ends, over: net, by: {by}, in: {unit} }}")
        scenario += [f"  k{i}: {{ route_km: w{i}, by: way, in: km }}" for i in range(len(pairs))]
        scenario += ["variants:", f"  closed: {{ change: [ {{ close: [{', '.join(sorted(closed))}] }} ] }}"]
        (folder / "a.yaml").write_text("\n".join(scenario) + "\n")
        done = subprocess.run(
            [str(Path(wanted.thalweg).resolve()), "run", "a.yaml", "--summary", "json"], cwd=folder, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"thalweg run ended with {done.returncode}\n{done.stderr[:2000]}{done.stdout[:2000]}")
        measures = {measure["name"]: measure for measure in json.loads(done.stdout)["measures"]}

    failures = figures = 0
    for measure, amount in (("km", 3), ("h", 4)):
        for ours, shut in ((measures[measure]["baseline"], ()), (measures[measure]["variants"]["closed"], closed)):
            theirs = matrix(edges, numbers, shut, amount, starts, ends)
            for own, other in zip(itertools.chain(*ours["values"]), theirs.ravel()):
                figures += 1
                agrees = np.isinf(other) if own is None else abs(own - other) <= TOLERANCE * max(1, other)
                failures += not agrees
                if not agrees:
                    print(f"  {measure}{' closed' if shut else ''}: {own}, expected {other}")
    for i, (start, end) in enumerate(pairs):
        theirs = itertools.islice(networkx.shortest_simple_paths(graph, start, end, weight="weight"), KMOST)
        expected = [networkx.path_weight(graph, way, "weight") for way in theirs]
        ours = [row[1] for row in measures[f"k{i}"]["baseline"]["rows"]]
        figures += len(expected)
        if len(ours) != len(expected) or any(abs(a - b) > TOLERANCE * max(1, b) for a, b in zip(ours, expected)):
            failures += 1
            print(f"  ways {i}: {ours}, expected {expected}")
    print(f"{wanted.places ** 2} pairs by length and time, open and closed, and {len(pairs)} lists of ways: "
          f"{figures} figures, {failures} disagree")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
