import CGEOS

/// The GEOS library in use.
///
/// The module is built with GEOS 3.11 or later. Functions newer than 3.11 are called where the header that it is built with has
/// them; `docs/geos-functions.md` lists them. A program so built needs a library as new: with an older one the first operation
/// throws, where the system's linker has not refused it before.
public enum LibraryVersion {
  /// `3.11.1-CAPI-1.17.1`. (`GEOSversion`)
  public static let text: String = unsafe GEOSversion().map { unsafe String(cString: $0) } ?? "unknown"

  /// Whether the module was built with this version of GEOS or a later one, and calls what is new in it.
  public static func isAtLeast(_ major: Int, _ minor: Int) -> Bool {
    (built.major, built.minor) >= (major, minor)
  }

  private static let built = (major: Int(GEOS_VERSION_MAJOR), minor: Int(GEOS_VERSION_MINOR))

  /// Refuses a library older than the header, before a function that it lacks is looked for and ends the process.
  static func check() throws(GEOSError) { try check(text) }

  package static func check(_ text: String) throws(GEOSError) {
    let numbers = text.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    guard numbers.count == 2, (numbers[0], numbers[1]) >= built else {
      throw GEOSError(
        code: .unsupported, operation: "GEOSversion",
        message: "the library is GEOS \(text); the module was built with \(built.major).\(built.minor)")
    }
  }

  /// Refuses an operation that needs a later GEOS than the module was built with.
  static func require(_ major: Int, _ minor: Int, for function: String) throws(GEOSError) {
    guard isAtLeast(major, minor) else {
      throw GEOSError(
        code: .unsupported, operation: function,
        message: "it needs GEOS \(major).\(minor); the module was built with \(built.major).\(built.minor)")
    }
  }
}
