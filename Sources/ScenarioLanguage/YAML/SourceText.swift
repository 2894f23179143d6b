import Diagnostics

/// The text of one file, checked to be text that YAML can hold.
struct SourceText: Sendable {
  let file: String
  /// Without a byte order mark.
  let text: String

  /// Lines end where YAML ends them: `\n`, `\r`, `\r\n`, and the Unicode line breaks.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Every line without its end.
  func lines() -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    forEachScalar { scalar, _, _ in
      if Self.isBreak(scalar) {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    return lines + [String(line)]
  }

  /// Every scalar with its line and column, in order.
  func forEachScalar(_ body: (Unicode.Scalar, _ line: Int, _ column: Int) -> Void) {
    var (line, column) = (1, 1)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      body(scalar, line, column)
      previous = scalar
      if Self.isBreak(scalar) {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
  }

  /// The index of a line and column as libyaml counts them; `nil` outside the text.
  func index(line: Int, column: Int) -> String.Index? {
    var found: String.Index?
    var index = text.unicodeScalars.startIndex
    var (currentLine, currentColumn) = (1, 1)
    while index < text.unicodeScalars.endIndex, found == nil {
      if currentLine == line, currentColumn == column { found = index }
      let scalar = text.unicodeScalars[index]
      index = text.unicodeScalars.index(after: index)
      if Self.isBreak(scalar) {
        if scalar == "\r", index < text.unicodeScalars.endIndex, text.unicodeScalars[index] == "\n" {
          index = text.unicodeScalars.index(after: index)
        }
        (currentLine, currentColumn) = (currentLine + 1, 1)
      } else {
        currentColumn += 1
      }
    }
    return found
  }
}
