"""PROJ's data missing where the environment points, and planted in the working folder: the same bytes."""
import os


def survive(bench):
    (bench.folder / "proj.db").write_bytes(b"not a database")
    (bench.folder / "proj.ini").write_text("[general]\nnetwork = on\ncdn_endpoint = https://example.invalid\n")
    for settings in (
        {"PROJ_DATA": "/nonexistent", "PROJ_LIB": "/nonexistent"}, {"PROJ_DATA": str(bench.folder), "PROJ_LIB": str(bench.folder)},
        {"PROJ_NETWORK": "ON"}, {"PROJ_AUX_DB": str(bench.folder / "proj.db")}, {"GEOS_DATA": "x", "HOME": "/nonexistent"},
    ):
        bench.reset()
        done = bench.run(env=os.environ | settings, check={0})
        found = bench.out.read_bytes()
        if found != bench.new:
            bench.verify(done.returncode)
    return "5 environments"
