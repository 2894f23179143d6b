"""Standard input, output and error closed from the start, in every combination."""
import itertools
import os


def survive(bench):
    for closed in itertools.chain.from_iterable(itertools.combinations((0, 1, 2), size) for size in (1, 2, 3)):
        bench.reset()

        def close():
            for number in closed:
                os.close(number)

        done = bench.run(preexec_fn=close, stdout=None if 1 in closed else -1, stderr=None if 2 in closed else -1, check={0, 74})
        bench.verify(done.returncode)
    return "7 combinations"
