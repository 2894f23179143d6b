"""The world's road graph of scgraph-data as lines of raw doubles."""
import importlib.util
import json
import re
from pathlib import Path

import numpy as np


def write(path):
    """Two positions for every edge of the graph: little-endian doubles, longitude first.

    The graph lists each edge both ways; one of them is taken, and an edge from a node to itself, which is no line, left out.
    """
    package = Path(importlib.util.find_spec("scgraph_data").origin).parent
    text = (package / "world_highways.py").read_text()
    rows = json.loads(re.sub(r"(\d+): ", r'"\1":', re.search(r"^graph=(.*)$", text, re.M)[1]))
    nodes = np.array(json.loads(re.search(r"^nodes=(.*)$", text, re.M)[1]))[:, ::-1]
    ends = np.array([(a, int(b)) for a, row in enumerate(rows) for b in row if a < int(b)])
    nodes[ends].astype("<f8").tofile(path)
