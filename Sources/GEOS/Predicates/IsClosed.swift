import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether every line ends where it begins; `false` for an empty one.
  ///
  /// - Throws: ``GEOSError`` for anything but a line string or a multi line string.
  ///
  /// `GEOSisClosed_r`
  public func isClosed() throws(GEOSError) -> Bool {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      try unsafe lease.truth("GEOSisClosed_r") { unsafe GEOSisClosed_r($0, pointer) }
    }
  }
}
