"""What each shipped scenario should answer, computed independently with pyproj and shapely.

Every function gives {(measure, variant or None, row or None, column or None): (value, tolerance)} in the unit that the
scenario shows; a date in place of the variant means the baseline on that day of the timeline. Lengths and areas of whole inputs agree to 1e-9 of themselves. Where two outlines are cut by one another
the tolerance is what Thalweg allows itself: `max_error` along the length of the cut.
"""
import shapely

import ellipsoid
from expected_corridors import (  # noqa: F401
    araz_or_meghri, azerbaijan_road_borders, baikal_amur, baku_tbilisi_kars, meghri_nakhchivan_link, north_south_capacity,
    north_south_corridor, shusha_road, turkiye_iran_conduit, upper_lars, yerevan_julfa_chainage)
from expected_attribution import delimitation_2024  # noqa: F401
from expected_demarcation import demarcation_progress  # noqa: F401
from expected_lines import border_length_at_scale, caspian_median_line  # noqa: F401
from expected_descriptions import caspian_traverse, soviet_maps  # noqa: F401
from expected_places import claimed_positions, displaced_armenians, displaced_azerbaijanis, foreign_missions_in_armenia  # noqa: F401
from expected_territories import exclaves, security_strip  # noqa: F401
from expected_union import eaeu_and_azerbaijan  # noqa: F401
from expected_zones import aghdam_coverage, lachin_corridor, peacekeeper_withdrawal  # noqa: F401
from layers import geometry, layer, names_in_use
from tolerances import exact, overlay_area

def aghdam_monitoring_centre():
    oblast = geometry("karabakh", "nkao-1991")
    centre = shapely.get_coordinates(geometry("sites", "aghdam-monitoring-centre"))[0]
    whole = ellipsoid.area(oblast)
    fine = ellipsoid.densified(oblast, 200)
    farthest = ellipsoid.distance_to(centre, shapely.get_coordinates(fine)).max() / 1000
    expected = {
        ("oblast_area", None): exact(whole / 1e6),
        ("oblast_area", "closed"): exact(whole / 1e6),
        ("covered_share", None): (100.0, 1e-6),
        ("covered_share", "closed"): (0.0, 0.0),
        ("farthest", None): (farthest, 1e-4),
    }
    near = shapely.intersection(fine, ellipsoid.disc(centre, 50_000))
    share, tolerance = overlay_area(ellipsoid.area(near), ellipsoid.perimeter(near))
    expected["covered_share", "short_range"] = (share * 1e8 / whole, tolerance * 1e8 / whole)
    return expected


def border_lengths():
    expected = {}
    totals = {}
    for name, layer_name in (("overview", "borders-overview"), ("detailed", "borders-detailed")):
        pairs = {}
        for line, properties in layer(layer_name).values():
            pairs.setdefault(properties["pair"], []).append(ellipsoid.length(line) / 1000)
        for pair, lengths in pairs.items():
            expected[f"{name}_length", None, pair] = exact(sum(lengths))
        totals[name] = sum(sum(lengths) for lengths in pairs.values())
        expected[f"{name}_total", None] = exact(totals[name])
    rings = [line for line, properties in layer("borders-overview").values() if properties.get("ring")]
    expected["ring_length", None] = exact(sum(map(ellipsoid.length, rings)) / 1000)
    expected["detail_factor", None] = exact(totals["detailed"] / totals["overview"])
    return expected


def karabakh_region():
    oblast, held = geometry("karabakh", "nkao-1991"), geometry("karabakh", "held-1994-2020")
    contact = geometry("karabakh", "line-of-contact-1994")
    fine_oblast, fine_held = ellipsoid.densified(oblast, 500), ellipsoid.densified(held, 500)
    inside = shapely.intersection(fine_held, fine_oblast)
    outside = shapely.difference(fine_held, fine_oblast)
    expected = {
        ("oblast_area", None): exact(ellipsoid.area(oblast) / 1e6),
        ("held_area", None): exact(ellipsoid.area(held) / 1e6),
        ("contact_length", None): exact(ellipsoid.length(contact) / 1000),
        ("held_inside_area", None): overlay_area(ellipsoid.area(inside), ellipsoid.perimeter(inside)),
        ("held_outside_area", None): overlay_area(ellipsoid.area(outside), ellipsoid.perimeter(outside)),
    }
    share, tolerance = expected["held_inside_area", None]
    whole = ellipsoid.area(oblast) / 1e6
    expected["oblast_held_share", None] = (100 * share / whole, 100 * tolerance / whole)
    for name in ("kalbajar", "lachin", "gubadli", "zangilan", "jabrayil", "aghdam", "fuzuli"):
        district, properties = layer("admin1")[f"AZE-{name}"]
        expected["district_area", None, names_in_use(properties)] = exact(ellipsoid.area(district) / 1e6)
        part = shapely.intersection(ellipsoid.densified(district, 500), outside)
        expected["district_held", None, names_in_use(properties), "held_outside"] = overlay_area(
            ellipsoid.area(part), ellipsoid.perimeter(part) + ellipsoid.perimeter(district))
    return expected
