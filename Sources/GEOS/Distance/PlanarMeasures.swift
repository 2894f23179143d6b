import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The area in the plane, in its units squared; 0 for points and lines. Holes are taken off.
  ///
  /// `GEOSArea_r`
  public func planarArea() throws(GEOSError) -> Double {
    try unsafe measure("GEOSArea_r", GEOSArea_r)
  }

  /// The length of lines, or of the rings of areas, in the plane's units; 0 for points.
  ///
  /// `GEOSLength_r`
  public func planarLength() throws(GEOSError) -> Double {
    try unsafe measure("GEOSLength_r", GEOSLength_r)
  }

  private func measure(
    _ function: String, _ call: (GEOSContextHandle_t, OpaquePointer, UnsafeMutablePointer<Double>) -> Int32
  ) throws(GEOSError) -> Double {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      var figure = 0.0
      try unsafe lease.number(function, failingWith: 0) { unsafe call($0, pointer, &figure) }
      return figure
    }
  }
}
