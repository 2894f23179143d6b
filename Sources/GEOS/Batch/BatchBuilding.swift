public import SimpleFeatures

/// Geometries from flat numbers, held by GEOS from the start; see `Coordinates` for the shapes of the arrays.
extension [Geometry] {
  /// A point for every position.
  ///
  /// - Parameters:
  ///   - xy: `x y` of one position after another.
  ///   - threads: how many threads work at most; fewer than 1 counts as 1.
  /// - Throws: ``BatchError`` that names a point with a number that is not finite, or an odd count of numbers.
  public static func points(xy: [Double], threads: Int = BatchWork.processors) throws(BatchError) -> [Geometry] {
    try built(.point, xy, ends: nil, count: xy.count / 2, threads: threads) { index in index..<index + 1 }
  }

  /// A line for every stretch of positions.
  ///
  /// - Parameters:
  ///   - xy: `x y` of one position after another.
  ///   - ends: where each line ends, in positions from the start of `xy`.
  ///   - threads: how many threads work at most; fewer than 1 counts as 1.
  /// - Throws: ``BatchError`` that names a line that GEOS cannot hold, or tells that the ends do not ascend to the last position.
  public static func lines(
    xy: [Double], ends: [Int], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Geometry] {
    try built(.lineString, xy, ends: ends, count: ends.count, threads: threads) { range(in: ends, $0) }
  }

  /// A polygon of one ring for every stretch of positions.
  ///
  /// - Parameters:
  ///   - xy: `x y` of one position after another, the first of each ring once more at its end.
  ///   - ends: where each ring ends, in positions from the start of `xy`.
  ///   - threads: how many threads work at most; fewer than 1 counts as 1.
  /// - Throws: ``BatchError`` that names a ring that GEOS cannot hold, or tells that the ends do not ascend to the last position.
  public static func polygons(
    xy: [Double], ends: [Int], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Geometry] {
    try built(.polygon, xy, ends: ends, count: ends.count, threads: threads) { range(in: ends, $0) }
  }

  /// All positions of all geometries one after another, without heights, and where each geometry's end.
  public func flattened() -> (xy: [Double], ends: [Int]) {
    var xy: [Double] = []
    var ends: [Int] = []
    for geometry in self {
      geometry.appendPositions(to: &xy)
      ends.append(xy.count / 2)
    }
    return (xy, ends)
  }

  private static func range(in ends: [Int], _ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  private static func built(
    _ type: GeometryType, _ xy: [Double], ends: [Int]?, count: Int, threads: Int, _ range: @Sendable (Int) -> Range<Int>
  ) throws(BatchError) -> [Geometry] {
    let ascends = ends.map { ends in
      ends.first ?? 0 >= 0 && zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 } && ends.last ?? 0 == xy.count / 2
    }
    guard xy.count.isMultiple(of: 2), ascends ?? true else {
      let message = "\(xy.count) numbers do not fall into whole positions that the ends ascend to"
      throw BatchError(
        cause: GEOSError(code: .malformedGeometry, operation: "GEOSCoordSeq_copyFromBuffer_r", message: message))
    }
    return try BatchWork.inPieces(of: count, size: 64, threads: threads) { (piece) throws(BatchError) in
      var made: [Geometry] = []
      made.reserveCapacity(piece.count)
      for index in piece {
        let own = range(index)
        let coordinates = Coordinates(
          type, values: [Double](xy[2 * own.lowerBound..<2 * own.upperBound]), ringEnds: type == .polygon ? [own.count] : [])
        let handle = try BatchError.naming(index) { () throws(GEOSError) in try Handle.build(coordinates) }
        made.append(Geometry(engine: handle))
      }
      return made
    }
  }
}

extension Geometry {
  fileprivate func appendPositions(to xy: inout [Double]) {
    let coordinates = coordinates
    if coordinates.hasZ {
      for index in 0..<coordinates.count { xy += coordinates.values[3 * index..<3 * index + 2] }
    } else {
      xy += coordinates.values
    }
    for member in coordinates.members { member.appendPositions(to: &xy) }
  }
}
