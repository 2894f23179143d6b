"""A file system that is full, and one without a free inode."""
import os
import subprocess

from bench import Broken


def survive(bench):
    if os.geteuid() != 0:
        raise PermissionError(1, "mounting needs root", "mount")
    for option in ("size=16k", "nr_inodes=2,size=4m"):
        disk = bench.folder / "disk"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", option, "none", disk], check=True, stderr=subprocess.PIPE)
        try:
            target = disk / "out.geojson"
            if "inodes" in option:
                target.write_bytes(b"old")
            done = bench.run(out="disk/out.geojson", check={73, 74})
            left = {path.name: path.read_bytes() for path in disk.iterdir()}
            if left not in ({}, {"out.geojson": b"old"}):
                raise Broken(f"{option}: left {sorted(left)} after exit {done.returncode}")
        finally:
            subprocess.run(["umount", disk], check=True)
            disk.rmdir()
    return "no room, no inode"
