import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The place of the middle of the geometry's bounds on a Hilbert curve that fills a box: what lies near in the plane mostly
  /// has near places, so sorting by them keeps neighbours together.
  ///
  /// - Parameters:
  ///   - box: what the curve fills.
  ///   - level: of the curve, 1 to 16: there are 4 to this power places, from 0.
  /// - Throws: ``GEOSError`` for an empty geometry, one whose middle is outside the box, and a box that is not finite or has
  ///   no inside.
  ///
  /// `GEOSHilbertCode_r`
  public func hilbertCode(within box: Bounds, level: Int = 16) throws(GEOSError) -> UInt32 {
    let function = "GEOSHilbertCode_r"
    try Argument.within(1...16, level, "level", of: function)
    try Argument.inside(box, of: function)
    try Argument.finite(box.east - box.west, "breadth of the box", of: function)
    try Argument.finite(box.north - box.south, "height of the box", of: function)
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      guard let middle = unsafe lease.bounds(of: pointer)?.middle, box.contains(middle) else {
        throw GEOSError(code: .outOfRange, operation: function, message: "the geometry's middle is not in the box")
      }
      return try unsafe lease.withRectangle(box) { (extent) throws(GEOSError) in
        var code: UInt32 = 0
        try unsafe lease.number(function, failingWith: 0) {
          unsafe GEOSHilbertCode_r($0, pointer, extent, UInt32(level), &code)
        }
        return code
      }
    }
  }
}
