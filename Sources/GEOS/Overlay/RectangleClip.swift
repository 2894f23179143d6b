import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The part inside a box, fast and not always valid; for a valid result use
  /// ``SimpleFeatures/Geometry/intersection(_:grid:)``. Heights are lost.
  ///
  /// - Throws: ``GEOSError`` when a bound is not finite or the box has no inside, as one across the antimeridian has none
  ///   in the plane.
  ///
  /// `GEOSClipByRect_r`
  public func clipped(to box: Bounds) throws(GEOSError) -> Geometry {
    try Argument.finite(box, of: "GEOSClipByRect_r")
    guard box.west < box.east, box.south < box.north else {
      throw GEOSError(code: .outOfRange, operation: "GEOSClipByRect_r", message: "the box has no inside")
    }
    return try unsafe derived("GEOSClipByRect_r") {
      unsafe GEOSClipByRect_r($0, $1, box.west, box.south, box.east, box.north)
    }
  }
}
