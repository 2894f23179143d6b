public import SimpleFeatures

extension [Geometry] {
  /// The overlay of each geometry with the one in the same place of another collection.
  ///
  /// - Parameters:
  ///   - operation: which overlay; each geometry of this collection is the first of the two.
  ///   - others: the other collection, of the same count.
  ///   - grid: the spacing of the grid that results are snapped to, in the plane's units; without one they keep full precision.
  ///   - threads: how many threads work at most; fewer than 1 counts as 1.
  /// - Throws: ``BatchError`` with the pair that failed, or without one when the counts differ.
  public func overlaid(
    _ operation: OverlayOperation, withEach others: [Geometry], grid: Double? = nil, threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Geometry] {
    try eachPair(with: others, threads: threads) { (own, other) throws(GEOSError) in
      try operation.of(own, other, grid: grid)
    }
  }

  /// The overlay of each geometry with one other.
  ///
  /// - Parameters:
  ///   - operation: which overlay; each geometry of this collection is the first of the two.
  ///   - other: the second geometry of every overlay.
  ///   - grid: the spacing of the grid that results are snapped to, in the plane's units; without one they keep full precision.
  ///   - threads: how many threads work at most; fewer than 1 counts as 1.
  /// - Throws: ``BatchError`` with the geometry that failed.
  public func overlaid(
    _ operation: OverlayOperation, with other: Geometry, grid: Double? = nil, threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Geometry] {
    try each(threads: threads, { other }) { (other, own) throws(GEOSError) in try operation.of(own, other, grid: grid) }
  }

  /// What each geometry has in common with each of another collection, where that is not empty, by their places in order.
  ///
  /// Only pairs whose boxes meet are asked about, and whether they intersect by a prepared geometry.
  ///
  /// - Parameters:
  ///   - others: the other collection, of any count.
  ///   - grid: the spacing of the grid that results are snapped to, in the plane's units; without one they keep full precision.
  ///   - threads: how many threads work at most; fewer than 1 counts as 1.
  /// - Throws: ``BatchError`` with the geometry or the pair that failed.
  ///
  /// `GEOSPreparedIntersects_r`, `GEOSIntersection_r`, `GEOSIntersectionPrec_r`
  public func intersections(
    with others: [Geometry], grid: Double? = nil, threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Pairing<Geometry>] {
    try joined(with: others, reach: 0, threads: threads) { (own, other) throws(GEOSError) in
      guard try own.intersects(other) else { return nil }
      let common = try own.geometry.intersection(other, grid: grid)
      return try common.handle().isEmpty ? nil : common
    }
  }
}
