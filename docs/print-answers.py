#!/usr/bin/env python3
"""Runs the examples of the tutorial and the cookbook, and prints their answers into the pages anew.

Usage: docs/print-answers.py THALWEG. Blocks marked `file=NAME` are written, `append=NAME` added to; in a block `console`, what
stands below a line `$ thalweg …` becomes what the command prints.
"""
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

docs = Path(__file__).resolve().parent
program = Path(sys.argv[1]).resolve()


def answers(block: str, folder: str, environment: dict[str, str]) -> str:
    lines = []
    for command in re.findall(r"^\$ thalweg (.*)$", block, flags=re.MULTILINE):
        ran = subprocess.run(
            [program, *shlex.split(command)], cwd=folder, env=environment, capture_output=True, text=True
        )
        lines.append(f"$ thalweg {command}\n{ran.stdout}{ran.stderr}")
    return "".join(lines)


for page, data in [("tutorial.md", None), ("cookbook.md", docs.parent / "GeoData")]:
    text = (docs / page).read_text()
    environment = {"PATH": os.environ["PATH"]} | ({"THALWEG_DATA": str(data)} if data else {})
    with tempfile.TemporaryDirectory() as folder:

        def refilled(match: re.Match[str]) -> str:
            info, block = match.groups()
            if (file := re.search(r"(file|append)=(\S+)", info)) is not None:
                with open(Path(folder) / file[2], "w" if file[1] == "file" else "a") as out:
                    out.write(block)
            if info == "console":
                block = answers(block, folder, environment)
            return f"```{info}\n{block}```"

        text = re.sub(r"^```([^\n]+)\n(.*?)^```$", refilled, text, flags=re.MULTILINE | re.DOTALL)
    (docs / page).write_text(text)
