import Glibc

/// Signals that would end the process where an error is wanted.
public enum SystemSignals {
  /// Makes a write to a closed pipe and one beyond the limit on file size fail as errors (`EPIPE`, `EFBIG`).
  public static func turnWriteSignalsIntoErrors() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}
