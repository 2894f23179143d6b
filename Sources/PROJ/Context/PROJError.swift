/// Why PROJ, or a guard before it, refused something.
///
/// Decide by ``code``; the message is for people.
public struct PROJError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of a refusal.
  public enum Code: String, Sendable {
    /// Not of the form `AUTHORITY:CODE`.
    case notAnAuthorityCode = "not-an-authority-code"
    /// The database has no such object.
    case unknownCode = "unknown-code"
    /// A text to look for that is empty, too long or has control characters.
    case badText = "bad-text"
    /// No operation leads from one system to the other, or none that the policy allows.
    case noOperation = "no-operation"
    /// A number that is not finite, or out of the range the function takes.
    case badNumber = "bad-number"
    /// A position that the operation cannot take.
    case outsideDomain = "outside-domain"
    /// PROJ's database was not found.
    case missingDatabase = "missing-database"
    /// Any other refusal of the library.
    case library
  }

  /// The kind of this refusal.
  public var code: Code
  /// What is wrong, in one line.
  public var message: String
  /// The C function that refused, or the guard's.
  public var function: String
  /// Which position of a batch it was, from 0.
  public var index: Int?

  /// A refusal of its code and message, by a function, and of one position of a batch if there is an index.
  public init(_ code: Code, _ message: String, in function: String, index: Int? = nil) {
    self.code = code
    self.message = message
    self.function = function
    self.index = index
  }

  /// The function, the position if one is known, and the message.
  public var description: String { "\(function): \(index.map { "position \($0): " } ?? "")\(message)" }
}
