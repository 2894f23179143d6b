import Diagnostics

/// Works around the parser stopping at the first mapping with a key written twice.
///
/// The first occurrence has its first letter replaced by one that no text uses, and the text is read again; afterwards the
/// letters are put back. Columns stay as they were, since a letter replaces a letter.
struct MarkedKeys {
  private(set) var text: String
  private let source: SourceText
  private var letters: [Place: Unicode.Scalar] = [:]
  private var budget: Int

  private struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// The text may be read again as often as this many bytes allow, and at most so many keys are replaced.
  private static let (rereadBytes, replacements) = (8 << 20, 1000)
  /// The first letter of a plane that Unicode leaves to private use.
  private static let privateUse: UInt32 = 0xF0000

  init(_ source: SourceText) {
    self.source = source
    text = source.text
    budget = Self.rereadBytes
  }

  /// Replaces the first letter of the key at a place; false when it cannot be done.
  mutating func mark(_ names: [String], line: Int, column: Int) -> Bool {
    budget -= text.utf8.count
    guard budget > 0, letters.count < Self.replacements,
      let substitute = Unicode.Scalar(Self.privateUse + UInt32(letters.count)),
      var index = SourceText(file: source.file, text: text).index(line: line, column: column)
    else { return false }
    if text.unicodeScalars[index] == "\"" || text.unicodeScalars[index] == "'" {
      index = text.unicodeScalars.index(after: index)
    }
    guard index < text.unicodeScalars.endIndex else { return false }
    let letter = text.unicodeScalars[index]
    guard letter != "\\", names.contains(where: { $0.unicodeScalars.first == letter }) else { return false }
    let after = text.unicodeScalars.index(after: index)
    text.unicodeScalars.replaceSubrange(index..<after, with: CollectionOfOne(substitute))
    letters[Place(line: line, column: column)] = letter
    return true
  }

  /// The text of the scalar at a place as it was written.
  func original(_ text: String, at place: SourcePlace) -> String {
    guard !letters.isEmpty, let line = place.line, let column = place.column,
      let letter = letters[Place(line: line, column: column)]
    else { return text }
    return String(String.UnicodeScalarView([letter])) + String(text.unicodeScalars.dropFirst())
  }
}
