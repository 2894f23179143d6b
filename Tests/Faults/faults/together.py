"""Twenty runs at once, to one output and to twenty."""
import subprocess

from bench import Broken


def survive(bench):
    def at_once(outs):
        running = [
            subprocess.Popen(
                bench.command(out=out), cwd=bench.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            for out in outs
        ]
        for process in running:
            said = process.communicate(timeout=120)[1]
            if process.returncode != 0:
                raise Broken(f"one of twenty ended with {process.returncode}: {said[-300:]!r}")

    bench.reset()
    at_once(["out.geojson"] * 20)
    bench.verify(0)
    many = [f"out-{number}.geojson" for number in range(20)]
    at_once(many)
    for name in many:
        bench.verify_folder(bench.folder, {"s.yaml", "GeoData", "out.geojson", *many})
        if (bench.folder / name).read_bytes() != bench.new:
            raise Broken(f"{name} differs from an undisturbed run's")
    return "one output, twenty outputs"
