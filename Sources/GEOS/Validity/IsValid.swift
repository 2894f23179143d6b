import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the geometry keeps the rules of OGC Simple Features; ``SimpleFeatures/Geometry/validity()`` also says why not.
  ///
  /// `GEOSisValid_r`
  public func isValid() throws(GEOSError) -> Bool {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      try unsafe lease.truth("GEOSisValid_r") { unsafe GEOSisValid_r($0, pointer) }
    }
  }
}
