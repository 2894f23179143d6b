import Glibc

/// What the system grants the process, looked at before it begins: with less than this the runtime and the C libraries end
/// in a crash, or wait without end, where an error is wanted.
public enum ProcessLimits {
  /// The stack in bytes of a thread: nested text and geometry are walked by recursion.
  private static let leastStack: rlim_t = 512 << 10
  private static let leastDescriptors: rlim_t = 16
  /// Threads that run at once in the smallest run.
  private static let threads = 3

  /// What is wrong and what was expected, in one line; `nil` when there is enough of everything.
  public static func shortcoming() -> String? {
    if let stack = limit(RLIMIT_STACK), stack < leastStack {
      return "the stack is limited to \(stack >> 10) KiB; expected \(leastStack >> 10) or more (`ulimit -s`)"
    }
    if let descriptors = limit(RLIMIT_NOFILE), descriptors < leastDescriptors {
      return "only \(descriptors) files may be open; expected \(leastDescriptors) or more (`ulimit -n`)"
    }
    if !canRun(threads) { return "no threads can be started; expected more memory, or a higher limit on processes" }
    return nil
  }

  private static func limit(_ kind: __rlimit_resource) -> rlim_t? {
    var limit = rlimit()
    return unsafe getrlimit(__rlimit_resource_t(kind.rawValue), &limit) == 0 ? limit.rlim_cur : nil
  }

  /// Whether this many threads can run at once. The runtime's own pool tries again for ever where one is not granted; the
  /// stacks tried here are kept for it.
  private static func canRun(_ count: Int) -> Bool {
    var gate = unsafe pthread_mutex_t()
    guard unsafe pthread_mutex_init(&gate, nil) == 0 else { return false }
    defer { unsafe _ = pthread_mutex_destroy(&gate) }
    return unsafe withUnsafeMutablePointer(to: &gate) { gate in
      unsafe pthread_mutex_lock(gate)
      var started: [pthread_t] = []
      for _ in 0..<count {
        var thread = pthread_t()
        guard unsafe pthread_create(&thread, nil, passThrough, gate) == 0 else { break }
        started.append(thread)
      }
      unsafe pthread_mutex_unlock(gate)
      for thread in started { pthread_join(thread, nil) }
      return started.count == count
    }
  }

  /// What a thread on trial does: it waits until the gate is opened, and goes.
  private static let passThrough: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { gate in
    if let gate = unsafe gate?.assumingMemoryBound(to: pthread_mutex_t.self) {
      unsafe pthread_mutex_lock(gate)
      unsafe pthread_mutex_unlock(gate)
    }
    return nil
  }
}
