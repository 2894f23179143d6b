"""Runs the command under every fault of Tests/Faults/faults, each in a scratch project of its own.

usage: run.py --thalweg COMMAND [--quick] [--seed N] [NAME …]

--quick  a slice of each that takes a minute in all
--seed   which slice, and which mutants
Ends with 1 when any fault is not survived. A fault that cannot be made here (no such tool or right) is said to be skipped.
"""
import argparse
import importlib
import sys
import time
from pathlib import Path

from bench import Bench, Broken

HERE = Path(__file__).resolve().parent



def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--thalweg", required=True)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("names", nargs="*")
    wanted = options.parse_args()
    names = wanted.names or sorted(path.stem for path in (HERE / "faults").glob("[a-z]*.py"))

    failed = 0
    for name in names:
        start = time.monotonic()
        bench = Bench(wanted.thalweg, HERE.parents[1], wanted.quick, wanted.seed)
        try:
            told = importlib.import_module(f"faults.{name}").survive(bench)
            verdict = "ok  "
        except Broken as broken:
            told, verdict = str(broken), "FAIL"
            failed += 1
        except (FileNotFoundError, PermissionError) as missing:
            told, verdict = f"{missing.strerror}: {missing.filename}", "skip"
        finally:
            bench.close()
        print(f"{verdict} {name:<16} {told}  ({time.monotonic() - start:.0f} s)", flush=True)
    total = len(names)
    print(f"{total - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
