public import SimpleFeatures

extension [Geometry] {
  /// Whether a predicate holds of each geometry and the one in the same place of another collection.
  ///
  /// - Throws: ``BatchError`` with the pair that failed, or without one when the counts differ.
  public func holds(
    _ predicate: PlanarPredicate, withEach others: [Geometry], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Bool] {
    try eachPair(with: others, threads: threads) { (own, other) throws(GEOSError) in try predicate.holds(own, other) }
  }

  /// Whether a predicate holds of each geometry and one other, which is prepared where that serves.
  ///
  /// - Throws: ``BatchError`` with the geometry that failed, or without one where the other did.
  public func holds(
    _ predicate: PlanarPredicate, with other: Geometry, threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Bool] {
    guard let converse = predicate.converse else {
      return try each(threads: threads, { other }) { (other, own) throws(GEOSError) in try predicate.holds(own, other) }
    }
    return try each(threads: threads, { () throws(GEOSError) in try PreparedGeometry(other) }) {
      (prepared, own) throws(GEOSError) in try converse.holds(prepared, own)
    }
  }

  /// The pairs of a geometry and one of another collection of which a predicate holds, by their places in order.
  ///
  /// Only pairs whose boxes meet are asked about, and a geometry that is in one is prepared; so empty geometries are in no pair.
  ///
  /// - Throws: ``BatchError`` with the geometry or the pair that failed, or without one for a distance that is not finite or below 0.
  public func pairs(
    _ predicate: PlanarPredicate, with others: [Geometry], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Pairing<Bool>] {
    try joined(with: others, reach: predicate.reach, threads: threads) { (own, other) throws(GEOSError) in
      try predicate.holds(own, other) ? true : nil
    }
  }
}
