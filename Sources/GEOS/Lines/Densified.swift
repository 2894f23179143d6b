import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The most positions that densifying may make.
  static let greatestDensifiedCount = 50_000_000.0

  /// The geometry with positions added on its straight edges, so that none is longer than a limit. Heights are kept.
  ///
  /// - Parameter maxSegment: the greatest length of an edge in the plane's units, above 0.
  /// - Throws: ``GEOSError`` when more than 50 million positions would be made.
  ///
  /// `GEOSDensify_r`
  public func densified(maxSegment: Double) throws(GEOSError) -> Geometry {
    try Argument.positive(maxSegment, "greatest length of a segment", of: "GEOSDensify_r")
    let added = try planarLength() / maxSegment
    guard added <= Geometry.greatestDensifiedCount else {
      throw GEOSError(
        code: .outOfRange, operation: "GEOSDensify_r",
        message: "\(maxSegment) would make \(added) positions; the most is \(Geometry.greatestDensifiedCount)")
    }
    guard try !handle().isEmpty else { return self }
    return try unsafe derived("GEOSDensify_r") { unsafe GEOSDensify_r($0, $1, maxSegment) }
  }
}
