"""Says, in exact fractions, who is right where clipping and overlay differ.

usage: measured clipping COUNT SEED | clipping_fractions.py
Ends with 1 when a clipped length is wrong, or when the two differ on a grid on which overlay is exact too.
"""
import json
import math
import sys
from fractions import Fraction


def area(a, b, c):
    return (a[0] - c[0]) * (b[1] - c[1]) - (a[1] - c[1]) * (b[0] - c[0])


def lies_in(place, zone):
    inside = False
    for ring in zone:
        for a, b in zip(ring, ring[1:]):
            if area(a, b, place) == 0 and all(min(s, t) <= p <= max(s, t) for s, t, p in zip(a, b, place)):
                return True
            if (a[1] <= place[1]) != (b[1] <= place[1]):
                inside ^= a[0] + (b[0] - a[0]) * (place[1] - a[1]) / (b[1] - a[1]) > place[0]
    return inside


def length(route, zone):
    total = 0.0
    for p, q in zip(route, route[1:]):
        way = q[0] - p[0], q[1] - p[1]
        square = way[0] ** 2 + way[1] ** 2
        if square == 0:
            continue
        shares = {Fraction(0), Fraction(1)}
        for ring in zone:
            for a, b in zip(ring, ring[1:]):
                shares |= {((v[0] - p[0]) * way[0] + (v[1] - p[1]) * way[1]) / square for v in (a, b) if area(p, q, v) == 0}
                start, end = area(a, b, p), area(a, b, q)
                if area(p, q, a) * area(p, q, b) < 0 and start * end < 0:
                    shares.add(start / (start - end))
        stops = sorted(share for share in shares if 0 <= share <= 1)
        for s, t in zip(stops, stops[1:]):
            middle = (s + t) / 2
            if lies_in((p[0] + way[0] * middle, p[1] + way[1] * middle), zone):
                total += float(t - s) * math.sqrt(square)
    return total


def exact(value):
    return [exact(part) for part in value] if isinstance(value, list) else Fraction(value)


wrong = overlaid_wrong = differ = 0
for line in sys.stdin:
    case = json.loads(line)
    if "cases" in case:
        break
    differ += 1
    truth = length(exact(case["route"]), exact(case["zone"]))
    wrong += abs(case["clipped"] - truth) > 1e-9 * max(1, truth)
    overlaid_wrong += abs(case["overlaid"] - truth) > 1e-9 * max(1, truth)
print(f"{case['cases']} cases: {differ} differ, in {overlaid_wrong} of them overlay is wrong, in {wrong} clipping")
sys.exit(wrong > 0 or case["differ_on_grid"] > 0)
