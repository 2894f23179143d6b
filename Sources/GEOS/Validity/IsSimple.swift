import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the geometry nowhere meets itself except at the ends of its lines.
  ///
  /// `GEOSisSimple_r`
  public func isSimple() throws(GEOSError) -> Bool {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      try unsafe lease.truth("GEOSisSimple_r") { unsafe GEOSisSimple_r($0, pointer) }
    }
  }
}
