"""Names of the parties and of the three exclaves, in every form in use."""

NAMES = {
    "ARM": ("Armenia", ["Armenia", "Հայաստան", "Ermənistan", "Армения"]),
    "AZE": ("Azerbaijan", ["Azerbaijan", "Azərbaycan", "Ադրբեջան", "Азербайджан"]),
    "GEO": ("Georgia", ["Georgia", "საქართველო", "Грузия"]),
    "IRN": ("Iran", ["Iran", "ایران", "Иран"]),
    "KAZ": ("Kazakhstan", ["Kazakhstan", "Қазақстан", "Казахстан"]),
    "RUS": ("Russia", ["Russia", "Россия"]),
    "TKM": ("Turkmenistan", ["Turkmenistan", "Türkmenistan", "Туркменистан"]),
    "TUR": ("Türkiye", ["Türkiye", "Turkey", "Турция"]),
}

LOCAL = "Armenian authorities in Stepanakert"  # until 2024-01-01

PAIRS = ["ARM-AZE", "ARM-GEO", "ARM-IRN", "ARM-TUR", "AZE-GEO", "AZE-IRN", "AZE-RUS", "AZE-TUR"]

NAKHCHIVAN = ["Nakhchivan", "Naxçıvan", "Նախիջևան", "Nakhijevan", "Нахичевань"]

# A point inside each exclave that the overview has, the state it belongs to by the lines of the former republics,
# and who has held it since 1992.
EXCLAVES = {
    "artsvashen": {
        "inside": (45.5126, 40.6334), "of": "ARM", "in": "AZE", "held_by": "AZE",
        "names": ["Artsvashen", "Bashkend", "Արծվաշեն", "Başkənd", "Башкенд"],
    },
    "barkhudarli": {
        "inside": (45.1969, 40.9823), "of": "AZE", "in": "ARM", "held_by": "ARM",
        "names": ["Barkhudarli", "Barkhudarly", "Barxudarlı", "Բարխուդարլու", "Бархударлы"],
    },
    "yukhari-askipara": {
        "inside": (44.9956, 41.0541), "of": "AZE", "in": "ARM", "held_by": "ARM",
        "names": ["Yukhari Askipara", "Verin Voskepar", "Yuxarı Əskipara", "Վերին Ոսկեպար", "Юхары Аскипара"],
    },
}


def held(exclave):
    """Who claims an exclave and who controls it; the year is general knowledge (K-hi)."""
    return {
        "claimed_by": [{"party": exclave["of"]}],
        "controlled_by": [{"party": exclave["held_by"], "from": "1992"}],
    }
