"""ports: the ports that the sea lanes reach. An id of five capitals is a UN/LOCODE; three ports are in no package found."""
from layerfile import write
from outlines import from_lonlat
from sea import ports


def features():
    for code, position, names, confidence, source in ports():
        authored = not code.isupper()
        yield {
            "id": code,
            "properties": {
                "kind": "port", "name": names[0], "names": names, "locode": None if authored else code,
                "accuracy": "5 km" if authored else "2 km", "basis": "illustrative" if authored else "compiled",
                "date": "undated", "confidence": confidence, "source": source,
                "note": "position from general knowledge" if authored else None,
            },
            "geometry": from_lonlat(*position),
        }


write("apache/ports", features())
