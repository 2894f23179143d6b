import Glibc
public import SimpleFeatures

extension Rhumb {
  /// The signed area, counter-clockwise positive, and the perimeter of a ring of rhumb lines of any size; a closing repeat of
  /// the first position changes nothing.
  ///
  /// The area is that on the left of the ring as it runs, in −½…½ of the ellipsoid's; square metres and metres. The ring may
  /// go round a pole or through it, and across the antimeridian. Every edge is the shorter of the rhumb lines between its ends,
  /// as ``inverse(from:to:)`` has it; one between meridians half a turn apart runs eastward either way, so that a ring with
  /// such an edge is another when run backwards. Both are 0 for no position, and NaN where a position is not on the ellipsoid,
  /// and for a range beyond the positions.
  ///
  /// The sum of what lies between each edge and a pole: exact but for the rounding of numbers; tests hold it to 10⁻⁹ of the area.
  public func polygonAreaPerimeter(of coordinates: Coordinates, ring: Range<Int>) -> (area: Double, perimeter: Double) {
    guard coordinates.holds(ring) else { return (.nan, .nan) }
    let positions = ring.map { coordinates[$0] }
    guard let first = positions.first else { return (0, 0) }
    guard positions.allSatisfy(\.isOnEllipsoid) else { return (.nan, .nan) }
    let (south, north) = positions.reduce((first.y, first.y)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    // The nearer pole is the one that small areas keep their digits by: a ring of the south is looked at in a mirror.
    let side = -south > north ? -1.0 : 1
    var (area, perimeter) = (0.0, 0.0)
    for (here, next) in zip(positions, positions.dropFirst() + [first]) {
      let turn = Self.turn(from: here, to: next) * .pi / 180
      if turn != 0 { area += turn * meridian.meanPolarZone(side * here.y, side * next.y) }
      perimeter += inverse(from: here, to: next).distance
    }
    return (side * remainder(area, 2 * .pi * meridian.wholeZone), perimeter)
  }

  /// The area of a geometry whose edges are rhumb lines, square metres: of each polygon the shell less its holes, whichever
  /// way they run; 0 for points and lines.
  ///
  /// Of the two parts into which a ring cuts the ellipsoid, the smaller one is taken; so a ring may go round a pole, and
  /// across the antimeridian. NaN where a position is not on the ellipsoid, and for coordinates whose parts do not fit.
  public func area(of geometry: Geometry) -> Double {
    geometry.coordinates.sum(ofAreas: { polygonAreaPerimeter(of: $0, ring: $1).area })
  }
}
