"""corridor-demands: goods of the North-South corridor as they are published, drawn from Bandar Abbas to Moscow.

The tonnes are published of all branches together, wherever the goods begin and end; that all go from the port to Moscow is an
assumption. The line is straight: a demand has a beginning and an end, and no way."""
from layerfile import write

BANDAR_ABBAS, MOSCOW = (56.264, 27.212), (37.663, 55.757)  # stations of railways-trunk
NAMES = ["Bandar Abbas–Moscow", "بندرعباس–مسکو", "Бендер-Аббас–Москва"]
DEMANDS = [  # id, year, amount, fact, source, confidence, note
    ("2022", "2022", "14.5 Mt/a", "corridor-total-2022", "trend 3762035", "A", "carried by all branches"),
    ("2023-plan", "2023", "17.6 Mt/a", "corridor-total-2023-plan", "trend 3762035", "A", "planned for all branches"),
    ("2024", "2024", "26.9 Mt/a", "corridor-total-2024", "general knowledge; no page found", "K-med", "carried by all branches"),
    ("2030-low", "2030", "32 Mt/a", "corridor-forecast-2030-low", "trend 4078023; rujec 86617", "A",
     "the lowest of four forecasts for all branches"),
    ("2030-high", "2030", "45 Mt/a", "corridor-forecast-2030-high", "trend 4078023; rujec 86617", "A",
     "the highest of four forecasts for all branches"),
]


def features():
    for identifier, year, amount, fact, source, confidence, note in DEMANDS:
        yield {
            "id": f"demand-{identifier}",
            "properties": {
                "kind": "demand", "name": NAMES[0], "names": NAMES, "amount": amount, "fact": fact, "assumed": ["path"],
                "note": note + "; that all go from the port to Moscow is an assumption", "basis": "illustrative", "date": year,
                "confidence": confidence, "source": source,
            },
            "geometry": {"type": "LineString", "coordinates": [BANDAR_ABBAS, MOSCOW]},
        }


write("authored/corridor-demands", features())
