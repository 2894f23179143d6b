import Foundation
import TestSupport
import Testing

/// One Swift file of the project, as text.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// Relative to `Sources`: `GEOS/Overlay.swift`.
  let path: String
  let lines: [Substring]

  var module: String { path.prefix { $0 != "/" }.description }
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  var testDescription: String { path }

  /// The modules the file imports, whatever stands before `import` and even when only one symbol is.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else { return nil }
      let isModifier = { (word: Substring) in
        word.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(word)
      }
      guard words[..<keyword].allSatisfy(isModifier) else { return nil }
      let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(String(words[keyword + 1])) ? words.last : words[keyword + 1]
      return name?.prefix { $0 != "." }.description
    }
  }

  /// The text without comments and without the contents of one-line strings.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = lines.map(Self.code)
  }

  private static func code(of line: Substring) -> String {
    var kept: [UInt8] = []
    var inString = false
    var previous = UInt8(ascii: " ")
    for byte in line.utf8 {
      if !inString, byte == UInt8(ascii: "/"), previous == byte {
        kept.removeLast()
        break
      }
      if byte == UInt8(ascii: "\""), previous != UInt8(ascii: "\\") { inString.toggle() }
      if !inString { kept.append(byte) }
      previous = byte
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

enum SourceTree {
  /// Every Swift file below `Sources`, in order of its path.
  static let files: [SourceFile] = {
    let root = URL(fileURLWithPath: PackageFolder.path + "/Sources").resolvingSymlinksInPath().path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: root + "/" + name, encoding: .utf8) else { return nil }
      return SourceFile(path: name, text: text)
    }
  }()
}
