import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether this is one line that is closed and nowhere meets itself; `false` for every other type.
  ///
  /// `GEOSisRing_r`
  public func isRing() throws(GEOSError) -> Bool {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      try unsafe lease.truth("GEOSisRing_r") { unsafe GEOSisRing_r($0, pointer) }
    }
  }
}
