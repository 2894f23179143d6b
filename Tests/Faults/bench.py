"""A scratch project in which the command is run under a fault, and what must be true afterwards."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

# What the command may end with; a signal that ends it shows as a negative number.
EXIT_CODES = {0, 1, 64, 65, 66, 69, 70, 73, 74, 129, 130, 143, -1, -2, -15}


class Broken(Exception):
    """The command did something it must not do."""


class Bench:
    def __init__(self, thalweg, package, quick, seed):
        self.thalweg = str(Path(thalweg).resolve())
        self.package = Path(package).resolve()
        self.quick = quick
        self.seed = seed
        self.folder = Path(tempfile.mkdtemp(prefix="thalweg-fault-"))
        shutil.copy(self.package / "Scenarios/aghdam-monitoring-centre.yaml", self.folder / "s.yaml")
        os.symlink(self.package / "GeoData", self.folder / "GeoData")
        self.out = self.folder / "out.geojson"
        self.old = self.written("--set", "range=110 km")
        self.new = self.written()
        if self.old == self.new:
            raise Broken("the two runs that are told apart give the same bytes")

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def written(self, *extra):
        """The bytes that an undisturbed run writes."""
        self.run(*extra, check={0})
        return self.out.read_bytes()

    def command(self, *extra, out="out.geojson"):
        return [self.thalweg, "run", "s.yaml", "-o", out, "--data", str(self.package / "GeoData"), *extra]

    def run(self, *extra, before=(), out="out.geojson", check=EXIT_CODES, **options):
        """Runs the command to its end.

        before  a command that starts it, such as a tracer
        """
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("cwd", self.folder)
        options.setdefault("timeout", 60)
        try:
            done = subprocess.run([*before, *self.command(*extra, out=out)], **options)
        except subprocess.TimeoutExpired as hung:
            raise Broken(f"it did not end in {hung.timeout} s") from None
        if done.returncode not in check:
            said = (done.stderr or b"")[-400:].decode(errors="replace")
            raise Broken(f"it ended with {done.returncode}: {said}")
        return done

    def reset(self):
        """Puts the old output back, which the next run is to replace."""
        self.out.write_bytes(self.old)

    def verify(self, code=None, out=None):
        """The output is the old one or the new one, byte for byte, and nothing else is left in the folder.

        code  what the run ended with: 0 must mean the new output, anything but 0 and 1 the old one
        """
        found = (out or self.out).read_bytes()
        if found not in (self.old, self.new):
            raise Broken(f"the output is neither the old nor the new one ({len(found)} bytes)")
        if code == 0 and found != self.new:
            raise Broken("it ended with 0 and left the old output")
        if code in EXIT_CODES - {0, 1, -1, -2, -15, 129, 130, 143} and found != self.old:
            raise Broken(f"it ended with {code} and replaced the output")
        self.verify_folder(self.folder, {"s.yaml", "GeoData", "out.geojson"})

    @staticmethod
    def verify_folder(folder, expected):
        stray = {entry.name for entry in folder.iterdir()} - expected
        if stray:
            raise Broken(f"left behind: {', '.join(sorted(stray))}")
