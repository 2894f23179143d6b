"""Groups the reference by family: the order and the titles in which the pages list what the folders of a module hold."""
import collections
import pathlib
import re

# A module's folders in the order in which its reference names them.
FAMILIES = {
    "GEOS": {
        "Construction": "Buffers and constructions", "Overlay": "Overlay", "Predicates": "Predicates",
        "Prepared": "Prepared geometry", "Batch": "Arrays on several threads", "Index": "Spatial indexes",
        "Distance": "Distances, lengths and areas", "Validity": "Validity and repair", "Lines": "Lines and linework",
        "Clipping": "Clipping to one area", "Hulls": "Hulls", "Circles": "Circles", "Triangulation": "Triangulation",
        "Coverage": "Coverages", "Engine": "Errors and the library",
    },
    "PROJ": {
        "References": "Reference systems", "Operations": "Transformations", "Projections": "Map projections",
        "Geometries": "Edges of whole geometries", "Geodesics": "Geodesics", "Rhumbs": "Rhumb lines",
        "Context": "Errors and the library",
    },
}
# Files of large types whose names would say too little as titles; files of one title make one group.
FILES = {
    "Apply": "Positions", "Geometry": "Geometries", "GeometryImage": "Geometries", "Bounds": "Boxes", "Steps": "Steps and texts",
    "TransformationWarning": "Warnings", "Conformal": "Conformal planes", "EqualArea": "Equal-area planes",
    "Equidistant": "Equidistant and orthographic planes", "Extent": "A plane for an extent", "Direct": "The direct problem",
    "Inverse": "The inverse problem", "Problems": "The direct and the inverse problem", "Paths": "Lengths of lines",
    "Library": "Ellipsoids of the library", "PrimeMeridian": "Datum", "ReferenceFrame": "Datum", "TextForm": "Text",
    "Usage": "Use", "Names": "Systems by name", "Systems": "Systems by place and kind", "LocalSystems": "Systems for a place",
    "Units": "Units and celestial bodies", "BatchPredicates": "Predicates", "BatchDistances": "Distances",
    "BatchOverlays": "Overlay", "LengthsInside": "Lengths in zones", "BatchBuilding": "From and to flat numbers",
}
ESSENTIALS = "Essentials"
# Of a type of another module docc would show the comment of one of its extensions.
ADDED = """@Metadata {{
  @DocumentationExtension(mergeBehavior: override)
}}

What the module {module} adds to the type.

"""


def link_hash(identifier):
    """What docc tells symbols of one path apart by: FNV-1 of the identifier, folded to 24 bits."""
    value = 2166136261
    for byte in identifier.encode():
        value = (value * 16777619 & 0xFFFFFFFF) ^ byte
    value = value >> 24 ^ value & 0xFFFFFF
    digits = ""
    while value:
        value, digit = divmod(value, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def source(symbol):
    """The folder in the module and the name of the file that a symbol stands in; none for what the compiler made."""
    if "location" in symbol:
        path = pathlib.PurePath(symbol["location"]["uri"])
        return path.parent.name, path.stem


def file_title(stem, type_name):
    if stem == type_name:
        return ESSENTIALS
    part = stem.split("+")[-1]
    return FILES.get(part, re.sub(r"(?<=[a-z])(?=[A-Z])", " ", part).capitalize())


def links(symbols):
    """One line a symbol, with its hash where another in the list has the same name."""
    names = collections.Counter(symbol["pathComponents"][-1].lower() for symbol in symbols)
    for symbol in symbols:
        name = symbol["pathComponents"][-1]
        suffix = "-" + link_hash(symbol["identifier"]["precise"]) if names[name.lower()] > 1 else ""
        yield f"- ``{name}{suffix}``"


def topics(groups, written):
    """Groups as Markdown, without those that are empty."""
    return "".join(f"\n### {title}\n\n" + "\n".join(written(groups[title])) + "\n" for title in groups if groups[title])


def members(symbols, name):
    return [symbol for symbol in symbols if len(symbol["pathComponents"]) == 2 and symbol["pathComponents"][0] == name
            and source(symbol)]


def by_file(found, name):
    groups = collections.defaultdict(list, {ESSENTIALS: []})
    for title in FILES.values():
        groups[title] = []
    for symbol in found:
        groups[file_title(source(symbol)[1], name)].append(symbol)
    return groups


def by_family(found, module):
    groups = {title: [] for title in FAMILIES[module].values()}
    for symbol in found:
        groups[FAMILIES[module][source(symbol)[0]]].append(symbol)
    return groups


def type_page(path, found, module):
    """An extension page for one type, or none when one group would hold all its members."""
    name = path.split("/")[-1]
    families = by_family(found, module)
    groups = families if sum(map(bool, families.values())) > 2 else by_file(found, name)
    if sum(map(bool, groups.values())) > 1:
        start = ADDED.format(module=module) if "/" in path else ""
        return f"# ``{path}``\n\n{start}## Topics\n" + topics(groups, links)


def landing(types, extended, found, module):
    """The groups of a module's own page: what it adds to types of others, then its types, in a family the largest first."""
    size = collections.Counter(symbol["pathComponents"][0] for symbol in found)
    types = sorted(types, key=lambda symbol: -size[symbol["pathComponents"][0]])
    added = "\n### Methods\n\n" + "".join(f"- ``{path}``\n" for path in extended) if extended else ""
    return added + topics(by_family(types, module), links)


def write_pages(module, graphs, catalogue):
    """Completes a copy of a module's catalogue; a folder without a title ends in an error that names it."""
    pages = {}
    own = [symbol for symbol in graphs[module] if source(symbol)]
    types = [symbol for symbol in own if len(symbol["pathComponents"]) == 1]
    extended = []
    for graph, symbols in graphs.items():
        prefix = graph.partition("@")[2]
        for name in sorted({symbol["pathComponents"][0] for symbol in symbols}):
            path = f"{prefix}/{name}" if prefix else name
            if prefix:
                extended.append(path)
            pages[path] = type_page(path, members(symbols, name), module)
    for path, page in pages.items():
        if page:
            (catalogue / (path.replace("/", "-") + ".md")).write_text(page)
    page = catalogue / f"{module}.md"
    page.write_text(page.read_text() + landing(types, extended, own, module))
