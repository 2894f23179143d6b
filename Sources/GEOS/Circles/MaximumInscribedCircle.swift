import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The greatest circle inside an area; `nil` when the geometry is empty.
  ///
  /// - Parameter tolerance: how far the radius may fall short of the greatest, in the plane's units, at least a hundred
  ///   thousandth of the longer side of the extent. By default it is a hundredth of area by perimeter, which no radius falls
  ///   below, or that least one where it is greater.
  /// - Throws: ``GEOSError`` when the geometry is no area or not valid, when the tolerance is too small, and when the extent is
  ///   more than a million times longer than wide.
  ///
  /// `GEOSMaximumInscribedCircle_r`
  public func maximumInscribedCircle(tolerance: Double? = nil) throws(GEOSError) -> ClearCircle? {
    let function = "GEOSMaximumInscribedCircle_r"
    try requireArea(function)
    guard try !handle().isEmpty else { return nil }
    try requireValid(function)
    let search = try CircleSearch(self, function)
    let usual = try planarArea() / planarLength() / 100
    let tolerance = try search.checked(tolerance ?? max(usual, search.leastTolerance))
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      try unsafe lease.clearCircle(function) { unsafe GEOSMaximumInscribedCircle_r($0, pointer, tolerance) }
    }
  }
}
