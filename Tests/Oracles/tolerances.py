"""How near a figure must come to the independent one."""

EXACT = 1e-9


def exact(value):
    return value, EXACT * abs(value)


def overlay_area(square_metres, cut, max_error=1.0):
    """An area in km² with what a cut of that length in metres may add at a quarter of `max_error` on either side."""
    return square_metres / 1e6, max_error / 4 * cut / 1e6
