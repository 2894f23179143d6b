/// Why Clp, or a guard before it, gave no plan.
public struct CLPError: Error, Sendable, Hashable {
  public enum Code: String, Sendable {
    /// The library is not installed, or is of another make than the one its functions are declared for.
    case missingLibrary = "missing-library"
    /// A number that is not finite or too large, or an entry for a row that there is not.
    case unsuitableValue = "unsuitable-value"
    /// No values of the columns keep all bounds.
    case infeasible
    /// The cost can be made as small as one likes.
    case unbounded
    /// More steps, or a larger program, than is allowed.
    case limit
    /// Any other failure of the library, or an answer of it that does not bear checking.
    case library
  }

  /// Match on this, not on ``message``.
  public var code: Code
  /// What is wrong, in one line.
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
