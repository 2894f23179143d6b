import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The DE-9IM matrix of the two.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSRelate_r`
  public func relate(to other: Geometry) throws(GEOSError) -> IntersectionMatrix {
    try unsafe matrix(with: other, "GEOSRelate_r", GEOSRelate_r)
  }

  /// The DE-9IM matrix of the two, with the ends of lines that a rule takes for boundary.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSRelateBoundaryNodeRule_r`
  public func relate(to other: Geometry, boundary rule: BoundaryNodeRule) throws(GEOSError) -> IntersectionMatrix {
    try unsafe matrix(with: other, "GEOSRelateBoundaryNodeRule_r") {
      unsafe GEOSRelateBoundaryNodeRule_r($0, $1, $2, rule.engineCode)
    }
  }

  /// Whether the DE-9IM matrix of the two matches a pattern of nine of `T`, `F`, `*`, `0`, `1`, `2`.
  ///
  /// - Throws: ``GEOSError`` for another pattern and for mixed collections.
  ///
  /// `GEOSRelatePattern_r`
  public func relates(to other: Geometry, matching pattern: String) throws(GEOSError) -> Bool {
    try IntersectionMatrix.checkPattern(pattern, of: "GEOSRelatePattern_r")
    return try unsafe holds(with: other, "GEOSRelatePattern_r") { unsafe GEOSRelatePattern_r($0, $1, $2, pattern) }
  }

  private func matrix(
    with other: Geometry, _ function: String,
    _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> UnsafeMutablePointer<CChar>?
  ) throws(GEOSError) -> IntersectionMatrix {
    try unsafe withEngine(and: other) { (lease, left, right) throws(GEOSError) in
      try unsafe lease.matrix(function) { unsafe call($0, left, right) }
    }
  }
}

extension ContextLease {
  /// The matrix that a C function writes as nine characters.
  borrowing func matrix(
    _ function: String, _ call: (GEOSContextHandle_t) -> UnsafeMutablePointer<CChar>?
  ) throws(GEOSError) -> IntersectionMatrix {
    let text = try unsafe nonNull(function, call)
    defer { unsafe GEOSFree_r(context.pointer, text) }
    return try unsafe IntersectionMatrix(String(cString: text))
  }
}
