import Foundation
import TestSupport

/// A Swift file of the module, as text.
struct ModuleSource: Sendable {
  /// Relative to the module's folder.
  let path: String
  let lines: [Substring]

  /// Every file, in order of its path.
  static let files: [ModuleSource] = {
    let root = URL(fileURLWithPath: PackageFolder.path + "/Sources/GEOS").resolvingSymlinksInPath().path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: root + "/" + name, encoding: .utf8) else { return nil }
      return ModuleSource(path: name, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }()

  /// The C functions that the code calls or hands on, comments and texts left out.
  var calledFunctions: Set<String> {
    var called: Set<String> = []
    for line in lines {
      let code = line.prefix(upTo: line.range(of: "//")?.lowerBound ?? line.endIndex)
      // Every second piece stands between quotes.
      for piece in code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      where piece.offset.isMultiple(of: 2) {
        let words = piece.element.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        called.formUnion(words.filter { $0.hasPrefix("GEOS") && $0.hasSuffix("_r") }.map(String.init))
      }
    }
    return called
  }

  /// The declaration that begins on a line, as one line, up to its body.
  func declaration(at number: Int) -> String {
    var declaration = ""
    for line in lines[number...] {
      declaration += line.drop { $0 == " " } + " "
      if line.hasSuffix("{") || line.hasSuffix("}") { break }
    }
    return declaration
  }
}
