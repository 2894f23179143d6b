/// One message to the person who wrote an input: what is wrong, where, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable {
    case error, warning, note
  }

  public var severity: Severity
  /// A stable identifier such as `unknown-key`: programs match on it, never on the message.
  public var code: String
  /// What is wrong and what was expected, in one line: `what; expected what`.
  public var message: String
  /// Where; `nil` for a fault of the command line.
  public var place: SourcePlace?
  /// What was probably meant: `buffer` shows as «did you mean `buffer`?».
  public var suggestion: String?
  /// The line of source the place is in, without its end, for the caret display.
  public var sourceLine: String?

  public init(
    _ severity: Severity = .error, code: String, _ message: String, at place: SourcePlace? = nil,
    suggestion: String? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.suggestion = suggestion
    self.sourceLine = sourceLine
  }
}
