import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The line beside this one at a planar distance, in the direction of this line. Heights are lost.
  ///
  /// Parts nearer to the line than the distance are left out; where that breaks the curve GEOS keeps one line for each line
  /// of the input, and a distance wider than the bends leaves an empty line.
  ///
  /// - Parameters:
  ///   - distance: to the left when positive, to the right when negative; for 0 GEOS 3.11 gives an
  ///     empty line, a later one the line itself.
  ///   - style: the corners; cap and side have no meaning here.
  /// - Throws: ``GEOSError`` when a number is not finite or the style is outside its limits.
  ///
  /// `GEOSOffsetCurve_r`
  public func offsetCurve(_ distance: Double, _ style: BufferStyle = BufferStyle()) throws(GEOSError) -> Geometry {
    let function = "GEOSOffsetCurve_r"
    try Argument.finite(distance, "distance", of: function)
    try style.check(function)
    return try unsafe derived(function) {
      unsafe GEOSOffsetCurve_r($0, $1, distance, Int32(style.quadrantSegments), style.join.rawValue, style.mitreLimit)
    }
  }
}
