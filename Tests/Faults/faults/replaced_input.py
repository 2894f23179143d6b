"""The scenario and a data file replaced, cut short and grown while runs read them."""
import os
import subprocess
import threading
import time

from bench import EXIT_CODES, Broken

DATA = '{"type":"FeatureCollection","features":[%s]}'
FEATURE = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[46.%d,39.%d]}}'


def survive(bench):
    texts = [DATA % ",".join(FEATURE % (place, place) for place in range(10, count)) for count in (12, 40, 90)]
    texts.append(texts[-1][: len(texts[-1]) // 2])
    (bench.folder / "p.geojson").write_text(texts[0])
    (bench.folder / "s.yaml").write_text(
        "thalweg: 1\ntitle: Points\ndata: { p: { file: p.geojson } }\nmeasures: { n: { count: p } }\nchecks: [{ measure: n, at_least: 1 }]\n")
    stop = threading.Event()

    def replace():
        turn = 0
        while not stop.is_set():
            turn += 1
            # By turns in place and by renaming.
            target = bench.folder / ("p.geojson" if turn % 2 else "q.geojson")
            target.write_text(texts[turn % len(texts)])
            os.replace(target, bench.folder / "p.geojson")
            time.sleep(0.001)

    writer = threading.Thread(target=replace)
    writer.start()
    codes = {}
    try:
        for _ in range(20 if bench.quick else 200):
            done = subprocess.run(
                [bench.thalweg, "run", "s.yaml", "--summary", "json"], cwd=bench.folder, capture_output=True, timeout=30)
            codes[done.returncode] = codes.get(done.returncode, 0) + 1
            if done.returncode not in EXIT_CODES or done.returncode == 70 or done.returncode < 0:
                raise Broken(f"it ended with {done.returncode}: {done.stderr[-300:]!r}")
            if done.returncode > 1 and (done.stdout or b"error:" not in done.stderr):
                raise Broken(f"exit {done.returncode} with an answer, or without a message")
    finally:
        stop.set()
        writer.join()
    return ", ".join(f"{count} ended with {code}" for code, count in sorted(codes.items()))
