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

  public var isEmpty: Bool { values.isEmpty && members.allSatisfy(\.isEmpty) }

  /// The position at an index below `count`.
  public subscript(index: Int) -> Position {
    let start = index * stride
    guard hasZ else { return Position(values[start], values[start + 1]) }
    let z = values[start + 2]
    return Position(values[start], values[start + 1], z.isNaN ? nil : z)
  }

  /// The index ranges of the lines (line types) or rings (area types), in positions; for points, one range of all.
  public var paths: [Range<Int>] {
    switch type {
    case .point, .multiPoint, .lineString: isEmpty ? [] : [0..<count]
    case .polygon, .multiLineString, .multiPolygon:
      ringEnds.indices.map { ($0 == 0 ? 0 : ringEnds[$0 - 1])..<ringEnds[$0] }
    case .geometryCollection: []
    }
  }

  /// The rings of each polygon, as ranges into `paths`; empty for other types.
  public var polygons: [Range<Int>] {
    switch type {
    case .polygon: ringEnds.isEmpty ? [] : [0..<ringEnds.count]
    case .multiPolygon: polygonEnds.indices.map { ($0 == 0 ? 0 : polygonEnds[$0 - 1])..<polygonEnds[$0] }
    default: []
    }
  }
}
