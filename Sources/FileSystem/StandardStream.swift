import Glibc

/// One of the process's own streams, written without buffering so that a full device or a closed pipe is an error and not
/// lost text.
public struct StandardStream: Sendable {
  private let number: Int32
  private let name: String

  public static let output = StandardStream(number: STDOUT_FILENO, name: "standard output")
  public static let error = StandardStream(number: STDERR_FILENO, name: "standard error")

  /// Occupies the numbers of standard streams that were closed before the process began, so that no file opened later is
  /// taken for one of them. Writing to a stream so occupied still fails.
  public static func reserveNumbers() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// Whether a person watches it.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// Writes all bytes; a pipe nobody reads is an ``FileFault/Code/inputOutput`` fault, given that SIGPIPE is ignored.
  public func write(_ bytes: [UInt8]) throws(FileFault) {
    try SystemCall.writeAll(bytes, to: number, path: name)
  }
}
