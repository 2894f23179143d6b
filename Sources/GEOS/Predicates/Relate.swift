import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The DE-9IM matrix of the two: nine of `F`, `0`, `1`, `2`, row by row, for interior, boundary and exterior.
  ///
  /// `GEOSRelate_r`
  public func relate(to other: Geometry) throws(GEOSError) -> String {
    try unsafe withEngine(and: other) { (lease, left, right) throws(GEOSError) in
      let text = try unsafe lease.nonNull("GEOSRelate_r") { unsafe GEOSRelate_r($0, left, right) }
      defer { unsafe GEOSFree_r(lease.context.pointer, text) }
      return unsafe String(cString: text)
    }
  }

  /// Whether the DE-9IM matrix of the two matches a pattern of nine of `T`, `F`, `*`, `0`, `1`, `2`.
  ///
  /// `GEOSRelatePattern_r`
  public func relates(to other: Geometry, matching pattern: String) throws(GEOSError) -> Bool {
    guard pattern.utf8.count == 9, pattern.allSatisfy("TFtf*012".contains) else {
      throw GEOSError(
        code: .outOfRange, operation: "GEOSRelatePattern_r",
        message: "the pattern is not nine of T, F, *, 0, 1 and 2: \(pattern.prefix(20))")
    }
    return try unsafe holds(with: other, "GEOSRelatePattern_r") { unsafe GEOSRelatePattern_r($0, $1, $2, pattern) }
  }
}
