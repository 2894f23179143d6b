import Diagnostics

/// A table of comma-separated values (RFC 4180) with a header row, every field with its place.
struct CSVTable: Sendable {
  struct Field: Sendable, Hashable {
    var text: String
    /// From 1.
    var line: Int
    /// In Unicode scalars, from 1.
    var column: Int
  }

  /// As named in messages.
  var file: String
  var header: [Field]
  /// Each as long as the header.
  var rows: [[Field]]
  /// What is wrong with the text it was read from.
  var faults: [Diagnostic] = []

  func place(of field: Field) -> SourcePlace {
    SourcePlace(file: file, line: field.line, column: field.column)
  }

  /// The index of a column by its name.
  func column(_ name: String) -> Int? {
    header.firstIndex { $0.text == name }
  }
}
