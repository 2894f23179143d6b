import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The greatest planar distance from a position of either geometry to the other; `nil` when one is empty.
  ///
  /// It is measured from vertices only, and so may fall short; a fraction adds positions on the edges.
  ///
  /// - Parameters:
  ///   - other: the geometry to and from which the distance is measured.
  ///   - densifyFraction: each edge is cut into pieces of this fraction of its length, 0.001 to 1.
  /// - Throws: ``GEOSError`` for a fraction with which more than a thousand million pairs of positions would be compared.
  ///
  /// `GEOSHausdorffDistance_r`, `GEOSHausdorffDistanceDensify_r`
  public func hausdorffDistance(to other: Geometry, densifyFraction: Double? = nil) throws(GEOSError) -> Double? {
    guard let fraction = densifyFraction else {
      return try unsafe figure(with: other, "GEOSHausdorffDistance_r", GEOSHausdorffDistance_r)
    }
    let function = "GEOSHausdorffDistanceDensify_r"
    let densifying = try Densifying(fraction: fraction, of: function)
    try Densifying.check(pairs: densifying.count(self) * Double(other.coordinates.totalCount), of: function)
    return try unsafe figure(with: other, function) { unsafe GEOSHausdorffDistanceDensify_r($0, $1, $2, fraction, $3) }
  }
}
