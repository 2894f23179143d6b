import Foundation
import GEOS

/// `geos_c.h` of the GEOS that the module was built with.
struct EngineHeader: Sendable {
  /// `3.11.1`
  let version: String
  /// The reentrant functions, in order of their names.
  let functions: [String]

  /// `nil` where the header is in none of the folders in which compilers look.
  static let installed: EngineHeader? = {
    let folders = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"]
    return folders.lazy.compactMap { try? String(contentsOfFile: $0 + "/geos_c.h", encoding: .utf8) }.first.map(
      EngineHeader.init)
  }()

  private init(_ text: String) {
    version = text.firstMatch(of: /#define GEOS_VERSION "([0-9.]+)/).map { String($0.output.1) } ?? ""
    functions = Set(text.matches(of: /\b(GEOS\w*_r)\(/).map { String($0.output.1) }).sorted()
  }
}
