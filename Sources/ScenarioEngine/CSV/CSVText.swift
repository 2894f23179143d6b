import Quantities

/// Writes tables as RFC 4180 has them, with line feeds at the ends of lines.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, the usual sign for a text there.
enum CSVText {
  enum Cell {
    /// Shown with as many digits as it has; nothing where there is no value.
    case number(Double?)
    case text(String)
  }

  static func bytes(_ rows: some Sequence<[Cell]>) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += text(of: cell).utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func text(of cell: Cell) -> String {
    switch cell {
    case .number(let number): number.map { $0.rounded(significantDigits: 12).shortestText } ?? ""
    case .text(let text): quoted(harmless(text))
    }
  }

  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
