import Foundation
import TestSupport

/// The functions newer than the oldest GEOS that the module is built with, read off the header that stands in for them.
struct NewerFunctions: Sendable {
  /// By name, with the version that brought it.
  let versions: [(function: String, since: String)]

  init() throws {
    let text = try String(contentsOfFile: PackageFolder.path + "/Sources/CGEOS/newer.h", encoding: .utf8)
    var since = ""
    var versions: [(function: String, since: String)] = []
    for line in text.split(separator: "\n") {
      if let version = line.firstMatch(of: /#if OLDER_THAN_GEOS\((\d+), (\d+)\)/) { since = "\(version.1).\(version.2)" }
      if let name = line.firstMatch(of: /^static inline .*\b(GEOS\w*_r)\(/) { versions.append((String(name.1), since)) }
    }
    self.versions = versions.sorted { $0.function < $1.function }
  }

  func contains(_ function: String) -> Bool { versions.contains { $0.function == function } }
}
