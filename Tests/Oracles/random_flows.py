"""Random transport networks: what `max_flow`, `assignment`, `bridges`, `criticality` and `link_effect` say of them, against
networkx and scipy's linear programs, written without a look at Thalweg's own way.

usage: random_flows.py --thalweg PATH [--count N] [--seed N]
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import networkx as nx
import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array

CASES_PER_RUN = 50
# Of the greatest number that takes part. The linear programs of both sides stop within 1e-7 of their bounds.
TOLERANCE = 1e-6


def case(random):
    """Nodes 0 to n - 1, edges as dicts, demands as (from, to, tonnes)."""
    nodes = int(random.integers(4, 16))
    edges = []
    for number in range(int(random.integers(nodes, 4 * nodes))):
        start, end = (int(node) for node in random.choice(nodes, 2, replace=False))
        edges.append(
            {
                "id": f"e{number}", "from": start, "to": end, "km": int(random.integers(1, 500)),
                "charge": int(random.integers(0, 50)), "one_way": bool(random.random() < 0.2),
                "capacity": None if random.random() < 0.15 else int(random.integers(0, 9_000_000)),
                "open": bool(random.random() > 0.08),
            }
        )
    demands = []
    for _ in range(int(random.integers(1, 6))):
        start, end = (int(node) for node in random.choice(nodes, 2, replace=False))
        demands.append((start, end, int(random.integers(0, 8_000_000))))
    return nodes, edges, demands


def scenario(cases, folder):
    data, features, measures = [], [], []
    for index, (nodes, edges, demands) in enumerate(cases):
        places = [f"n{node},{40 + node / 10},{40 + (node * 7 % 11) / 10}" for node in range(nodes)]
        (folder / f"nodes{index}.csv").write_text("\n".join(["id,lon,lat", *places]) + "\n")
        rows = [
            ",".join(
                [
                    edge["id"], "rail", f"n{edge['from']}", f"n{edge['to']}", f"{edge['km']} km", f"{edge['charge']} USD/t",
                    "0.01 USD/t/km", "" if edge["capacity"] is None else f"{edge['capacity']} t/a",
                    str(edge["one_way"]).lower(), "open" if edge["open"] else "closed",
                ]
            )
            for edge in edges
        ]
        head = "id,mode,from_node,to_node,length,charge,tariff,capacity,one_way,status"
        (folder / f"edges{index}.csv").write_text("\n".join([head, *rows]) + "\n")
        wishes = [f"d{number},n{start},n{end},{tonnes} t/a" for number, (start, end, tonnes) in enumerate(demands)]
        (folder / f"demand{index}.csv").write_text("\n".join(["id,from_node,to_node,amount", *wishes]) + "\n")
        data += [
            f"  nodes{index}: {{ file: nodes{index}.csv, x: lon, y: lat }}",
            f"  edges{index}: {{ file: edges{index}.csv, as: edges }}",
            f"  demand{index}: {{ file: demand{index}.csv, as: edges }}",
        ]
        features += [
            f"  net{index}: {{ network: [nodes{index}, edges{index}] }}",
            f"  first{index}: {{ select: nodes{index}, where: {{ id: n0 }} }}",
            f"  last{index}: {{ select: nodes{index}, where: {{ id: n1 }} }}",
            f"  lost{index}: {{ select: edges{index}, where: {{ id: e0 }} }}",
        ]
        measures += [
            f"  flow{index}: {{ max_flow: [first{index}, last{index}], over: net{index}, in: t/a }}",
            f"  plan{index}: {{ assignment: demand{index}, over: net{index}, in: t/a }}",
            f"  load{index}: {{ assignment: demand{index}, over: net{index}, show: edges, in: t/a }}",
            f"  cuts{index}: {{ bridges: net{index}, most: 1000 }}",
            f"  loss{index}: {{ criticality: nodes{index}, over: net{index}, by: distance, most: 1000, in: km }}",
            f"  less{index}: {{ link_effect: nodes{index}, over: net{index}, by: distance, closes: lost{index}, all: true, in: km }}",
        ]
    path = folder / "random.yaml"
    lines = ["thalweg: 1", "title: Random networks", "as_of: 2024-06-01", "data:", *data, "features:", *features, "measures:"]
    path.write_text("\n".join(lines + measures) + "\n")
    return path


def maximum(nodes, edges):
    """The greatest flow from node 0 to node 1; None where nothing bounds it."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(nodes))

    def add(start, end, capacity):
        if start == end:
            return
        old = graph.get_edge_data(start, end)
        total = np.inf if capacity is None else capacity
        graph.add_edge(start, end, capacity=total + (old["capacity"] if old else 0))

    for edge in edges:
        if edge["open"]:
            add(edge["from"], edge["to"], edge["capacity"])
            if not edge["one_way"]:
                add(edge["to"], edge["from"], edge["capacity"])
    try:
        return nx.maximum_flow_value(graph, 0, 1)
    except nx.NetworkXUnbounded:
        return None


def planned(nodes, edges, demands):
    """The least left over and then the least cost: one variable for each demand and direction of an edge."""
    used = [edge for edge in edges if edge["open"] and edge["capacity"] != 0]
    arcs = [(number, edge["from"], edge["to"]) for number, edge in enumerate(used)]
    arcs += [(number, edge["to"], edge["from"]) for number, edge in enumerate(used) if not edge["one_way"]]
    width, count = len(arcs), len(demands)
    total = count * width + count
    rows, columns, values, wanted = [], [], [], np.zeros(count * nodes)
    for demand, (start, end, tonnes) in enumerate(demands):
        for place, (_, tail, head) in enumerate(arcs):
            rows += [demand * nodes + tail, demand * nodes + head]
            columns += [demand * width + place] * 2
            values += [1, -1]
        wanted[demand * nodes + start] += tonnes
        wanted[demand * nodes + end] -= tonnes
        rows += [demand * nodes + start, demand * nodes + end]
        columns += [count * width + demand] * 2
        values += [1, -1]
    balance = coo_array((values, (rows, columns)), shape=(count * nodes, total)).tocsr()
    limited = [number for number, edge in enumerate(used) if edge["capacity"] is not None]
    rows, columns = [], []
    for row, number in enumerate(limited):
        for demand in range(count):
            for place, arc in enumerate(arcs):
                if arc[0] == number:
                    rows.append(row)
                    columns.append(demand * width + place)
    limits = coo_array((np.ones(len(rows)), (rows, columns)), shape=(len(limited) + 1, total)).tolil()
    limits[len(limited), count * width:] = 1
    bounds = np.array([used[number]["capacity"] for number in limited] + [sum(demand[2] for demand in demands)], float)
    left = np.r_[np.zeros(count * width), np.ones(count)]
    costs = np.array([used[arc[0]]["km"] * 0.01 + used[arc[0]]["charge"] for arc in arcs])
    first = linprog(left, A_ub=limits.tocsr(), b_ub=bounds, A_eq=balance, b_eq=wanted)
    bounds[-1] = first.fun * (1 + 1e-9) + 1e-6
    second = linprog(np.r_[np.tile(costs, count), np.zeros(count)], A_ub=limits.tocsr(), b_ub=bounds, A_eq=balance, b_eq=wanted)
    assert first.status == 0 and second.status == 0, (first.message, second.message)
    return first.fun, second.fun


def shortest(nodes, edges, without=None):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(nodes))
    for number, edge in enumerate(edges):
        if not edge["open"] or number == without:
            continue
        for start, end in [(edge["from"], edge["to"])] + ([] if edge["one_way"] else [(edge["to"], edge["from"])]):
            old = graph.get_edge_data(start, end)
            graph.add_edge(start, end, km=min(edge["km"], old["km"]) if old else edge["km"])
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight="km"))
    return {(a, b): lengths[a].get(b) for a in range(nodes) for b in range(a + 1, nodes)}


def held(measures, index, drawn):
    """How far each figure of a case is from ours, as a share of the greatest number in it, with its name."""
    nodes, edges, demands = drawn
    rows = lambda name: measures[f"{name}{index}"]["baseline"]["rows"]
    flow, ours = measures[f"flow{index}"]["baseline"].get("value"), maximum(nodes, edges)
    yield 1.0 if (flow is None) != (ours is None) else abs((flow or 0) - (ours or 0)) / max(1, ours or 0), "maximum flow"

    left, cost = planned(nodes, edges, demands)
    whole = max(1, sum(demand[2] for demand in demands))
    _, _, carried, unmet, each = next(row for row in rows("plan") if row[0] == "all")
    yield abs(unmet - left) / whole, "left over"
    yield abs(carried * (each or 0) - cost) / max(whole, cost), "cost"
    for row in rows("load"):
        edge = next(edge for edge in edges if edge["id"] == row[0])
        yield max(0, row[1] - (np.inf if edge["capacity"] is None else edge["capacity"])) / whole, "load"

    graph = nx.MultiGraph()
    graph.add_nodes_from(range(nodes))
    for edge in edges:
        if edge["open"] and edge["from"] != edge["to"]:
            graph.add_edge(edge["from"], edge["to"], name=edge["id"])
    bridges = {graph[a][b][0]["name"] for a, b in nx.bridges(graph)}
    found = {row[0] for row in rows("cuts")} - {"bridges", "articulations"}
    yield float(bridges != found), "bridges"
    counts = [row[1] for row in rows("cuts")[:2]]
    yield float(counts != [len(bridges), len(list(nx.articulation_points(nx.Graph(graph))))]), "articulation points"

    before = shortest(nodes, edges)
    for name, extra, greatest, _, cut_off in rows("loss"):
        after = shortest(nodes, edges, without=int(name[1:]))
        gone = sum(after[pair] is None for pair in before if before[pair] is not None)
        more = [after[pair] - before[pair] for pair in before if None not in (before[pair], after[pair])]
        yield abs(extra - sum(more)) / max(1, sum(more)), "extra"
        yield abs(greatest - max(more, default=0)) / max(1, *more, 1), "greatest extra"
        yield float(gone != cut_off), "cut off"
    after = shortest(nodes, edges, without=0)
    for name, one, other, _ in rows("less"):
        if name == "all":
            continue
        pair = tuple(int(node[1:]) for node in name.split(" – "))
        for ours, theirs in ((before[pair], one), (after[pair], other)):
            yield 1.0 if (ours is None) != (theirs is None) else abs((ours or 0) - (theirs or 0)) / max(1, ours or 0), "pair"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--thalweg", required=True)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--seed", type=int, default=20261128)
    given = options.parse_args()
    random = np.random.default_rng(given.seed)
    thalweg = str(Path(given.thalweg).resolve())
    figures, failures, worst = 0, 0, {}
    for start in range(0, given.count, CASES_PER_RUN):
        cases = [case(random) for _ in range(min(CASES_PER_RUN, given.count - start))]
        with tempfile.TemporaryDirectory() as folder:
            path = scenario(cases, Path(folder))
            done = subprocess.run([thalweg, "run", path, "--summary", "json"], capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"thalweg run ended with {done.returncode}\n{done.stderr}")
            measures = {measure["name"]: measure for measure in json.loads(done.stdout)["measures"]}
        for index, drawn in enumerate(cases):
            for off, what in held(measures, index, drawn):
                figures += 1
                worst[what] = max(worst.get(what, 0), off)
                if not off <= TOLERANCE:
                    failures += 1
                    print(f"  case {start + index}: {what} is off by {off:.3g}")
    print(f"{figures} figures of {given.count} networks compared, {failures} failures; worst: "
          + ", ".join(f"{what} {off:.1e}" for what, off in worst.items()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
