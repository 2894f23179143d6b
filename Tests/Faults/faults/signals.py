"""Interrupted, terminated and hung up at any moment."""
import random
import signal
import subprocess
import time

from bench import EXIT_CODES, Broken


def survive(bench):
    chance = random.Random(bench.seed)
    times = 5 if bench.quick else 40
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        for _ in range(times):
            bench.reset()
            process = subprocess.Popen(
                bench.command(), cwd=bench.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, 0.08))
            process.send_signal(number)
            code = process.wait(timeout=30)
            if code not in EXIT_CODES:
                raise Broken(f"signal {number}: it ended with {code}")
            bench.verify()
    return f"{3 * times} signals"
