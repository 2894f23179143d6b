import Synchronization

/// The contexts that are not in use. It grows to the greatest number of simultaneous callers.
enum ContextPool {
  private static let idle = Mutex<[Context]>([])

  /// An idle context, or a new one, created under the lock.
  static func take() throws(GEOSError) -> Context {
    try idle.withLock { (idle) throws(GEOSError) in
      if let context = idle.popLast() { return context }
      return try Context()
    }
  }

  static func giveBack(_ context: Context) {
    idle.withLock { $0.append(context) }
  }
}

/// The loan of a context, ended by the lease's own end.
///
/// It cannot be copied, so no two callers hold one context.
struct ContextLease: ~Copyable {
  let context: Context

  private init(context: Context) {
    self.context = context
  }

  deinit {
    ContextPool.giveBack(context)
  }

  /// Lends a context to `body`, which is synchronous: a context never waits across a suspension.
  static func lend<Result>(
    to body: (borrowing ContextLease) throws(GEOSError) -> Result
  ) throws(GEOSError) -> Result {
    let lease = ContextLease(context: try ContextPool.take())
    return try body(lease)
  }
}
