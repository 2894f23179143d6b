"""The Nth call of one kind fails, for every N until the run gets by without meeting it."""
import shutil
import subprocess

CALLS = {
    "write": ("EIO", "ENOSPC"), "fsync": ("EIO",), "rename": ("EIO", "EACCES"), "linkat": ("EPERM",), "openat": ("EMFILE", "EACCES"),
    "close": ("EIO",), "read": ("EIO",), "unlink": ("EIO",),
}


def survive(bench):
    if shutil.which("strace") is None:
        raise FileNotFoundError(2, "no such tool", "strace")
    runs = 0
    for call, errors in CALLS.items():
        for error in errors:
            most = 4 if bench.quick else 90
            for number in range(1, most + 1):
                bench.reset()
                tracer = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}"]
                # A library that cannot be opened ends the loader with 127; where the call is one of the runtime's own, for
                # waking its threads, the runtime ends the process by a trap (-4, -5, -6). The output must be whole all the same.
                done = bench.run(before=tracer, check={0, 1, 64, 65, 66, 69, 70, 73, 74, 127, -4, -5, -6})
                bench.verify(done.returncode if done.returncode > 0 else None)
                runs += 1
    return f"{runs} calls failed"
