import Foundation
import TestSupport

/// A public function or initializer of the module, read off its source.
struct PublicSymbol: Sendable, Hashable {
  /// As DocC writes it: `Geometry.union(_:grid:)`.
  let name: String
  /// Relative to the module's folder.
  let file: String
  let canFail: Bool
  let isInitializer: Bool
  /// The C functions named in the last paragraph of its doc comment.
  let engineFunctions: [String]
}

extension PublicSymbol {
  /// Every one of the module, in order of files.
  static let all: [PublicSymbol] = ModuleSource.files.flatMap { file in symbols(in: file) }

  private static func symbols(in file: ModuleSource) -> [PublicSymbol] {
    var symbols: [PublicSymbol] = []
    var types: [(name: String, indent: Int)] = []
    var comment: [Substring] = []
    for (number, line) in file.lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let text = line.dropFirst(indent)
      if text.hasPrefix("///") {
        comment.append(text)
        continue
      }
      if text.isEmpty || text.hasPrefix("@") { continue }
      types.removeAll { indent <= $0.indent }
      if let type = typeName(text) {
        types.append((type, indent))
      } else if text.hasPrefix("public "), let type = types.last?.name {
        let declaration = file.declaration(at: number)
        if let symbol = symbol(declaration, of: type, in: file.path, comment) { symbols.append(symbol) }
      }
      comment = []
    }
    return symbols
  }

  /// The name of the type that a line opens.
  private static func typeName(_ text: Substring) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
    guard let keyword = words.firstIndex(where: { ["struct", "class", "enum", "extension", "protocol"].contains($0) }),
      words[..<keyword].allSatisfy({ ["public", "final", "private", "fileprivate", "package"].contains($0) }),
      keyword + 1 < words.count
    else { return nil }
    return String(words[keyword + 1])
  }

  private static func symbol(
    _ declaration: String, of type: String, in file: String, _ comment: [Substring]
  ) -> PublicSymbol? {
    let head = declaration.prefix { $0 != "(" }
    let words = head.split { " <?".contains($0) }
    let isInitializer = words.contains("init")
    guard isInitializer || words.contains("func") else { return nil }
    let name = isInitializer ? "init" : words.drop { $0 != "func" }.dropFirst().first.map(String.init) ?? ""
    let (labels, rest) = parameterLabels(declaration.dropFirst(head.count))
    return PublicSymbol(
      name: "\(type).\(name)(\(labels.map { $0 + ":" }.joined()))", file: file, canFail: rest.contains("throws"),
      isInitializer: isInitializer, engineFunctions: comment.split(separator: "///").last?.flatMap(engineFunctions) ?? [])
  }

  /// The labels of a parameter list, and what follows it.
  private static func parameterLabels(_ text: Substring) -> (labels: [String], rest: Substring) {
    var depth = 0
    var labels: [String] = []
    var isAtStart = true
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) {
        depth -= 1
        if depth == 0 { return (labels, text[text.index(after: index)...]) }
      }
      if depth == 1, isAtStart, character.isLetter || character == "_" {
        labels.append(String(text[index...].prefix { $0 != ":" && $0 != " " }))
        isAtStart = false
      }
      if depth == 1, character == "," { isAtStart = true }
      index = text.index(after: index)
    }
    return (labels, "")
  }

  private static func engineFunctions(_ line: Substring) -> [String] {
    line.split(separator: "`").map(String.init).filter { $0.hasPrefix("GEOS") && $0.hasSuffix("_r") }
  }
}
