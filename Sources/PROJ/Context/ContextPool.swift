import Synchronization

/// Contexts waiting for work. Making one costs milliseconds, and the objects kept in it as much again.
enum ContextPool {
  private static let idle = Mutex<[Context]>([])
  /// As many are kept as there may be workers; more are made when needed and dropped after.
  private static let kept = 16

  /// Lends a context to a synchronous piece of work.
  ///
  /// - Parameter database: whether the work may look into PROJ's database; planes of our own do not.
  static func withContext<Result>(
    database: Bool = true, _ work: (Context) throws(PROJError) -> Result
  ) throws(PROJError) -> Result {
    try Lease().lend { (context) throws(PROJError) in
      if database { try context.useDatabase() }
      return try work(context)
    }
  }

  /// One borrowed context, given back when the lease ends.
  private struct Lease: ~Copyable {
    private let context: Context

    init() throws(PROJError) {
      // Contexts are made under the lock: making several at once is a race in some versions of the library.
      context = try idle.withLock { (idle) throws(PROJError) in
        if let ready = idle.popLast() { return ready }
        return try Context()
      }
    }

    /// The lease is borrowed as long as the work runs, so it cannot end before.
    borrowing func lend<Result>(_ work: (Context) throws(PROJError) -> Result) throws(PROJError) -> Result {
      try work(context)
    }

    deinit {
      _ = context.takeMessage()
      let context = context
      idle.withLock { if $0.count < kept { $0.append(context) } }
    }
  }
}
