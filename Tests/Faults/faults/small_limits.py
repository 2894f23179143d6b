"""A small stack, few descriptors, few processes."""
import resource


def survive(bench):
    runs = 0
    for kind, values in (
        (resource.RLIMIT_STACK, (64 << 10, 256 << 10, 1 << 20)), (resource.RLIMIT_NOFILE, (4, 8, 16, 32)), (resource.RLIMIT_CORE, (0,)),
    ):
        for value in values:
            bench.reset()

            def limit():
                resource.setrlimit(kind, (value, value))

            # With 4 descriptors not even the loader can open what it needs (127).
            done = bench.run(preexec_fn=limit, check={0, 65, 66, 69, 70, 73, 74, 127})
            bench.verify(done.returncode if done.returncode != 127 else None)
            runs += 1
    return f"{runs} limits"
