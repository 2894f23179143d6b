import CGEOS
public import SimpleFeatures

/// The paths that two lines have in common.
public struct SharedPaths: Sendable, Hashable {
  /// Those that both follow in the same direction, a multi line string.
  public var sameDirection: Geometry
  /// Those that they follow in opposite directions, a multi line string along the first.
  public var oppositeDirection: Geometry
}

extension Geometry {
  /// The paths that this line and another have in common, by direction. Heights are kept.
  ///
  /// - Throws: ``GEOSError`` when either is not a line string or a multi line string.
  ///
  /// `GEOSSharedPaths_r`
  public func sharedPaths(with other: Geometry) throws(GEOSError) -> SharedPaths {
    let function = "GEOSSharedPaths_r"
    try requireLines(function)
    try other.requireLines(function)
    let paths = try unsafe withEngine(and: other) { (lease, left, right) throws(GEOSError) in
      let pair = try unsafe lease.nonNull(function) { unsafe GEOSSharedPaths_r($0, left, right) }
      defer { unsafe GEOSGeom_destroy_r(lease.context.pointer, pair) }
      // Empty members are lost when a collection is adopted whole: each of the two is cloned out of it.
      var members: [Geometry] = []
      for index in Int32(0)..<2 {
        let member = try unsafe lease.nonNull("GEOSGetGeometryN_r") { unsafe GEOSGetGeometryN_r($0, pair, index) }
        members.append(try unsafe lease.geometry("GEOSGeom_clone_r") { unsafe GEOSGeom_clone_r($0, member) })
      }
      return members
    }
    return SharedPaths(sameDirection: paths[0], oppositeDirection: paths[1])
  }
}
