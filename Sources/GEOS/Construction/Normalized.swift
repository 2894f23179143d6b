import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The same geometry written in one agreed way: shells clockwise, rings from their least position, members in order.
  /// Heights are kept.
  ///
  /// `GEOSNormalize_r`
  public func normalized() throws(GEOSError) -> Geometry {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      // GEOS normalises in place, and a handle never changes: so the clone is normalised, before it becomes a handle.
      let clone = try unsafe lease.nonNull("GEOSGeom_clone_r") { unsafe GEOSGeom_clone_r($0, pointer) }
      do throws(GEOSError) {
        try unsafe lease.number("GEOSNormalize_r", failingWith: -1) { unsafe GEOSNormalize_r($0, clone) }
      } catch {
        unsafe GEOSGeom_destroy_r(lease.context.pointer, clone)
        throw error
      }
      return Geometry(engine: try unsafe Handle.adopt(clone, from: "GEOSNormalize_r", lease))
    }
  }
}
