/// The coordinates of one geometry in flat arrays, the shape in which they cross into a C library.
///
/// | type | `values` | `ringEnds` | `polygonEnds` |
/// |---|---|---|---|
/// | point | one position, or none when empty | – | – |
/// | line string, multi point | n positions | – | – |
/// | multi line string | all lines, one after another | end of each line, in positions | – |
/// | polygon | all rings, shell first | end of each ring, in positions | – |
/// | multi polygon | all rings of all polygons | end of each ring, in positions | end of each polygon, in rings |
/// | geometry collection | – | – | – (`members`) |
///
/// Rings are closed: their last position repeats the first.
public struct Coordinates: Sendable {
  public var type: GeometryType
  /// Whether each position has a third number. A missing height in a geometry that has some is NaN.
  public var hasZ: Bool
  /// The numbers, position by position: `x y` or `x y z`.
  public var values: [Double]
  /// Where each line or ring ends, counted in positions from the start of `values`.
  public var ringEnds: [Int]
  /// Where each polygon of a multi polygon ends, counted in rings.
  public var polygonEnds: [Int]
  /// The members of a geometry collection.
  public var members: [Geometry]

  public init(
    _ type: GeometryType, hasZ: Bool = false, values: [Double] = [], ringEnds: [Int] = [], polygonEnds: [Int] = [],
    members: [Geometry] = []
  ) {
    self.type = type
    self.hasZ = hasZ
    self.values = values
    self.ringEnds = ringEnds
    self.polygonEnds = polygonEnds
    self.members = members
  }

  /// Numbers a position takes: 2, or 3 with heights.
  public var stride: Int { hasZ ? 3 : 2 }

  /// How many positions there are, members of a collection not counted.
  public var count: Int { values.count / stride }

  public var isEmpty: Bool { count == 0 && members.allSatisfy(\.isEmpty) }

  /// The position at an index below `count`.
  public subscript(index: Int) -> Position {
    let start = index * stride
    guard hasZ else { return Position(values[start], values[start + 1]) }
    let z = values[start + 2]
    return Position(values[start], values[start + 1], z.isNaN ? nil : z)
  }

  /// The index ranges of the lines (line types) or rings (area types), in positions; for points, one range of all.
  ///
  /// Whatever the ends are, the ranges ascend and lie within `count`: an end below the one before it, or beyond the count,
  /// counts as that one. Operations that need ends in order refuse others.
  public var paths: [Range<Int>] {
    switch type {
    case .point, .multiPoint, .lineString: count == 0 ? [] : [0..<count]
    case .polygon, .multiLineString, .multiPolygon:
      Self.ranges(to: ringEnds, within: count)
    case .geometryCollection: []
    }
  }

  /// The rings of each polygon, as ranges into `paths`, within it whatever the ends are; empty for other types.
  public var polygons: [Range<Int>] {
    switch type {
    case .polygon: ringEnds.isEmpty ? [] : [0..<ringEnds.count]
    case .multiPolygon: Self.ranges(to: polygonEnds, within: ringEnds.count)
    default: []
    }
  }

  /// The ranges between ends, moved so that they ascend and stay within a count.
  private static func ranges(to ends: [Int], within count: Int) -> [Range<Int>] {
    var start = 0
    return ends.map { end in
      let range = start..<max(start, min(end, count))
      start = range.upperBound
      return range
    }
  }
}
