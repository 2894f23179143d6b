"""What every feature must say; `thalweg data verify` asks the same."""
import datetime
import re

from shapely.geometry import shape

REQUIRED = ("id", "basis", "names", "source", "date", "confidence", "kind")
BASES = {"surveyed", "compiled", "repair", "illustrative"}
EDGES = {"railway", "road", "sea lane", "inland waterway", "approach", "repair"}  # of a network: most have no name
GRADES = {"A", "B", "C", "K-hi", "K-med", "K-lo"}
DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def day(text):
    """The first day of a year, a month or a day; nothing for what is no date."""
    found = DAY.fullmatch(text) if isinstance(text, str) else None
    try:
        return datetime.date(*(int(part or 1) for part in found.groups())) if found else None
    except ValueError:
        return None


def span_faults(what, span):
    for key in ("from", "to"):
        if key in span and day(span[key]) is None:
            yield f"{what}: {key} is {span[key]!r}, no date"
    start, end = day(span.get("from")), day(span.get("to"))
    if start and end and start >= end:
        yield f"{what}: from {span['from']} is not before to {span['to']}"


def dated_faults(name, entries):
    last = None
    for number, entry in enumerate(entries):
        what = f"dated.{name}[{number}]"
        missing = [key for key in ("from", "value", "source", "confidence") if not entry.get(key) and entry.get(key) != 0]
        if missing:
            yield f"{what} lacks {missing}"
        if entry.get("confidence") not in GRADES:
            yield f"{what}: confidence {entry.get('confidence')!r} is no grade"
        yield from span_faults(what, entry)
        start = day(entry.get("from"))
        if start and last and start < last:
            yield f"{what}: begins before the entry ahead of it ends or begins"
        last = day(entry.get("to")) or start or last


def faults(identifier, feature):
    """Everything that is wrong with one feature."""
    properties = feature["properties"]
    unnamed = ("names",) if properties.get("kind") in EDGES else ()
    missing = [key for key in REQUIRED if properties.get(key) in (None, "") and key not in unnamed]
    if missing:
        yield f"lacks {missing}"
    if properties.get("basis") not in BASES or properties.get("id") != identifier:
        yield "basis or id is wrong"
    if properties.get("confidence") not in GRADES:
        yield f"confidence {properties.get('confidence')!r} is no grade"
    if properties.get("date") != "undated" and day(properties.get("date")) is None:
        yield f"date {properties.get('date')!r} is neither a date nor undated"
    yield from span_faults("the feature", properties)
    for name, entries in properties.get("dated", {}).items():
        yield from dated_faults(name, entries)
    geometry = shape(feature["geometry"])
    if geometry.is_empty or not geometry.is_valid:
        yield "the geometry is empty or not valid"
