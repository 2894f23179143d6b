public import Diagnostics

/// What is wrong with one record of a network.
public struct NetworkFault: Sendable, Hashable {
  /// What kind of fault it is: match on this, not on ``message``.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case missingMode = "missing-mode"
    case unknownMode = "unknown-mode"
    /// An end names a node that no point has.
    case missingNode = "missing-node"
    case duplicateID = "duplicate-id"
    /// Neither a line nor a point, or a position that is none.
    case geometry = "unsuitable-geometry"
    /// An edge with neither a line nor two nodes.
    case missingEnd = "missing-end"
    /// A line that ends away from the node it names.
    case endOffNode = "end-off-node"
    /// A way of no length that is no transfer.
    case zeroLength = "zero-length"
    /// A text or number that is no value of this property.
    case wrongValue = "wrong-value"
    case wrongDimension = "wrong-dimension"
    /// Negative, or zero where it must be more.
    case outOfRange = "out-of-range"
    case notFinite = "not-finite"
    /// Money of another currency or price year than the rest.
    case mixedCurrency = "mixed-currency"
    /// A point of kind `port` that no edge reaches.
    case unconnectedPort = "unconnected-port"
    /// A length shorter than the straight way between the ends.
    case shortLength = "short-length"
    /// Several nodes stand where a line ends that names none.
    case ambiguousNode = "ambiguous-node"
  }

  /// An error, or a warning where a network can do with it.
  public var severity: Diagnostic.Severity
  public var code: Code
  /// Index of the record.
  public var record: Int
  /// In one line: what is wrong, and what is expected.
  public var message: String
  /// What was probably meant.
  public var suggestion: String?
}
