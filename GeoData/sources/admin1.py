"""admin1: the first-level units of Armenia, Azerbaijan and Georgia, before the Azerbaijani changes of 2021."""
import qgis
from admin1_names import NAKHCHIVAN, UNITS
from layerfile import write
from outlines import as_geometry
from parties import LOCAL

SOURCE = f"Natural Earth 1:10m admin-1, version 4.1.0, generalised ({qgis.PACKAGE}, world_map.gpkg, states_provinces)"
NOTE = "generalised outline, about 20 to 60 vertices; units as before 2021"

CEASEFIRE = "1994-05-12"


def held(until, extent):
    """Control after the ceasefire line of 1994 and until a date; `extent` says how much of the unit it means."""
    return [{"party": LOCAL, "from": CEASEFIRE, "to": until, "extent": extent}, {"party": "AZE", "from": until}]


# Dates of the hand-over of Aghdam, Kalbajar and Lachin are published (A); the others are general knowledge (K-hi).
CONTROL = {
    "aghdam": held("2020-11-20", "part"),
    "fuzuli": held("2020-11-10", "part"),
    "gubadli": held("2020-11-10", "whole"),
    "jabrayil": held("2020-11-10", "whole"),
    "kalbajar": held("2020-11-25", "whole"),
    "khankendi": held("2023-09-20", "whole"),
    "khojaly": held("2023-09-20", "whole"),
    "lachin": held("2020-12-01", "whole"),
    "shusha-city": held("2020-11-10", "whole"),
    "zangilan": held("2020-11-10", "whole"),
}
ABKHAZIA = {
    "claimed_by": [{"party": "GEO"}, {"party": "authorities in Sukhumi"}],
    "controlled_by": [{"party": "authorities in Sukhumi", "from": "1993"}],
}


def features():
    found = {
        (country, fid): (gn_name, shape)
        for fid, gn_name, country, shape in qgis.rows(
            "states_provinces", ["fid", "gn_name", "adm0_a3"], "adm0_a3 in ('ARM', 'AZE', 'GEO')")
    }
    expected = {(country, unit[0]) for country, units in UNITS.items() for unit in units}
    if set(found) != expected:
        raise ValueError(f"the package has other rows: {sorted(set(found) ^ expected)}")
    for country, units in UNITS.items():
        for fid, guard, slug, kind, names in units:
            gn_name, shape = found[country, fid]
            if gn_name != guard:
                raise ValueError(f"row {fid} is {gn_name}, not {guard}")
            contested = {"controlled_by": CONTROL[slug]} if slug in CONTROL and country == "AZE" else {}
            if slug == "abkhazia":
                contested = ABKHAZIA
            yield {
                "id": f"{country}-{slug}",
                "properties": {
                    "kind": kind,
                    "country": country,
                    "part_of": "AZE-nakhchivan" if country == "AZE" and slug in NAKHCHIVAN else None,
                    "name": names[0],
                    "names": names,
                    **contested,
                    "basis": "compiled",
                    "date": "2018",
                    "confidence": "B",
                    "source": SOURCE,
                    "note": NOTE,
                },
                "geometry": as_geometry(shape),
            }


write("public-domain/admin1", features())
