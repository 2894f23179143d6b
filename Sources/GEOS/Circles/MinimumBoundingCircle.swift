import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The smallest circle around the geometry; `nil` when it is empty. Around one position its radius is 0.
  ///
  /// `GEOSMinimumBoundingCircle_r`
  public func minimumBoundingCircle() throws(GEOSError) -> Circle? {
    let function = "GEOSMinimumBoundingCircle_r"
    guard let box = try extent() else { return nil }
    // GEOS gives an empty circle where several positions are one.
    if box.west == box.east, box.south == box.north { return Circle(centre: Position(box.west, box.south), radius: 0) }
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      var radius = 0.0
      var centre: OpaquePointer?
      let outline = try unsafe lease.nonNull(function) { unsafe GEOSMinimumBoundingCircle_r($0, pointer, &radius, &centre) }
      unsafe GEOSGeom_destroy_r(lease.context.pointer, outline)
      let point = try unsafe lease.geometry(function) { _ in unsafe centre }.coordinates
      guard !point.isEmpty, radius.isFinite else {
        throw GEOSError(code: .engineFailure, operation: function, message: "gave no centre")
      }
      return Circle(centre: point[0], radius: radius)
    }
  }
}
