import CGEOS
import SimpleFeatures

extension Coverage {
  /// The coverage with fewer vertices: each shared edge is made simpler once, so that neighbours still meet in it. Vertices go
  /// by the area of the triangle with their neighbours (Visvalingam and Whyatt 1993).
  ///
  /// - Parameters:
  ///   - tolerance: in the plane's units, 0 or more: the square root of the area below which a triangle goes.
  ///   - keepsOutline: whether edges that only one member has stay as they are.
  /// - Throws: ``GEOSError`` of ``GEOSError/Code/unsupported`` where the module was built with a GEOS before 3.12, and when the
  ///   members are no valid coverage, see ``faults(gapWidth:)``.
  ///
  /// `GEOSCoverageSimplifyVW_r`
  public func simplified(tolerance: Double, keepsOutline: Bool = false) throws(GEOSError) -> Coverage {
    let function = "GEOSCoverageSimplifyVW_r"
    try LibraryVersion.require(3, 12, for: function)
    try Argument.notNegative(tolerance, "tolerance", of: function)
    if let fault = try faults().first {
      throw GEOSError(
        code: .malformedGeometry, operation: function,
        message: "members \(fault.members) are no coverage at \(fault.place.x) \(fault.place.y)")
    }
    let made = try unsafe Geometry.geometryCollection(members).derived(function) {
      unsafe GEOSCoverageSimplifyVW_r($0, $1, tolerance, keepsOutline ? 1 : 0)
    }
    return Coverage(made.coordinates.members)
  }
}
