"""Address space from far too little to enough, in steps."""
import resource


def survive(bench):
    ended = {}
    step = 96 if bench.quick else 8
    for megabytes in range(16, 640, step):
        bench.reset()

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

        # Out of memory may end a process from outside: by abort, a fault, a trap or the loader's 127.
        done = bench.run(preexec_fn=limit, check=set(range(256)) | set(range(-32, 0)))
        bench.verify(done.returncode if done.returncode == 0 else None)
        ended[done.returncode] = ended.get(done.returncode, 0) + 1
    return f"{sum(ended.values())} limits, {ended.get(0, 0)} of them enough"
