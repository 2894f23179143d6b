public import SimpleFeatures

extension AreaClipper {
  /// Where a position lies.
  ///
  /// - Throws: ``GEOSError`` for a position that is not finite.
  public func location(of position: Position) throws(GEOSError) -> PointLocation {
    let place = Place(position.x, position.y)
    if let edges, place.isInRange { return edges.location(of: place) }
    try Argument.finite(position.x, "x", of: "GEOSIntersects_r")
    try Argument.finite(position.y, "y", of: "GEOSIntersects_r")
    let point = Geometry.point(position.x, position.y)
    if try area.contains(point) { return .interior }
    return try area.intersects(point) ? .boundary : .exterior
  }

  /// Where each of many positions lies.
  ///
  /// - Parameters:
  ///   - xy: `x y` of one position after another.
  ///   - threads: how many threads work at most; fewer than 1 counts as 1.
  /// - Throws: ``BatchError`` that names a position with a number that is not finite, or an odd count of numbers.
  public func locations(
    xy: [Double], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [PointLocation] {
    guard xy.count.isMultiple(of: 2) else {
      let message = "\(xy.count) numbers are no whole count of positions"
      throw BatchError(cause: GEOSError(code: .malformedGeometry, operation: "AreaClipper", message: message))
    }
    return try BatchWork.inPieces(of: xy.count / 2, size: 8192, threads: threads) { (piece) throws(BatchError) in
      var locations: [PointLocation] = []
      locations.reserveCapacity(piece.count)
      for index in piece {
        let place = Place(xy[2 * index], xy[2 * index + 1])
        if let edges, place.isInRange {
          locations.append(edges.location(of: place))
        } else {
          let position = Position(place.x, place.y)
          locations.append(try BatchError.naming(index) { () throws(GEOSError) in try location(of: position) })
        }
      }
      return locations
    }
  }
}
