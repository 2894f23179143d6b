import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The least planar distance between the two; `nil` when one is empty.
  ///
  /// `GEOSDistance_r`
  public func distance(to other: Geometry) throws(GEOSError) -> Double? {
    try unsafe figure(with: other, "GEOSDistance_r", GEOSDistance_r)
  }
}

extension Geometry {
  /// A distance that a C function writes; `nil` when one geometry is empty.
  func figure(
    with other: Geometry, _ function: String,
    _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer, UnsafeMutablePointer<Double>) -> Int32
  ) throws(GEOSError) -> Double? {
    guard try !handle().isEmpty, try !other.handle().isEmpty else { return nil }
    return try unsafe withEngine(and: other) { (lease, left, right) throws(GEOSError) in
      var distance = 0.0
      try unsafe lease.number(function, failingWith: 0) { unsafe call($0, left, right, &distance) }
      return distance
    }
  }
}
