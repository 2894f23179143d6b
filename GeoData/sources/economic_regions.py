"""economic-regions: the fourteen economic regions of Azerbaijan of 7 July 2021, composed of first-level units.

Which units make a region is general knowledge (K-hi); that every unit is in exactly one is proved here. The units' outlines
are those before 2021, and coarse."""
import shapely
from admin1_names import AZE
from layerfile import read, write
from outlines import as_geometry, polygons
from shapely.geometry import shape

DECREED = "2021-07-07"
SOURCE = "composed of admin1 units (Natural Earth 4.1.0); composition: general knowledge of the decree of 2021-07-07"
SPECK = 1e-6  # square degrees: what two neighbours' outlines leave between them

REGIONS = {
    "absheron-khizi": (["Absheron-Khizi", "Abşeron-Xızı", "Абшерон-Хызы"], ["absheron", "khizi", "sumgayit"]),
    "baku": (["Baku", "Bakı", "Баку"], ["baku"]),
    "central-aran": (
        ["Central Aran", "Mərkəzi Aran", "Центральный Аран"],
        ["aghdash", "goychay", "kurdamir", "mingachevir", "ujar", "yevlakh", "yevlakh-city", "zardab"]),
    "daghlig-shirvan": (
        ["Daghlig Shirvan", "Mountainous Shirvan", "Dağlıq Şirvan", "Горный Ширван"],
        ["aghsu", "gobustan", "ismayilli", "shamakhi"]),
    "east-zangezur": (
        ["East Zangezur", "Eastern Zangezur", "Şərqi Zəngəzur", "Восточный Зангезур"],
        ["gubadli", "jabrayil", "kalbajar", "lachin", "zangilan"]),
    "ganja-dashkasan": (
        ["Ganja-Dashkasan", "Gəncə-Daşkəsən", "Гянджа-Дашкесан"],
        ["dashkasan", "ganja", "goranboy", "goygol", "naftalan", "samukh"]),
    "gazakh-tovuz": (
        ["Gazakh-Tovuz", "Qazax-Tovuz", "Газах-Товуз"], ["aghstafa", "gadabay", "gazakh", "shamkir", "tovuz"]),
    "guba-khachmaz": (
        ["Guba-Khachmaz", "Quba-Xaçmaz", "Губа-Хачмаз"], ["guba", "gusar", "khachmaz", "shabran", "siyazan"]),
    "karabakh": (
        ["Karabakh", "Qarabağ", "Ղարաբաղ", "Карабах"],
        ["aghdam", "aghjabadi", "barda", "fuzuli", "khankendi", "khojaly", "khojavend", "shusha", "shusha-city", "tartar"]),
    "lankaran-astara": (
        ["Lankaran-Astara", "Lənkəran-Astara", "Лянкяран-Астара"],
        ["astara", "jalilabad", "lankaran", "lankaran-city", "lerik", "masally", "yardymli"]),
    "mil-mughan": (
        ["Mil-Mughan", "Mil-Muğan", "Миль-Мугань"], ["beylagan", "imishli", "saatly", "sabirabad"]),
    "nakhchivan": (
        ["Nakhchivan", "Naxçıvan", "Նախիջևան", "Нахичевань"],
        ["babek", "julfa", "kangarli", "nakhchivan-city", "ordubad", "sadarak", "shahbuz", "sharur"]),
    "shaki-zagatala": (
        ["Shaki-Zagatala", "Şəki-Zaqatala", "Шеки-Загатала"],
        ["balakan", "oghuz", "qabala", "qakh", "shaki", "shaki-city", "zagatala"]),
    "shirvan-salyan": (
        ["Shirvan-Salyan", "Şirvan-Salyan", "Ширван-Сальян"],
        ["bilasuvar", "hajigabul", "neftchala", "salyan", "shirvan"]),
}


def joined(areas):
    """The areas as one, without the specks between them."""
    whole = shapely.union_all(areas)
    return shapely.MultiPolygon([
        shapely.Polygon(part.exterior, [ring for ring in part.interiors if shapely.Polygon(ring).area > SPECK])
        for part in polygons(whole) if part.area > SPECK])


def features():
    units = {identifier: shape(feature["geometry"]) for identifier, feature in read("public-domain/admin1").items()}
    placed = sorted(unit for _, members in REGIONS.values() for unit in members)
    if placed != sorted(slug for _, _, slug, _, _ in AZE):
        raise ValueError("not every unit is in exactly one region")
    for slug, (names, members) in REGIONS.items():
        yield {
            "id": f"AZE-region-{slug}",
            "properties": {
                "kind": "economic region",
                "country": "AZE",
                "name": names[0],
                "names": names,
                "composed_of": [f"AZE-{member}" for member in members],
                "from": DECREED,
                "basis": "compiled",
                "date": DECREED,
                "confidence": "K-hi",
                "source": SOURCE,
                "note": "outlines of units as before 2021; decree date published (A)",
            },
            "geometry": as_geometry(joined([units[f"AZE-{member}"] for member in members])),
        }


write("public-domain/economic-regions", features())
