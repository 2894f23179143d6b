"""One byte changed, lost or doubled anywhere in the shipped scenarios: an exit of the table, one message a fault, in time."""
import random
import subprocess
import time

from bench import Broken


def survive(bench):
    chance = random.Random(bench.seed)
    originals = [path.read_bytes() for path in sorted((bench.package / "Scenarios").glob("*.yaml"))]
    count = 150 if bench.quick else 10_000
    slowest = 0.0
    codes = {}
    batch = 50
    for start in range(0, count, batch):
        names = []
        for number in range(start, min(start + batch, count)):
            name = f"m{number}.yaml"
            (bench.folder / name).write_bytes(mutant(chance.choice(originals), chance))
            names.append(name)
        for name in names:
            begin = time.monotonic()
            done = subprocess.run(
                [bench.thalweg, "check", name, "--data", str(bench.package / "GeoData")], cwd=bench.folder, capture_output=True, timeout=30)
            slowest = max(slowest, time.monotonic() - begin)
            codes[done.returncode] = codes.get(done.returncode, 0) + 1
            said = done.stderr.decode(errors="replace")
            if done.returncode not in (0, 65, 69):
                raise Broken(f"{name} (seed {bench.seed}) ended with {done.returncode}: {said[-300:]}")
            heads = [line for line in said.splitlines() if ": error: " in line]
            if (done.returncode == 0) == bool(heads) or len(heads) != len(set(heads)):
                raise Broken(f"{name} (seed {bench.seed}): exit {done.returncode} with {len(heads)} messages, {len(set(heads))} different")
            (bench.folder / name).unlink()
    if slowest > 2:
        raise Broken(f"the slowest took {slowest:.1f} s")
    return f"{count} mutants, " + ", ".join(f"{number} ended with {code}" for code, number in sorted(codes.items()))


def mutant(text, chance):
    place = chance.randrange(len(text))
    kind = chance.randrange(4)
    if kind == 0:  # another byte
        return text[:place] + bytes([chance.randrange(256)]) + text[place + 1 :]
    if kind == 1:  # a byte lost
        return text[:place] + text[place + 1 :]
    if kind == 2:  # a stretch doubled
        return text[:place] + text[place : place + chance.randrange(1, 40)] + text[place:]
    return text[:place]  # cut short
