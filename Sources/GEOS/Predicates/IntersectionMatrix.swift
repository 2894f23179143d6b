import CGEOS

/// A DE-9IM matrix: the dimension in which interior, boundary and exterior of one geometry meet those of another.
///
/// The dimensionally extended nine-intersection model of OGC Simple Features.
public struct IntersectionMatrix: Sendable, Hashable, CustomStringConvertible {
  /// The three parts into which a geometry divides the plane.
  public enum Part: Int, Sendable, Hashable, CaseIterable {
    /// All of the geometry but its boundary.
    case interior
    /// Of an area its rings, of an open line its ends; points and closed lines have none.
    case boundary
    /// All of the plane that is not in the geometry.
    case exterior
  }

  /// Nine of `F`, `0`, `1`, `2`, row by row: the rows are the parts of the first geometry.
  public let description: String

  /// - Throws: ``GEOSError`` when the text is not nine of `F`, `0`, `1` and `2`.
  public init(_ text: String) throws(GEOSError) {
    try IntersectionMatrix.check(text, symbols: "F012", "matrix", of: "GEOSRelate_r")
    description = text
  }

  /// The dimension in which a part of the first geometry meets a part of the second; `nil` where they do not meet.
  public subscript(own: Part, other: Part) -> Int? {
    let symbol = Array(description.utf8)[own.rawValue * 3 + other.rawValue]
    return symbol == UInt8(ascii: "F") ? nil : Int(symbol - UInt8(ascii: "0"))
  }

  /// Whether the matrix matches a pattern of nine of `T`, `F`, `*`, `0`, `1`, `2`.
  ///
  /// - Throws: ``GEOSError`` when the pattern is something else.
  ///
  /// `GEOSRelatePatternMatch_r`
  public func matches(_ pattern: String) throws(GEOSError) -> Bool {
    try IntersectionMatrix.checkPattern(pattern, of: "GEOSRelatePatternMatch_r")
    return try ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.truth("GEOSRelatePatternMatch_r") { unsafe GEOSRelatePatternMatch_r($0, description, pattern) }
    }
  }

  static func checkPattern(_ pattern: String, of function: String) throws(GEOSError) {
    try check(pattern, symbols: "TFtf*012", "pattern", of: function)
  }

  private static func check(
    _ text: String, symbols: String, _ name: String, of function: String
  ) throws(GEOSError) {
    guard text.utf8.count == 9, text.allSatisfy(symbols.contains) else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "the \(name) is not nine of \(symbols.map(String.init).joined(separator: ", ")): \(text.prefix(20))")
    }
  }
}
