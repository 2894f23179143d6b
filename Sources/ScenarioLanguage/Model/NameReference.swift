public import Diagnostics

/// A name as it was written at some place.
public struct NameReference: Sendable, Hashable {
  public var name: String
  public var place: SourcePlace

  public init(_ name: String, at place: SourcePlace) {
    self.name = name
    self.place = place
  }
}

/// A measure or figure, or one cell of a measure that is a table or matrix: `lengths`, `lengths[ARM]`,
/// `overlap[aghdam, nkao-1991]`.
public struct FigureAddress: Sendable, Hashable {
  public var name: String
  /// The row's name, for a cell.
  public var row: String?
  /// The column's name; `nil` for the only figure of a row.
  public var column: String?
  public var place: SourcePlace

  public init(_ name: String, row: String? = nil, column: String? = nil, at place: SourcePlace) {
    self.name = name
    self.row = row
    self.column = column
    self.place = place
  }
}

extension FigureAddress: CustomStringConvertible {
  /// As it is written.
  public var description: String {
    guard let row else { return name }
    return column.map { "\(name)[\(row), \($0)]" } ?? "\(name)[\(row)]"
  }
}
