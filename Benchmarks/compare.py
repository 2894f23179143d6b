"""Runs ours and a peer in turn, A B A B …, compares what they print, and prints the ratio of their processor times.

usage: compare.py TITLE [--runs N] [--at-least RATIO] [--below SECONDS] [--own-clock] [--error METRES] [--tolerance REL]
                  -- OURS … --vs PEER …

--own-clock   take the last number each prints as its time (for work inside a process) instead of the whole process
--below       the time of ours that is the goal, in seconds
--error       take the last number that each prints, before its time, as its largest error in metres; the most that ours may have
--tolerance   how far the other printed numbers may differ, relative (0: the text must be the same)
--figures     where ours prints a report: the measures to compare, as name or name:variant; sweep:name for every point's,
              name:± for the ± of one
--spread      how far the last two printed numbers may differ, relative: deviations of draws, which are drawn by chance
--memory      what part of the peer's peak memory ours may take
--wall        take the time that passes, not that of the processors: for work that ours spreads over them
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time


def figures(report, names):
    """The values of measures in a report printed as JSON."""
    report = json.loads(report)
    measures = {measure["name"]: measure for measure in report["measures"]}
    for name in names:
        if name.startswith("sweep:"):
            sweep = report["sweep"]
            column = len(sweep["parameters"]) + [m["name"] for m in sweep["measures"]].index(name[6:])
            yield from (row[column] for row in sweep["rows"])
            continue
        measure, _, variant = name.partition(":")
        if variant == "±":
            yield measures[measure]["baseline"]["plus_minus"]
            continue
        entry = measures[measure]["variants"][variant] if variant else measures[measure]["baseline"]
        yield entry["value"]


def run(command, own_clock, names=()):
    """What a command prints, its seconds of processor or by its own clock, those that passed, and its peak memory in KiB."""
    wall = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - wall
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: ended with {process.returncode}")
    numbers = list(figures(printed, names)) if names else [float(word) for word in printed.split()]
    taken = numbers.pop() if own_clock else usage.ru_utime + usage.ru_stime
    return numbers, taken, wall, usage.ru_maxrss


def agree(ours, theirs, tolerance, spread=None):
    allowed = [tolerance] * len(ours)
    if spread is not None:
        allowed[-2:] = [spread, spread]
    return len(ours) == len(theirs) and all(
        abs(a - b) <= most * max(abs(a), abs(b)) for a, b, most in zip(ours, theirs, allowed))


def main():
    words = sys.argv[1:]
    split, vs = words.index("--"), words.index("--vs")
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("title")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--at-least", type=float, default=0)
    options.add_argument("--below", type=float)
    options.add_argument("--error", type=float)
    options.add_argument("--own-clock", action="store_true")
    options.add_argument("--wall", action="store_true")
    options.add_argument("--memory", type=float)
    options.add_argument("--tolerance", type=float, default=0)
    options.add_argument("--spread", type=float)
    options.add_argument("--figures", type=lambda text: text.split(","), default=())
    wanted = options.parse_args(words[:split])
    ours, peer = words[split + 1 : vs], words[vs + 1 :]

    times, ratios = ([], []), []
    for turn in range(wanted.runs + 1):
        a = run(ours, wanted.own_clock, wanted.figures)
        b = run(peer, wanted.own_clock)
        if wanted.error is not None:
            errors = a[0].pop(), b[0].pop()
        if not agree(a[0], b[0], wanted.tolerance, wanted.spread):
            sys.exit(f"{wanted.title}: results differ: ours {a[0][:5]}, peer {b[0][:5]}")
        if turn > 0:  # the first turn warms the file cache
            own, other = (a[2], b[2]) if wanted.wall else (a[1], b[1])
            times[0].append(own)
            times[1].append(other)
            ratios.append(other / own)
    ratio = statistics.median(ratios)
    goal = f"   goal {wanted.at_least:g}x" if wanted.at_least else ""
    print(f"{wanted.title:<46} ours {statistics.median(times[0]):8.4f} s   peer {statistics.median(times[1]):8.4f} s"
          f"   ratio {ratio:6.1f}x ({min(ratios):.1f} to {max(ratios):.1f}){goal}", flush=True)
    missed = ratio < wanted.at_least
    if wanted.error is not None:
        print(f"    largest error ours {errors[0]:.2g} m   peer {errors[1]:.2g} m   goal {wanted.error:g} m", flush=True)
        missed = missed or errors[0] > wanted.error
    if wanted.below is not None:
        print(f"    slowest of ours {max(times[0]):.4f} s   goal {wanted.below:g} s", flush=True)
        missed = missed or max(times[0]) >= wanted.below
    if wanted.memory is not None:
        print(f"    peak memory ours {a[3] / 1024:.0f} MiB   peer {b[3] / 1024:.0f} MiB   goal {wanted.memory:g} of it", flush=True)
        missed = missed or a[3] > wanted.memory * b[3]
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
