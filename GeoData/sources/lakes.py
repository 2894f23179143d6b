"""lakes: the named and unnamed lakes and reservoirs of Natural Earth within the region."""
import natural_earth
from layerfile import write
from outlines import as_geometry

BOX = (38.0, 35.0, 56.0, 52.0)  # west, south, east, north
NAMES = {
    "Sevan": ("sevan", ["Lake Sevan", "Sevan", "Սևանա լիճ", "Göycə gölü", "Севан"]),
    "Urmia": ("urmia", ["Lake Urmia", "Urmia", "دریاچه ارومیه", "Urmiya gölü", "Урмия"]),
    "Van": ("van", ["Lake Van", "Van", "Van Gölü", "Վանա լիճ", "Ван"]),
    "Mingachevir": ("mingachevir", ["Mingachevir Reservoir", "Mingəçevir su anbarı", "Мингечевирское водохранилище"]),
    "Karakaya Dam Lake": ("karakaya", ["Karakaya Reservoir", "Karakaya Baraj Gölü"]),
    "Atatürk Dam": ("ataturk", ["Atatürk Reservoir", "Atatürk Baraj Gölü"]),
    "Assad": ("assad", ["Lake Assad", "Buhayrat al-Assad", "بحيرة الأسد"]),
    "Keban Dam": ("keban", ["Keban Reservoir", "Keban Baraj Gölü"]),
    "Volgograd": ("volgograd", ["Volgograd Reservoir", "Волгоградское водохранилище"]),
    "Tsimlyansk": ("tsimlyansk", ["Tsimlyansk Reservoir", "Цимлянское водохранилище"]),
}


def within(shape):
    west, south, east, north = shape.bounds
    return west < BOX[2] and east > BOX[0] and south < BOX[3] and north > BOX[1]


def features():
    for row, shape in natural_earth.records("physical", "ne_10m_lakes"):
        if not within(shape):
            continue
        slug, names = NAMES[row["name_en"]] if row["name_en"] else (f"unnamed-{row['ne_id']}", [])
        yield {
            "id": slug,
            "properties": {
                "kind": "reservoir" if row["featurecla"] == "Reservoir" else "lake",
                "name": names[0] if names else None,
                "names": names,
                "natural_earth": row["ne_id"],
                "basis": "compiled",
                "date": "2019",
                "confidence": "B",
                "source": natural_earth.SOURCE,
                "note": "shore of unknown date and level",
            },
            "geometry": as_geometry(shape),
        }


write("public-domain/lakes", features())
