"""countries-eurasia: the states of Europe and Asia at 1:50 million, and what blocs each was in, by date.

Coarse and whole, so that neighbours share their borders vertex for vertex and no state is cut: for contiguity, transit
states and the outer border of a bloc."""
import blocs
import natural_earth
from layerfile import write
from outlines import as_geometry
from parties import NAMES

CONTINENTS = {"Asia", "Europe"}
LANGUAGES = ["NAME_EN", "NAME_RU", "NAME_TR", "NAME_FA"]
NATURE = "a line for maps at 1:50 million; drawn as states are held in fact by the package's makers"

CONTESTED = {  # what the package's outlines decide without saying so
    "GEO": "contains Abkhazia and South Ossetia, claimed by Georgia and controlled by local authorities and Russia",
    "RUS": "contains Crimea, claimed by Ukraine and by Russia and controlled by Russia since 2014",
    "UKR": "without Crimea, claimed by Ukraine and by Russia and controlled by Russia since 2014",
}


def names(row):
    known = NAMES[row["ADM0_A3"]][1] if row["ADM0_A3"] in NAMES else []
    return list(dict.fromkeys([*known, *(row[column] for column in LANGUAGES if row[column])]))


def features():
    coded = {code for entries in blocs.BLOCS.values() for code, *_ in entries}
    for row, shape in natural_earth.records("cultural", "ne_50m_admin_0_countries"):
        code = row["ADM0_A3"]
        if row["CONTINENT"] not in CONTINENTS:
            continue
        coded.discard(code)
        package = row["NOTE_BRK"].strip().rstrip(".")
        remarks = [NATURE, CONTESTED.get(code), f"the package says: {package}" if package else None]
        yield {
            "id": code,
            "properties": {
                "kind": "country",
                "name": names(row)[0],
                "names": names(row),
                "dated": blocs.memberships(code) or None,
                "basis": "compiled",
                "date": "2019",
                "confidence": "B",
                "source": natural_earth.SOURCE_50M,
                "note": "; ".join(remark for remark in remarks if remark),
            },
            "geometry": as_geometry(shape),
        }
    if coded:
        raise ValueError(f"no area for {sorted(coded)}")


write("public-domain/countries-eurasia", features())
