"""Runs every shipped scenario, compares its figures with an independent computation, and has outside readers open what it
wrote: geojson-validator and GDAL's ogrinfo.

usage: compare.py --thalweg PATH
"""
import argparse
import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from loguru import logger
from geojson_validator import validate_geometries, validate_structure

import expected

logger.disable("geojson_validator")
ROOT = Path(__file__).resolve().parents[2]


def cell(measure, variant, row=None, column=None):
    if isinstance(variant, datetime.date):
        entry = next(point["baseline"] for point in measure["series"] if point["date"] == variant.isoformat())
    else:
        entry = measure["variants"][variant] if variant else measure["baseline"]
    if row is None:
        return entry["value"]
    if measure["kind"] == "matrix":
        return entry["values"][entry["rows"].index(row)][entry["columns"].index(column)]
    return next(cells for cells in entry["rows"] if cells[0] == row)[1]


def compare(report, answers):
    """Prints what disagrees; the counts of figures held against each other and of disagreements."""
    measures = {measure["name"]: measure for measure in report["measures"]}
    wrong = 0
    for key, (value, tolerance) in answers.items():
        ours = cell(measures[key[0]], *key[1:])
        if ours is None or abs(ours - value) > tolerance + 1e-11 * abs(value):
            print(f"  {'/'.join(map(str, key))}: {ours}, expected {value} ± {tolerance:.3g}")
            wrong += 1
    return len(answers), wrong


def readable(path):
    """Whether outside readers take a written file for valid GeoJSON."""
    collection = json.loads(path.read_text())
    problems = validate_structure(collection)
    invalid = validate_geometries(collection)["invalid"]
    if problems or invalid:
        print(f"  {path.name}: {problems or ''} {invalid or ''}")
        return False
    opened = subprocess.run(["ogrinfo", "-ro", "-al", "-so", str(path)], capture_output=True, text=True)
    if opened.returncode or "Feature Count" not in opened.stdout or "ERROR" in opened.stderr:
        print(f"  {path.name}: ogrinfo: {opened.stderr}")
        return False
    return True


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--thalweg", required=True)
    thalweg = str(Path(options.parse_args().thalweg).resolve())
    scenarios = sorted(ROOT.glob("Scenarios/*.yaml"))
    failures = figures = 0
    with tempfile.TemporaryDirectory() as folder:
        command = [thalweg, "run", *map(str, scenarios), "-o", folder, "--summary", "json"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        if done.returncode:
            sys.exit(f"thalweg run ended with {done.returncode}\n{done.stderr}{done.stdout}")
        for path, report in zip(scenarios, json.loads(done.stdout)):
            count, wrong = compare(report, getattr(expected, path.stem.replace("-", "_"))())
            opened = readable(Path(folder) / f"{path.stem}.geojson")
            print(f"{path.stem:<28} {count:3} figures, {wrong} disagree; GeoJSON {'valid' if opened else 'NOT valid'}", flush=True)
            figures += count
            failures += wrong + (not opened)
    print(f"{figures} figures compared, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
