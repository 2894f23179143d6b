"""A clock before 1970's first day is over, and one past 2038."""
import shutil


def survive(bench):
    if shutil.which("faketime") is None:
        raise FileNotFoundError(2, "no such tool", "faketime")
    for moment in ("1970-01-01 12:00:00", "2038-01-20 03:14:08", "2106-02-08 00:00:00"):
        bench.reset()
        done = bench.run(before=["faketime", moment], check={0})
        bench.verify(done.returncode)
    return "1970, 2038, 2106"
