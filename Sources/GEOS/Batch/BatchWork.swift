import Dispatch
import Glibc
import Synchronization

/// Work over many items, spread over threads; the results come in the order of the items.
public enum BatchWork {
  /// How many threads the operations over collections use when nothing else is said: the processors at hand.
  public static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Works on pieces of a range, in any order, on at most so many threads; fewer than one counts as one.
  ///
  /// - Parameters:
  ///   - size: how many items a piece has; it must not depend on the threads where results could depend on it.
  ///   - work: given a piece, gives its results.
  /// - Throws: the error of the first piece in order that fails.
  static func inPieces<Made: Sendable>(
    of count: Int, size: Int, threads: Int, _ work: @Sendable (Range<Int>) throws(BatchError) -> [Made]
  ) throws(BatchError) -> [Made] {
    let pieces = (count + size - 1) / size
    let helpers = min(max(1, threads), pieces)
    if helpers <= 1 {
      var made: [Made] = []
      for piece in 0..<pieces { made += try work(piece * size..<min(count, piece * size + size)) }
      return made
    }
    let next = Atomic(0)
    // After a failure only pieces before it are still worth the work.
    let firstFailure = Atomic(Int.max)
    let results = Mutex([Result<[Made], BatchError>?](repeating: nil, count: pieces))
    withoutActuallyEscaping(work) { work in
      DispatchQueue.concurrentPerform(iterations: helpers) { _ in
        while true {
          let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard piece < pieces, piece < firstFailure.load(ordering: .relaxed) else { return }
          let result = Result { () throws(BatchError) in try work(piece * size..<min(count, piece * size + size)) }
          if case .failure = result { firstFailure.min(piece, ordering: .relaxed) }
          results.withLock { $0[piece] = result }
        }
      }
    }
    var made: [Made] = []
    for result in results.withLock({ $0 }) { made += try result?.get() ?? [] }
    return made
  }
}
