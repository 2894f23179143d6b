"""Killed at any moment, over and over: the output is whole, and what was left is swept up by the next run."""
import random
import signal
import subprocess
import time


def survive(bench):
    chance = random.Random(bench.seed)
    start = time.monotonic()
    bench.written()
    usual = time.monotonic() - start
    bench.reset()
    times = 30 if bench.quick else 300
    for _ in range(times):
        process = subprocess.Popen(
            bench.command(), cwd=bench.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, usual * 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = bench.out.read_bytes()
        if found not in (bench.old, bench.new):
            bench.verify()
        if found == bench.new:
            bench.reset()
    bench.run(check={0})
    bench.verify(0)
    return f"killed {times} times"
