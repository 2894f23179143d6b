import Diagnostics
import SimpleFeatures

/// Reads comma-separated values: RFC 4180, UTF-8 with or without a byte order mark, lines ended by LF or CRLF.
struct CSVReader {
  private let file: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  private var faults: [Diagnostic] = []

  /// The table with every fault found: stray or unclosed quotes, rows of the wrong length, doubled column names. Rows at
  /// fault are not in it.
  ///
  /// - Throws: for a file that is empty, compressed or not UTF-8.
  static func read(_ bytes: [UInt8], file: String) throws(Failure) -> CSVTable {
    if let refusal = InputEncoding.refusal(bytes) {
      throw Failure(.data, code: "encoding", refusal, at: SourcePlace(file: file, line: 1, column: 1))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .data, code: "encoding", "invalid UTF-8; expected UTF-8 text", at: InputEncoding.firstInvalidPlace(bytes, file: file))
    }
    var reader = CSVReader(file: file, text: text)
    return try reader.table()
  }

  private init(file: String, text: String) {
    self.file = file
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
  }

  private mutating func table() throws(Failure) -> CSVTable {
    guard !scalars.isEmpty else {
      throw Failure(.data, code: "empty-file", "the file is empty; expected a header row", at: SourcePlace(file: file))
    }
    let header = row()
    checkHeader(header)
    var rows: [[CSVTable.Field]] = []
    while index < scalars.count {
      let before = faults.count
      let row = row()
      if row.count == 1, row[0].text.isEmpty { continue }
      if row.count != header.count {
        fault(
          "row-length", "\(row.count) fields in this row; expected \(header.count), as in the header",
          line: row[0].line, column: row[0].column)
      }
      if faults.count == before { rows.append(row) }
    }
    return CSVTable(file: file, header: header, rows: rows, faults: faults)
  }

  private mutating func checkHeader(_ header: [CSVTable.Field]) {
    for (index, field) in header.enumerated() {
      if header[..<index].contains(where: { $0.text == field.text }) {
        fault("duplicate-column", "a second column is named `\(field.text)`", line: field.line, column: field.column)
      }
    }
    if header.count == 1, header[0].text.contains(";") {
      fault("wrong-separator", "the header has no commas; expected fields separated by commas", line: 1, column: 1)
    }
  }

  private mutating func row() -> [CSVTable.Field] {
    var fields: [CSVTable.Field] = []
    while true {
      fields.append(field())
      guard index < scalars.count else { return fields }
      if scalars[index] == "," {
        advance()
      } else {
        endLine()
        return fields
      }
    }
  }

  private mutating func field() -> CSVTable.Field {
    let (line, column) = (line, column)
    let text = index < scalars.count && scalars[index] == "\"" ? quoted() : plain()
    return CSVTable.Field(text: text, line: line, column: column)
  }

  private mutating func plain() -> String {
    var text = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != ",", !isAtLineEnd {
      if scalars[index] == "\"" {
        fault("stray-quote", "a quote inside an unquoted field; expected the whole field in quotes", line: line, column: column)
      }
      text.append(scalars[index])
      advance()
    }
    return String(text)
  }

  private mutating func quoted() -> String {
    let (startLine, startColumn) = (line, column)
    var text = String.UnicodeScalarView()
    advance()
    while index < scalars.count {
      if scalars[index] != "\"" {
        text.append(scalars[index])
        if scalars[index] == "\n" { endLine() } else { advance() }
      } else if index + 1 < scalars.count, scalars[index + 1] == "\"" {
        text.append("\"")
        advance()
        advance()
      } else {
        advance()
        if index < scalars.count, scalars[index] != ",", !isAtLineEnd {
          fault(
            "stray-quote", "text after a closing quote; expected a comma or the end of the line", line: line, column: column)
          while index < scalars.count, scalars[index] != ",", !isAtLineEnd { advance() }
        }
        return String(text)
      }
    }
    fault("unclosed-quote", "this quote is never closed", line: startLine, column: startColumn)
    return String(text)
  }

  private var isAtLineEnd: Bool {
    scalars[index] == "\n" || (scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n")
  }

  private mutating func advance() {
    index += 1
    column += 1
  }

  private mutating func endLine() {
    index += scalars[index] == "\r" ? 2 : 1
    line += 1
    column = 1
  }

  private mutating func fault(_ code: String, _ message: String, line: Int, column: Int) {
    faults.append(Diagnostic(code: code, message, at: SourcePlace(file: file, line: line, column: column)))
  }
}
