import Glibc

/// What the process was started with.
public enum ProcessContext {
  /// An environment variable; `nil` when it is not set or empty.
  public static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The path of the running program, links resolved.
  public static var programPath: String? {
    try? DiskFiles().resolve("/proc/self/exe")
  }

  /// How many processors the process may use.
  public static var processors: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
