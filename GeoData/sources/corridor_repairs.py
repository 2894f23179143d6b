"""corridor-repairs: what joins the networks where the sources are broken, and the transfers between them.

Short gaps of the railway graph; built lines that it lacks; planned lines, closed until they are open; transfers between
gauges, between ports and land, between rail and road. Hours and money of a transfer are assumptions, and so are the
capacities of transfers that the North-South corridor passes, but for that at Akhalkalaki."""
from layerfile import read, write
from network_ends import GAUGE_BREAKS, RAIL_GAPS, RAIL_PORTS, RAIL_ROAD, ROAD_PORTS, beyond
from repair_lines import (AKYAKA, AKYAKA_BROAD, AMIRABAD_YARD, ASTARA_IRN, ASTARA_STANDARD, CASPIAN_YARD, DILUCU,
                          DILUCU_STANDARD, OLYA_YARD, RAIL, ROAD, WATER)
from world_graph import kilometres

OF_GAUGE = {"duration": "12 h", "charge": "3 USD@2022/t"}
OF_PORT = {"duration": "48 h", "charge": "6 USD@2022/t"}
OF_YARD = {"duration": "12 h", "charge": "4 USD@2022/t"}
CASPIAN_RAIL, CASPIAN_ROAD = {"capacity": "3 Mt/a"}, {"capacity": "1 Mt/a"}
CASPIAN_PORTS = {"AZBAK", "alat", "RUMCX", "RUASF", "olya", "KZAAU", "TMKRW", "IRBAZ", "amirabad"}
CAPACITIES = {  # of transfers, in all years or from a year on
    "gauge-akhalkalaki": {"capacity": {"2017": "6.5 Mt/a", "2034": "17 Mt/a"}, "fact": "capacity-btk"},
    "gauge-astara": {"capacity": {"2028": "5 Mt/a", "2030": "15 Mt/a"}},
    "gauge-inche-burun": {"capacity": {"2014": "3 Mt/a", "2030": "15 Mt/a"}},
    "yard-astara": {"capacity": "2 Mt/a"},
}
PUBLISHED = {"gauge-akhalkalaki"}
ASSUMPTION = "assumption: no public source for hours and charge"
YARDS = {"IRBAZ": CASPIAN_YARD, "amirabad": AMIRABAD_YARD, "olya": OLYA_YARD}  # railways drawn here
GAUGES = [
    ("astara", ASTARA_IRN, ASTARA_STANDARD, ["Astara", "آستارا", "Astara"], "1520 and 1435 mm"),
    ("akyaka", AKYAKA, AKYAKA_BROAD, ["Akyaka"], "1435 and 1520 mm"),
    ("dilucu", DILUCU_STANDARD, DILUCU, ["Dilucu"], "1435 and 1520 mm"),
]


def feature(identifier, mode, line, basis, confidence, source, more):
    return {
        "id": identifier,
        "properties": {"kind": "repair", "mode": mode, **more, "basis": basis, "date": "2026", "confidence": confidence,
                       "source": source},
        "geometry": {"type": "LineString", "coordinates": line},
    }


def drawn(mode, line):
    more = {"name": line["names"][0], "names": line["names"]}
    more.update({key: line[key] for key in ("length", "fact", "gauge", "capacity", "from", "assumed", "note") if key in line})
    if "status" in line:
        more["dated"] = {"status": line["status"]}
    return feature("repair-" + line["id"], mode, line["line"], line["basis"], line["confidence"], line["source"], more)


def transfer(identifier, first, second, names, what, note, illustrative=False):
    sort = identifier.split("-")[0]
    what = {**what, **CAPACITIES.get(identifier, {})}
    assumed = ["duration", "charge"] + (["capacity"] if "capacity" in what and identifier not in PUBLISHED else [])
    more = {"name": f"{names[0]}, {sort}", "names": names, **what, "assumed": assumed, "note": note}
    basis = "illustrative" if illustrative else "repair"
    return feature("transfer-" + identifier, "transfer", [first, second], basis, "K-lo", ASSUMPTION, more)


def ends(path):
    return {tuple(f["geometry"]["coordinates"][i]) for f in read(path).values() for i in (0, -1)}


def features():
    rail, road = ends("odbl/railways") | ends("odbl/railways-trunk"), ends("odbl/roads")
    ports = {i: (tuple(f["geometry"]["coordinates"]), f["properties"]["name"]) for i, f in read("apache/ports").items()}

    def by_rail(code):
        return {**OF_PORT, **(CASPIAN_RAIL if code in CASPIAN_PORTS else {})}

    def by_road(code):
        return {**OF_PORT, **(CASPIAN_ROAD if code in CASPIAN_PORTS else {})}

    def nearest(position, nodes):
        return min(nodes, key=lambda node: (kilometres(position, node), node))

    for name, first, second, note in RAIL_GAPS:
        yield feature(f"repair-gap-{name}", "rail", [first, second], "repair", "B", "ends of scgraph-data 2.0.0, joined straight",
                      {"assumed": ["path", "length"], "note": note})
    for mode, lines in (("rail", RAIL), ("road", ROAD), ("inland_water", WATER)):
        for line in lines:
            yield drawn(mode, line)

    for name, first, second, names, gauges in GAUGE_BREAKS:
        yield transfer(f"gauge-{name}", first, beyond(first, second), names, OF_GAUGE, f"change of gauge, {gauges}")
    for name, first, second, names, gauges in GAUGES:
        yield transfer(f"gauge-{name}", first, second, names, OF_GAUGE, f"change of gauge, {gauges}", name == "dilucu")

    for code, position in RAIL_PORTS.items():
        port, name = ports[code]
        yield transfer(f"port-{code}-rail", port, nearest(position, rail), [name], by_rail(code), "between ship and railway")
    for code, yard in YARDS.items():
        port, name = ports[code]
        yield transfer(f"port-{code}-rail", port, yard, [name], by_rail(code), "between ship and railway")
    for code, position in ROAD_PORTS.items():
        if code in ports:
            port, name = ports[code]
            yield transfer(f"port-{code}-road", port, nearest(position, road), [name], by_road(code), "between ship and road")

    for name, position in RAIL_ROAD.items():
        first, second = nearest(position, rail), nearest(position, road)
        yield transfer(f"yard-{name.lower()}", first, second, [name], OF_YARD, "between railway and road")
    yield transfer("yard-astara", ASTARA_IRN, nearest((48.873, 38.414), road), ["Astara"], OF_YARD, "between railway and road")


write("authored/corridor-repairs", features())
