public import SimpleFeatures

extension [Geometry] {
  /// The least planar distance between each geometry and the one in the same place of another collection; `nil` where one is empty.
  ///
  /// - Throws: ``BatchError`` with the pair that failed, or without one when the counts differ.
  ///
  /// `GEOSDistance_r`
  public func distances(
    toEach others: [Geometry], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Double?] {
    try eachPair(with: others, threads: threads) { (own, other) throws(GEOSError) in try own.distance(to: other) }
  }

  /// The least planar distance between each geometry and one other, which is prepared; `nil` where one is empty.
  ///
  /// - Throws: ``BatchError`` with the geometry that failed, or without one where the other did.
  ///
  /// `GEOSPreparedDistance_r`
  public func distances(to other: Geometry, threads: Int = BatchWork.processors) throws(BatchError) -> [Double?] {
    try each(threads: threads, { () throws(GEOSError) in try PreparedGeometry(other) }) {
      (prepared, own) throws(GEOSError) in try prepared.distance(to: own)
    }
  }

  /// The place of the geometry of another collection that is nearest to each, with the planar distance; `nil` where the geometry or
  /// the whole collection is empty. See ``SpatialIndex/nearest(to:)``.
  ///
  /// - Throws: ``BatchError`` with the geometry that failed, or without one where an other did.
  ///
  /// `GEOSSTRtree_nearest_generic_r`
  public func nearest(
    in others: [Geometry], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [(index: Int, distance: Double)?] {
    let index = try BatchError.naming { () throws(GEOSError) in try SpatialIndex(others) }
    return try each(threads: threads, { index }) { (index, own) throws(GEOSError) in try index.nearest(to: own) }
  }
}
