import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The position at a distance along the line, with the height there; `nil` when the line is empty.
  ///
  /// - Parameter distance: in the plane's units from the start; a negative one counts from the end. What lies beyond an end
  ///   gives that end.
  /// - Throws: ``GEOSError`` when the geometry is no line or the distance is not finite.
  ///
  /// `GEOSInterpolate_r`
  public func interpolate(_ distance: Double) throws(GEOSError) -> Position? {
    let function = "GEOSInterpolate_r"
    try Argument.finite(distance, "distance", of: function)
    return try unsafe position(function) { unsafe GEOSInterpolate_r($0, $1, distance) }
  }

  /// The position at a share of the line's length, with the height there; `nil` when the line is empty.
  ///
  /// - Parameter share: 0 at the start, 1 at the end; a negative one counts from the end.
  /// - Throws: ``GEOSError`` when the geometry is no line or the share is not finite.
  ///
  /// `GEOSInterpolateNormalized_r`
  public func interpolateNormalized(_ share: Double) throws(GEOSError) -> Position? {
    let function = "GEOSInterpolateNormalized_r"
    try Argument.finite(share, "share", of: function)
    return try unsafe position(function) { unsafe GEOSInterpolateNormalized_r($0, $1, share) }
  }

  private func position(
    _ function: String, _ call: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(GEOSError) -> Position? {
    try requireLines(function)
    guard try !handle().isEmpty else { return nil }
    let point = try unsafe derived(function, call).coordinates
    return point.isEmpty ? nil : point[0]
  }
}
