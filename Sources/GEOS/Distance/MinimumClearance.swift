import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The least distance a position may be moved to make the geometry invalid; infinite where none can.
  ///
  /// `GEOSMinimumClearance_r`
  public func minimumClearance() throws(GEOSError) -> Double {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      var clearance = 0.0
      try unsafe lease.number("GEOSMinimumClearance_r", failingWith: 2) {
        unsafe GEOSMinimumClearance_r($0, pointer, &clearance)
      }
      return clearance
    }
  }

  /// The line of two positions along which the minimum clearance is measured; empty where it is infinite.
  ///
  /// `GEOSMinimumClearanceLine_r`
  public func minimumClearanceLine() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSMinimumClearanceLine_r", GEOSMinimumClearanceLine_r)
  }
}
