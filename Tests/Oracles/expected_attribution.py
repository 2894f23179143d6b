"""What the two illustrative lines of the section delimited in 2024 attribute to whom, with shapely and pyproj."""
import shapely

import ellipsoid
from tolerances import exact

FIRST = [(45.207501, 41.040424), (45.165, 41.050), (45.125, 41.062), (45.085, 41.068), (45.073, 41.085), (45.071444, 41.099391)]
SECOND = [(45.207501, 41.040424), (45.165, 41.053), (45.125, 41.060), (45.085, 41.071), (45.074, 41.085), (45.071444, 41.099391)]


def south_of(path):
    """The ground between a line from east to west and a parallel far south of it: Armenia's side."""
    line = shapely.get_coordinates(ellipsoid.densified(shapely.LineString(path), 20))
    return shapely.Polygon([*line, (path[-1][0], 40.0), (path[0][0], 40.0)])


def delimitation_2024():
    first, second = south_of(FIRST), south_of(SECOND)
    less, more = (ellipsoid.area(a.difference(b)) / 1e6 for a, b in ((first, second), (second, first)))
    # Edges are drawn to 1 mm along 15 km of each line.
    drawn = 3e-5
    arm, aze = "armenia_here", "azerbaijan_here"
    return {
        ("section_parts", None): exact(1.9 + 4.9 + 5.8),
        ("mean_width", None): exact(6.5e6 / 12.7e3),
        ("first_length", None): exact(ellipsoid.length(shapely.LineString(FIRST)) / 1000),
        ("second_length", None): exact(ellipsoid.length(shapely.LineString(SECOND)) / 1000),
        ("attributed", None, arm, aze): (less, drawn),
        ("attributed", None, aze, arm): (more, drawn),
        ("swapped", None, aze, arm): (less, drawn),
        ("swapped", None, arm, aze): (more, drawn),
        ("both_ways", None): (less + more, 2 * drawn),
        ("whole_disagreement", None): (0, 1e-4),
        ("chainage_disagreement", None): (0, 1e-3),
        ("net", None): (more - less, 2 * drawn),
        ("net_by_pieces", None): (more - less, 2 * drawn),
    }
