"""What the scenarios on exclaves and on the strip along the border should answer."""
import numpy as np
import pyproj
import shapely

import ellipsoid
from layers import geometry, layer, names_in_use
from tolerances import exact

PLANE = "+proj=aeqd +lat_0={} +lon_0={} +ellps=WGS84"


def plane(longitude, latitude):
    return pyproj.Transformer.from_crs("EPSG:4326", PLANE.format(latitude, longitude), always_xy=True)


def gap(place, mainland):
    """The shortest way in metres between a place and a polygon far larger: both with a position every 20 m, the nearest pair
    looked for in a plane about the place and measured with the exact inverse."""
    here = shapely.get_coordinates(shapely.centroid(place))[0]
    near = shapely.intersection(mainland.boundary, shapely.box(*(here - 0.2), *(here + 0.2)))
    project = plane(*here)

    def positions(shape):
        if shape.geom_type == "Point":
            return shapely.get_coordinates(shape)
        lines = shape.boundary if shape.geom_type == "Polygon" else shape
        return shapely.get_coordinates(ellipsoid.densified(lines, 20))

    own, other = positions(place), positions(near)
    flat = [np.array(project.transform(*points.T)).T for points in (own, other)]
    distances, chosen = shapely.STRtree(shapely.points(flat[1])).query_nearest(shapely.points(flat[0]), return_distance=True)[::-1]
    best = int(np.argmin(distances))
    return ellipsoid.ELLIPSOID.inv(*own[chosen[0][best]], *other[chosen[1][best]])[2]


def exclaves():
    expected = {}
    gaps = {}
    for suffix, name in (("", "countries-overview"), ("_tz", "countries-tz-world")):
        for party, ids in (("azerbaijan", ("AZE-yukhari-askipara", "AZE-barkhudarli")), ("armenia", ("ARM-artsvashen",))):
            mainland = max(shapely.get_parts(geometry(name, party[:2].upper() + {"az": "E", "ar": "M"}[party[:2]])), key=ellipsoid.area)
            areas = {code: ellipsoid.area(geometry(name, code)) / 1e6 for code in ids}
            for code, area in areas.items():
                expected[f"exclaves_of_{party}{suffix}", None, code] = exact(area)
                gaps[suffix, code] = gap(geometry(name, code), mainland) / 1000
            if party == "azerbaijan":
                expected |= {(f"area_of_azerbaijan{suffix}", None, code): exact(area) for code, area in areas.items()}
                expected[f"both_of_azerbaijan{suffix}", None] = exact(sum(areas.values()))
            else:
                expected[f"area_of_armenia{suffix}", None] = exact(areas["ARM-artsvashen"])
    overview = "countries-overview"
    for code in ("AZE-yukhari-askipara", "AZE-barkhudarli"):
        expected["gap_lengths", None, code] = (gaps["", code], 5e-5)
    expected["gap_length", None] = (gaps["", "ARM-artsvashen"], 5e-5)
    azerbaijan = max(shapely.get_parts(geometry(overview, "AZE")), key=ellipsoid.area)
    expected["karki_to_nakhchivan", None] = (gap(geometry("sites", "karki"), geometry(overview, "AZE-nakhchivan")) / 1000, 5e-5)
    expected["sofulu_to_azerbaijan", None] = (gap(geometry("sites", "sofulu"), azerbaijan) / 1000, 5e-5)
    for variant, width in ((None, 1), ("wide", 3)):
        # A strip across the gap is a rectangle, but where a coast is not square to it.
        for code in ("AZE-yukhari-askipara", "AZE-barkhudarli"):
            length = gaps["", code]
            expected["access_across_armenia", variant, code, "ARM"] = (length * width, 0.02 * length * width)
        length = gaps["", "ARM-artsvashen"]
        expected["access_across_azerbaijan", variant, "ARM-artsvashen", "AZE"] = (length * width, 0.02 * length * width)
    return expected


def security_strip():
    """Flat-ended strips as buffers in a plane about the middle of the border: within 300 km it is right to 4e-4 across."""
    lines = [shape for shape, properties in layer("borders-overview").values()
             if properties["pair"] == "ARM-AZE" and not properties["ring"]]
    rings = [shape for shape, properties in layer("borders-overview").values()
             if properties["pair"] == "ARM-AZE" and properties["ring"]]
    project = plane(45.8, 40.0)

    def flat(shape):
        return shapely.transform(ellipsoid.densified(shape, 500), lambda points: np.array(project.transform(*points.T)).T)

    length = sum(map(ellipsoid.length, lines)) / 1000
    expected = {("border_length", None): exact(length),
                ("length_with_rings", None): exact(length + sum(map(ellipsoid.length, rings)) / 1000)}
    armenia, azerbaijan = (flat(geometry("countries-overview", code)) for code in ("ARM", "AZE"))
    for variant, width in ((None, 10_000),):
        strip = shapely.union_all([flat(line).buffer(width / 2, cap_style="flat", quad_segs=64) for line in lines])
        sides = [strip.intersection(side).area / 1e6 for side in (armenia, azerbaijan)]
        expected["strip_area", variant] = (strip.area / 1e6, 1e-3 * strip.area / 1e6)
        expected["armenia_side", variant] = (sides[0], 1e-3 * sides[0])
        expected["azerbaijan_side", variant] = (sides[1], 1e-3 * sides[1])
        expected["both_sides", variant] = (sum(sides), 1e-3 * sum(sides))
        expected["sides", variant] = (sides[0] / sides[1], 1e-3)
        deep = shapely.union_all([flat(line).buffer(width, cap_style="flat", quad_segs=64) for line in lines])
        for code, measure, country, side in (("ARM", "strip_by_province", "armenia", armenia), ("AZE", "strip_by_district", "azerbaijan", azerbaijan)):
            alone = deep.intersection(side).area / 1e6
            expected[f"{country}_alone", variant] = (alone, 1e-3 * alone)
            for shape, properties in layer("admin1").values():
                inside = flat(shape).intersection(strip).intersection(side).area / 1e6
                if properties["country"] == code and inside > 1:
                    expected[measure, variant, names_in_use(properties), f"strip_in_{country}"] = (inside, 2e-3 * inside + 0.01)
    return expected
