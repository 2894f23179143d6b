"""Bands along lines, in a transverse Mercator plane about the Lachin district, where they are true to a decimetre."""
import numpy as np
import shapely
from outlines import rounded
from pyproj import Transformer

PLANE = "+proj=tmerc +lat_0=39.65 +lon_0=46.6 +k=1 +ellps=WGS84 +units=m"
TO_PLANE = Transformer.from_crs("EPSG:4326", PLANE, always_xy=True)


def moved(shape, direction):
    return shapely.transform(shape, lambda points: np.column_stack(TO_PLANE.transform(*points.T, direction=direction)))


def band(line, width):
    """The area within half of `width` metres of a line, with flat ends and round bends."""
    flat = shapely.buffer(moved(line, "FORWARD"), width / 2, quad_segs=8, cap_style="flat")
    return shapely.transform(moved(flat, "INVERSE"), lambda points: np.vectorize(rounded)(points))
