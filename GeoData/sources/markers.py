"""markers: a made-up set of boundary markers with the days on which they stand, to show how progress is told.

No position of a marker is published. These stand about every kilometre along the first illustrative line of the scenario
delimitation-2024, up to 1.6 m off it. Their number, their spacing and their days are our own and follow no report."""
from layerfile import write
from outlines import from_lonlat

MARKERS = [  # number, (lon, lat), the day from which it stands
    (1, (45.207502, 41.040427), "2024-04-23"),
    (2, (45.196101, 41.042989), "2024-04-26"),
    (3, (45.184707, 41.045572), "2024-04-26"),
    (4, (45.173302, 41.048128), "2024-04-26"),
    (5, (45.161999, 41.050909), "2024-04-26"),
    (6, (45.150932, 41.054209), "2024-04-26"),
    (7, (45.139880, 41.057540), "2024-04-29"),
    (8, (45.128823, 41.060863), "2024-05-02"),
    (9, (45.117358, 41.063141), "2024-04-29"),
]


def features():
    for number, position, day in MARKERS:
        yield {
            "id": f"marker-{number:02}",
            "properties": {
                "kind": "boundary marker",
                "number": number,
                "name": f"Illustrative marker {number}",
                "names": [f"Illustrative marker {number}"],
                "from": day,
                "basis": "illustrative",
                "date": day,
                "confidence": "C",
                "source": "The Thalweg authors, made up",
                "note": "stands for no real marker; positions of markers are not published",
            },
            "geometry": from_lonlat(*position),
        }


write("authored/markers", features())
