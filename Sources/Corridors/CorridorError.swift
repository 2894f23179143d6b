/// What goes wrong with networks, routes and flows.
public struct CorridorError: Error, Sendable, Hashable {
  /// Match on this, not on ``message``.
  public enum Code: String, Sendable, Hashable {
    /// A node, edge or place that the network does not have.
    case unknownElement
    /// A value outside what it may be: negative, not finite, missing where it is needed.
    case unsuitableValue
    /// No plan meets all demands within the capacities.
    case infeasible
    /// The solver is not installed.
    case missingLibrary
    /// The geometry engine or the solver failed.
    case engine
  }

  public var code: Code
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
