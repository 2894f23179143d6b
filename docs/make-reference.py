#!/usr/bin/env python3
"""Makes the reference pages of the wrappers from their comments and guides, grouped by family; fails on a public symbol that
has no comment.

make-reference.py BUILD-FOLDER OUTPUT-FOLDER, after `swift build`. A page is read through a server: `docc preview`, or any
that serves OUTPUT-FOLDER/MODULE.
"""
import json
import pathlib
import shutil
import subprocess
import sys

import reference_topics

MODULES = {"GEOS": "CGEOS", "PROJ": "CPROJ"}
ROOT = pathlib.Path(__file__).resolve().parents[1]


def symbols(module, build, folder):
    """A module's public symbols, extracted into a folder: by graph, `MODULE`, and `MODULE@OTHER` for what it adds to OTHER's."""
    subprocess.run(
        ["swift-symbolgraph-extract", "-module-name", module, "-I", build / "Modules", "-target", "x86_64-unknown-linux-gnu",
         "-minimum-access-level", "public", "-skip-synthesized-members", "-emit-extension-block-symbols",
         "-Xcc", f"-fmodule-map-file={ROOT}/Sources/{MODULES[module]}/module.modulemap", "-output-dir", folder],
        check=True)
    files = sorted(folder.glob("*.symbols.json"))
    return {file.name.removesuffix(".symbols.json"): json.loads(file.read_text())["symbols"] for file in files}


def undocumented(symbols):
    """The names of symbols of ours without a comment; the compiler's own, which have no place in a file, are left out."""
    for symbol in symbols:
        kind = symbol["kind"]["identifier"]
        if "docComment" not in symbol and "location" in symbol and kind != "swift.extension":
            yield ".".join(symbol["pathComponents"])


def main(build, output):
    wrong = 0
    for module in MODULES:
        graph = output / "symbols" / module
        shutil.rmtree(graph, ignore_errors=True)
        graph.mkdir(parents=True)
        graphs = symbols(module, build, graph)
        found = [symbol for of_graph in graphs.values() for symbol in of_graph]
        bare = list(undocumented(found))
        for name in bare:
            print(f"{module}: {name} has no comment", file=sys.stderr)
        wrong += len(bare)
        catalogue = output / "catalogues" / f"{module}.docc"
        shutil.rmtree(catalogue, ignore_errors=True)
        shutil.copytree(ROOT / f"Sources/{module}/{module}.docc", catalogue)
        reference_topics.write_pages(module, graphs, catalogue)
        made = subprocess.run(
            ["docc", "convert", catalogue,
             "--fallback-display-name", module, "--fallback-bundle-identifier", f"thalweg.{module}",
             "--additional-symbol-graph-dir", graph, "--output-path", output / module,
             "--transform-for-static-hosting", "--hosting-base-path", module],
            check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        faults = [line for line in made.stdout.splitlines() if line.startswith(("warning", "error"))]
        print(*faults, sep="\n", end="\n" if faults else "", file=sys.stderr)
        wrong += len(faults)
        print(f"{module}: {len(found)} symbols, {output / module}/index.html")
    return 1 if wrong else 0


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
