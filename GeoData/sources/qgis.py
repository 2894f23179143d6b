"""The world map that QGIS installs: a GeoPackage drawn from Natural Earth 1:10m, version 4.1.0."""
import functools
import os
import sqlite3
import subprocess
import tarfile

import shapely

PACKAGE = "qgis-common 3.22.16+dfsg-1"
FILE = "usr/share/qgis/resources/data/world_map.gpkg"
ENVELOPE_BYTES = (0, 32, 48, 48, 64)


@functools.cache
def database():
    """The GeoPackage, taken out of the Debian package."""
    package = os.path.join(os.environ["GEODATA_PACKAGES"], "qgis-common_3.22.16+dfsg-1_all.deb")
    target = os.path.join(os.environ["GEODATA_WORK"], "world_map.gpkg")
    if not os.path.exists(target):
        files = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE)
        with tarfile.open(fileobj=files.stdout, mode="r|") as archive:
            for member in archive:
                if member.name.lstrip("./") == FILE:
                    with open(target + ".part", "wb") as file:
                        file.write(archive.extractfile(member).read())
        if files.wait() != 0:
            raise OSError(f"dpkg-deb could not read {package}")
        os.replace(target + ".part", target)
    return sqlite3.connect(f"file:{target}?mode=ro", uri=True)


def geometry(blob):
    """A GeoPackage geometry: two letters, version, flags, reference system, envelope, then WKB."""
    if blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry")
    return shapely.from_wkb(blob[8 + ENVELOPE_BYTES[blob[3] >> 1 & 7]:])


def rows(table, columns, where):
    """(values…, geometry) of the rows of a table, by fid."""
    query = f"select {', '.join(columns)}, geom from {table} where {where} order by fid"
    for *values, blob in database().execute(query):
        yield (*values, geometry(blob))
