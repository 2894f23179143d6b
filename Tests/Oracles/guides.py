"""Runs the Python beside the Swift in the guides: each must give the number that both name.

The Swift samples are compiled and run by `Tests/GuideTests`.
"""
import math
import pathlib
import re
import sys

import pyproj
import shapely

GUIDES = ["Sources/GEOS/GEOS.docc/FromShapely.md", "Sources/PROJ/PROJ.docc/FromPyproj.md"]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def agrees(value, wanted):
    """Whether a value reads as what stands beside it: a number to the digits given, anything else to the letter."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list):
        return str(value).replace(".0", "") == wanted
    if isinstance(value, (bool, str)):
        return str(value) == wanted
    digits = len(wanted.partition(".")[2])
    return math.isclose(float(value), float(wanted), rel_tol=0, abs_tol=0.51 * 10**-digits if digits else 1e-6)


def main():
    failed = told = 0
    for guide in GUIDES:
        names = {"shapely": shapely, "pyproj": pyproj}
        for block in re.findall(r"```python\n(.*?)```", (ROOT / guide).read_text(), re.S):
            exec(block, names)
            for name, wanted in re.findall(r"^(\w+) = .*  # → (.*)$", block, re.M):
                told += 1
                if not agrees(names[name], wanted):
                    failed += 1
                    print(f"{guide}: {name} is {names[name]}; the guide says {wanted}")
    print(f"guides: {told} figures, {failed} disagree")
    sys.exit(1 if failed or not told else 0)


main()
