"""A limit on the size of files, below what is to be written."""
import resource

from bench import Broken


def survive(bench):
    sizes = [0, 1, 4096, len(bench.new) // 2, len(bench.new) - 1, len(bench.new)]
    for size in sizes:
        bench.reset()

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        done = bench.run(preexec_fn=limit, check={0, 73, 74})
        bench.verify(done.returncode)
        if (done.returncode == 0) != (size >= len(bench.new)):
            raise Broken(f"with room for {size} bytes it ended with {done.returncode}")
    return f"{len(sizes)} limits"

