import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The geometry with its vertices, and then its edges, drawn to the vertices of another within a distance.
  /// Heights are lost.
  ///
  /// A vertex goes to the nearest vertex of the other; an edge gets a vertex of the other where one is near enough. The
  /// result may be invalid.
  ///
  /// - Parameters:
  ///   - other: the geometry to whose vertices this one is drawn; it stays as it is.
  ///   - tolerance: the greatest distance that anything is moved, 0 or more, in the plane's units.
  ///
  /// `GEOSSnap_r`
  public func snapped(to other: Geometry, tolerance: Double) throws(GEOSError) -> Geometry {
    try Argument.notNegative(tolerance, "tolerance", of: "GEOSSnap_r")
    guard try !handle().isEmpty, try !other.handle().isEmpty else { return self }
    return try unsafe derived(with: other, "GEOSSnap_r") { unsafe GEOSSnap_r($0, $1, $2, tolerance) }
  }
}
