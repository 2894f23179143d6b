"""Country areas of the Digital Chart of the World, as GMT packages them: 16-bit positions, 65535 in front of each ring."""
import functools
import os
import subprocess
import tarfile

import netCDF4
import shapely
from shapely.geometry import Polygon

PACKAGE = "gmt-dcw 2.1.1-1"
FILE = "usr/share/gmt-dcw/dcw-gmt.nc"
SOURCE = f"Digital Chart of the World 1:1m, GMT edition ({PACKAGE})"
NATURE = "drawn from maps at 1:1 million, about 0.5 km from detailed lines; has no exclaves"

CODES = {"ARM": "AM", "AZE": "AZ", "GEO": "GE", "IRN": "IR", "RUS": "RU", "TUR": "TR"}
BREAK = 65535


@functools.cache
def database():
    """The netCDF file, read from the Debian package."""
    package = os.path.join(os.environ["GEODATA_PACKAGES"], "gmt-dcw_2.1.1-1_all.deb")
    files = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE)
    with tarfile.open(fileobj=files.stdout, mode="r|") as archive:
        data = next((archive.extractfile(m).read() for m in archive if m.name.lstrip("./") == FILE), None)
    if files.wait() != 0 or data is None:
        raise OSError(f"{FILE} could not be read from {package}")
    return netCDF4.Dataset("dcw", memory=data)


def coordinates(name):
    """The whole numbers of a variable, and the degrees they stand for."""
    variable = database()[name]
    variable.set_auto_maskandscale(False)
    numbers = variable[:].astype(float)
    return numbers, numbers / float(variable.getncattr("scale")) + float(variable.getncattr("min"))


@functools.cache
def country(code):
    marks, longitudes = coordinates(CODES[code] + "_lon")
    _, latitudes = coordinates(CODES[code] + "_lat")
    rings = []
    for mark, *position in zip(marks, longitudes, latitudes):
        if mark == BREAK:
            rings.append([])
        else:
            rings[-1].append(tuple(map(float, position)))
    return shapely.union_all([shapely.make_valid(Polygon(ring)) for ring in rings if len(ring) > 3])


def lands(code):
    """A country without islands and specks: its parts of more than 0.01 square degrees, about 100 km2."""
    return shapely.union_all([part for part in shapely.get_parts(country(code)) if part.area > 0.01])
