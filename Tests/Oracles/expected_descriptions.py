"""What the scenarios on descriptions, datums and map sheets should answer, by pyproj and plain arithmetic."""
import pyproj
from pyproj.transformer import TransformerGroup

from tolerances import exact

GEOD = pyproj.Geod(ellps="WGS84")


def caspian_traverse():
    start, end = (49 + 53.3 / 60, 42 + 33.6 / 60), (50 + 56.6 / 60, 41 + 32.4 / 60)
    azimuth, _, length = GEOD.inv(*start, *end)
    x, y, _ = GEOD.fwd(*start, 142.0, 143_050)
    towards, _, missed = GEOD.inv(x, y, *end)

    def half_unit(place):
        return GEOD.inv(*place, place[0] + 0.05 / 60, place[1] + 0.05 / 60)[2]

    explained = ((143_050 * 0.05 * 3.141592653589793 / 180) ** 2 + 5**2) ** 0.5 + half_unit(start) + half_unit(end)
    return {
        ("published_length", None): exact(length / 1000), ("walked_length", None): exact(143.05),
        ("direction", None): exact(azimuth), ("misclosure", None): (missed, 1e-6),
        ("misclosure_towards", None): (towards % 360, 1e-5), ("one_in", None): (143_050 / missed, 1e-3),
        ("rounding_explains", None): (explained, 0.01), ("explained_share", None): (100 * missed / explained, 0.001),
        ("left_after_distribution", None): (0, 1e-6), ("prose_against_figures", None): (0, 1e-6),
    }


def operations():
    """Pulkovo 1942 to WGS 84 by the code of each operation, superseded ones too."""
    found = {}
    group = TransformerGroup("EPSG:4284", "EPSG:4326", always_xy=True, allow_superseded=True)
    for transformer in group.transformers:
        for operation in transformer.operations or ():
            code = operation.to_json_dict().get("id", {}).get("code")
            if code:
                found[code] = transformer
    return found


def soviet_maps():
    place = (45.09, 41.03)
    by_code = operations()
    read = {code: by_code[code].transform(*place) for code in (15865, 1807, 1808, 5044)}
    azimuth, _, shift = GEOD.inv(*place, *read[15865])

    def apart(code):
        return GEOD.inv(*read[15865], *read[code])[2], 1e-4

    width = 6.5e6 / 12.7e3
    expected = {
        ("shift", None): (shift, 1e-4), ("shift_azimuth", None): (azimuth % 360, 1e-4),
        ("against_1808", None): apart(1808), ("against_5044", None): apart(5044), ("against_1807", None): apart(1807),
        ("strip_width", None): exact(width), ("share_of_width", None): (100 * shift / width, 1e-3),
    }
    for code, position in read.items():
        expected["datum_shift", None, f"EPSG:{code}"] = (GEOD.inv(*place, *position)[2], 1e-4)
    return expected
