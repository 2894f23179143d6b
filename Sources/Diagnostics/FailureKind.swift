/// Why a run ended early, as the one table of exit codes knows it (`sysexits.h` names).
public enum FailureKind: Int32, Sendable, CaseIterable {
  /// An unknown flag, option, variant or parameter on the command line (`EX_USAGE`).
  case usage = 64
  /// A bad scenario or bad data, a file named inside a scenario missing, a budget or precondition not met (`EX_DATAERR`).
  case data = 65
  /// A file or folder named on the command line cannot be read (`EX_NOINPUT`).
  case noInput = 66
  /// A limit on size, depth or count was passed (`EX_UNAVAILABLE`).
  case limit = 69
  /// Our own fault (`EX_SOFTWARE`).
  case software = 70
  /// An output cannot be created (`EX_CANTCREAT`).
  case cannotCreate = 73
  /// Reading or writing failed midway (`EX_IOERR`).
  case inputOutput = 74
}

/// What ends a run before it has a result: a kind, which fixes the exit code, and every message found.
public struct Failure: Error, Sendable {
  public var kind: FailureKind
  public var diagnostics: [Diagnostic]

  public init(_ kind: FailureKind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  public init(_ kind: FailureKind, code: String, _ message: String, at place: SourcePlace? = nil) {
    self.init(kind, [Diagnostic(code: code, message, at: place)])
  }
}
