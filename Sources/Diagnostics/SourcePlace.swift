/// A place in a text that a person wrote: a file and, where known, a line and a column.
///
/// Lines and columns count from 1; a column counts Unicode scalars from the start of its line.
public struct SourcePlace: Sendable, Hashable {
  /// The file as the person named it, or relative to the project root.
  public var file: String
  /// Line, from 1; `nil` when the fault is of the file as a whole.
  public var line: Int?
  /// Column in Unicode scalars, from 1.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `file:line:column`, as far as known.
  public var description: String {
    guard let line else { return file.escapingControls }
    guard let column else { return "\(file.escapingControls):\(line)" }
    return "\(file.escapingControls):\(line):\(column)"
  }
}
