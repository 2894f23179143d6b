import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Every position within a planar distance of the geometry; a negative distance shrinks areas. Heights are lost.
  ///
  /// This is the buffer of a plane, in its units. The buffer on the ellipsoid is in the Geodesy module.
  ///
  /// - Throws: ``GEOSError`` when a number is not finite or the style is outside its limits.
  ///
  /// `GEOSBufferWithParams_r`
  public func buffer(_ distance: Double, _ style: BufferStyle = BufferStyle()) throws(GEOSError) -> Geometry {
    let function = "GEOSBufferWithParams_r"
    try Argument.finite(distance, "distance", of: function)
    try style.check(function)
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      let parameters = try unsafe lease.nonNull("GEOSBufferParams_create_r", GEOSBufferParams_create_r)
      defer { unsafe GEOSBufferParams_destroy_r(lease.context.pointer, parameters) }
      try unsafe lease.apply(style, to: parameters)
      return try unsafe lease.geometry(function) { unsafe GEOSBufferWithParams_r($0, pointer, parameters, distance) }
    }
  }
}

extension ContextLease {
  fileprivate func apply(_ style: BufferStyle, to parameters: OpaquePointer) throws(GEOSError) {
    try unsafe number("GEOSBufferParams_setQuadrantSegments_r", failingWith: 0) {
      unsafe GEOSBufferParams_setQuadrantSegments_r($0, parameters, Int32(style.quadrantSegments))
    }
    try unsafe number("GEOSBufferParams_setEndCapStyle_r", failingWith: 0) {
      unsafe GEOSBufferParams_setEndCapStyle_r($0, parameters, style.cap.rawValue)
    }
    try unsafe number("GEOSBufferParams_setJoinStyle_r", failingWith: 0) {
      unsafe GEOSBufferParams_setJoinStyle_r($0, parameters, style.join.rawValue)
    }
    try unsafe number("GEOSBufferParams_setMitreLimit_r", failingWith: 0) {
      unsafe GEOSBufferParams_setMitreLimit_r($0, parameters, style.mitreLimit)
    }
    try unsafe number("GEOSBufferParams_setSingleSided_r", failingWith: 0) {
      unsafe GEOSBufferParams_setSingleSided_r($0, parameters, style.isSingleSided ? 1 : 0)
    }
  }
}
