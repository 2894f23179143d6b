"""Memberships of the states of Eurasia in four blocs, with dates: what `countries-eurasia` says of each state.

A date is the day on which a membership took effect, not the day of signing. Each entry: state, role, from, to. The dates
of the Eurasian Economic Union's members are published (A); the others are general knowledge (K-hi)."""

MEMBER, OBSERVER, ASSOCIATE = "member", "observer", "associate"
KNOWN = "general knowledge"
EAEU_SOURCE = "treaty on the Eurasian Economic Union, and treaties of accession"

EAEU = [
    ("RUS", MEMBER, "2015-01-01", None, "A", EAEU_SOURCE),
    ("BLR", MEMBER, "2015-01-01", None, "A", EAEU_SOURCE),
    ("KAZ", MEMBER, "2015-01-01", None, "A", EAEU_SOURCE),
    ("ARM", MEMBER, "2015-01-02", None, "A", EAEU_SOURCE),
    ("KGZ", MEMBER, "2015-08-06", None, "A", EAEU_SOURCE),
    ("MDA", OBSERVER, "2018-05-14", None, "K-hi", KNOWN),
    ("UZB", OBSERVER, "2020-12-11", None, "A", "decision of the Supreme Eurasian Economic Council"),
    ("IRN", OBSERVER, "2024-12-26", None, "K-hi", KNOWN),
]

CIS = [
    ("BLR", MEMBER, "1991-12-08", None),
    ("RUS", MEMBER, "1991-12-08", None),
    ("ARM", MEMBER, "1991-12-21", None),
    ("KAZ", MEMBER, "1991-12-21", None),
    ("KGZ", MEMBER, "1991-12-21", None),
    ("TJK", MEMBER, "1991-12-21", None),
    ("UZB", MEMBER, "1991-12-21", None),
    ("TKM", MEMBER, "1991-12-21", "2005-08-26"),
    ("TKM", ASSOCIATE, "2005-08-26", None),
    ("AZE", MEMBER, "1993-09-24", None),
    ("GEO", MEMBER, "1993-12-03", "2009-08-18"),
    ("MDA", MEMBER, "1994-04-08", None),
]

EU = [
    *((code, MEMBER, "1958-01-01", None) for code in ("BEL", "DEU", "FRA", "ITA", "LUX", "NLD")),
    *((code, MEMBER, "1973-01-01", None) for code in ("DNK", "IRL")),
    ("GBR", MEMBER, "1973-01-01", "2020-02-01"),
    ("GRC", MEMBER, "1981-01-01", None),
    *((code, MEMBER, "1986-01-01", None) for code in ("ESP", "PRT")),
    *((code, MEMBER, "1995-01-01", None) for code in ("AUT", "FIN", "SWE")),
    *((code, MEMBER, "2004-05-01", None)
      for code in ("CYP", "CZE", "EST", "HUN", "LTU", "LVA", "MLT", "POL", "SVK", "SVN")),
    *((code, MEMBER, "2007-01-01", None) for code in ("BGR", "ROU")),
    ("HRV", MEMBER, "2013-07-01", None),
]

OTS = [
    *((code, MEMBER, "2009-10-03", None) for code in ("AZE", "KAZ", "KGZ", "TUR")),
    ("UZB", MEMBER, "2019-09-14", None),
    ("HUN", OBSERVER, "2018-09-03", None),
    ("TKM", OBSERVER, "2021-11-12", None),
    ("CYN", OBSERVER, "2022-11-11", None),
]

BLOCS = {"cis": CIS, "eaeu": EAEU, "eu": EU, "ots": OTS}


def memberships(state):
    """The dated roles of a state, by bloc; a bloc it never was in is left out."""
    dated = {}
    for bloc, entries in BLOCS.items():
        for code, role, start, end, *grade in entries:
            if code != state:
                continue
            confidence, source = grade or ("K-hi", KNOWN)
            entry = {"from": start, "to": end, "value": role, "source": source, "confidence": confidence}
            dated.setdefault(bloc, []).append({key: value for key, value in entry.items() if value is not None})
    return {bloc: sorted(entries, key=lambda entry: entry["from"]) for bloc, entries in dated.items()}
