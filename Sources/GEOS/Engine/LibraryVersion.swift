import CGEOS

/// The GEOS library in use.
public enum LibraryVersion {
  /// `3.11.1-CAPI-1.17.1`. (`GEOSversion`)
  public static let text: String = unsafe GEOSversion().map { unsafe String(cString: $0) } ?? "unknown"
}
