"""Standard output on a full device: the loss is told, and no file is written."""
from bench import Broken


def survive(bench):
    for extra in ((), ("--summary", "json"), ("--summary", "markdown")):
        bench.reset()
        with open("/dev/full", "wb") as full:
            done = bench.run(*extra, stdout=full, check={74})
        bench.verify(done.returncode)
        if b"standard output" not in done.stderr:
            raise Broken("the message does not name standard output")
    return "text, JSON, Markdown"
