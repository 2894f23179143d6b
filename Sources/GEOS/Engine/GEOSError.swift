/// What went wrong in a topological operation: which C function, and why.
///
/// Decide by ``code``; the message is for people.
public struct GEOSError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure a caller may want to tell apart.
  public enum Code: Sendable, Hashable, CaseIterable {
    /// GEOS reported an exception; the message is its own.
    case engineFailure
    /// GEOS could not have the memory it needed.
    case outOfMemory
    /// A coordinate or an argument is NaN or infinite, or a result would be.
    case notFinite
    /// An argument is outside the range that is answered in reasonable time and memory.
    case outOfRange
    /// A geometry has a form that GEOS cannot hold: an open ring, a line of one position, a collection nested too deep.
    case malformedGeometry
    /// The operation needs a later GEOS than the module was built with.
    case unsupported
  }

  /// Which kind of failure it is.
  public var code: Code
  /// The name of the C function that failed or was not called because of a guard.
  public var operation: String
  /// What GEOS said, or what the guard found.
  public var message: String

  /// An error of a kind, with the name of the operation that failed and the reason in words.
  public init(code: Code, operation: String, message: String) {
    self.code = code
    self.operation = operation
    self.message = message
  }

  public var description: String { "\(operation): \(message)" }
}
