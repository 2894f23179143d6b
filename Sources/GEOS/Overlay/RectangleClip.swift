import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The part inside a rectangle, fast and not always valid; for a valid result use ``SimpleFeatures/Geometry/intersection(_:grid:)``.
  ///
  /// - Throws: ``GEOSError`` when a bound is not finite or the rectangle has no inside.
  ///
  /// `GEOSClipByRect_r`
  public func clipped(minX: Double, minY: Double, maxX: Double, maxY: Double) throws(GEOSError) -> Geometry {
    for bound in [minX, minY, maxX, maxY] { try Argument.finite(bound, "bound", of: "GEOSClipByRect_r") }
    guard minX < maxX, minY < maxY else {
      throw GEOSError(code: .outOfRange, operation: "GEOSClipByRect_r", message: "the rectangle has no inside")
    }
    return try unsafe derived("GEOSClipByRect_r") { unsafe GEOSClipByRect_r($0, $1, minX, minY, maxX, maxY) }
  }
}
