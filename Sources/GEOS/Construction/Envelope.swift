import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The least upright rectangle around the geometry: a polygon, a point where it has one position only, an empty point when
  /// it is empty. A geometry along one axis gives a polygon without area. Heights are lost.
  ///
  /// `GEOSEnvelope_r`
  public func envelope() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSEnvelope_r", GEOSEnvelope_r)
  }

  /// The bounds of the geometry, as numbers; `nil` when it is empty.
  ///
  /// `GEOSGeom_getExtent_r`
  public func extent() throws(GEOSError) -> Bounds? {
    guard try !handle().isEmpty else { return nil }
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      var box = Bounds(west: 0, south: 0, east: 0, north: 0)
      try unsafe lease.number("GEOSGeom_getExtent_r", failingWith: 0) {
        unsafe GEOSGeom_getExtent_r($0, pointer, &box.west, &box.south, &box.east, &box.north)
      }
      return box
    }
  }
}
