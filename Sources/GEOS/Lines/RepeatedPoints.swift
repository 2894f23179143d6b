import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The geometry without the positions that repeat the one before. The ends of lines and rings stay, and so do points.
  /// Heights are kept.
  ///
  /// - Parameter tolerance: positions no farther than this from the last one kept are repetitions, 0 or more, in the
  ///   plane's units. What is left of a ring may be invalid.
  /// - Throws: ``GEOSError`` when fewer positions would be left than a ring takes.
  ///
  /// `GEOSRemoveRepeatedPoints_r`
  public func withoutRepeatedPoints(tolerance: Double = 0) throws(GEOSError) -> Geometry {
    try Argument.notNegative(tolerance, "tolerance", of: "GEOSRemoveRepeatedPoints_r")
    return try unsafe derived("GEOSRemoveRepeatedPoints_r") { unsafe GEOSRemoveRepeatedPoints_r($0, $1, tolerance) }
  }
}
