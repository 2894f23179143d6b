/// The coordinates of the geometry being read, in memory that is used again for the next one.
struct PathBuffer {
  /// How deep the coordinates are nested: 1 a position … 4 polygons; 0 for `[]`.
  var depth = 0
  /// Longitude and latitude by turns.
  var values: [Double] = []
  /// Heights, as far as the last position that has one; NaN for those that have none. Empty when none has.
  var heights: [Double] = []
  /// Where each list of positions ends, in positions.
  var pathEnds: [Int] = []
  /// Where each list of paths ends, in paths.
  var groupEnds: [Int] = []

  var count: Int { values.count / 2 }

  mutating func clear() {
    depth = 0
    values.removeAll(keepingCapacity: true)
    heights.removeAll(keepingCapacity: true)
    pathEnds.removeAll(keepingCapacity: true)
    groupEnds.removeAll(keepingCapacity: true)
  }

  /// Notes the height of the position taken in last.
  mutating func setLastHeight(_ height: Double) {
    while heights.count < count - 1 { heights.append(.nan) }
    heights.append(height)
  }

  @inline(__always)
  mutating func append(_ x: Double, _ y: Double, _ z: Double? = nil) {
    values.append(x)
    values.append(y)
    if let z { setLastHeight(z) }
  }

  /// The numbers position by position, in an array of just their length.
  fileprivate func interleaved() -> [Double] {
    if heights.isEmpty { return Array(values[...]) }
    var all: [Double] = []
    all.reserveCapacity(count * 3)
    for index in 0..<count {
      all.append(values[2 * index])
      all.append(values[2 * index + 1])
      all.append(index < heights.count ? heights[index] : .nan)
    }
    return all
  }
}

extension Coordinates {
  /// What was read, as the coordinates of a type that it fits.
  init(_ type: GeometryType, _ buffer: PathBuffer) {
    self.init(type, hasZ: !buffer.heights.isEmpty, values: buffer.interleaved())
    if type.coordinatesDepth > 2 { ringEnds = Array(buffer.pathEnds[...]) }
    if type == .multiPolygon { polygonEnds = Array(buffer.groupEnds[...]) }
  }
}
