import CGEOS

/// The GEOS library in use.
///
/// The module is built with GEOS 3.11 or later. Functions newer than 3.11 are called where the header that it is built with has
/// them; `docs/geos-functions.md` lists them. A program so built does not start with an older library: the system's
/// linker misses the functions.
public enum LibraryVersion {
  /// `3.11.1-CAPI-1.17.1`. (`GEOSversion`)
  public static let text: String = unsafe GEOSversion().map { unsafe String(cString: $0) } ?? "unknown"

  /// Whether the module was built with this version of GEOS or a later one, and calls what is new in it.
  public static func isAtLeast(_ major: Int, _ minor: Int) -> Bool {
    (built.major, built.minor) >= (major, minor)
  }

  private static let built = (major: Int(GEOS_VERSION_MAJOR), minor: Int(GEOS_VERSION_MINOR))

  /// Refuses an operation that needs a later GEOS than the module was built with.
  static func require(_ major: Int, _ minor: Int, for function: String) throws(GEOSError) {
    guard isAtLeast(major, minor) else {
      throw GEOSError(
        code: .unsupported, operation: function,
        message: "it needs GEOS \(major).\(minor); the module was built with \(built.major).\(built.minor)")
    }
  }
}
