import Dispatch
import Synchronization

/// The threads that work on a command's scenarios, shared between them: work goes to as many as are idle.
public final class Workers: Sendable {
  public let count: Int
  /// How many nobody has work for; below 0 while more callers are at work than there are to be.
  private let idle: Mutex<Int>

  /// - Parameter count: at least 1, the calling threads among them.
  public init(_ count: Int) {
    self.count = max(1, count)
    idle = Mutex(max(1, count))
  }

  /// Counts the calling thread as one of the workers while it works.
  public func engaged<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    idle.withLock { $0 -= 1 }
    defer { idle.withLock { $0 += 1 } }
    return try body()
  }

  /// Works on every value, on the calling thread and those that are idle, and gives the results in the order of the values.
  func map<Value: Sendable, Made: Sendable>(_ values: [Value], _ work: @Sendable (Value) -> Made) -> [Made] {
    // Pieces small enough that nobody waits long for the last one, large enough that taking one costs nothing.
    let size = max(1, min(32, values.count / (count * 4)))
    let starts = Array(stride(from: 0, to: values.count, by: size))
    let helpers = hire(atMost: starts.count - 1)
    let next = Atomic(0)
    let made = Mutex([[Made]](repeating: [], count: starts.count))
    withoutActuallyEscaping(work) { work in
      let worker: @Sendable (Int) -> Void = { _ in
        while true {
          let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard piece < starts.count else { return }
          let results = values[starts[piece]..<min(starts[piece] + size, values.count)].map(work)
          made.withLock { $0[piece] = results }
        }
      }
      if helpers > 0 { DispatchQueue.concurrentPerform(iterations: helpers + 1, execute: worker) } else { worker(0) }
    }
    idle.withLock { $0 += helpers }
    return made.withLock { Array($0.joined()) }
  }

  /// Lends the calling thread and those that are idle to work that shares itself out; it is told how many they are.
  func lent<Result>(_ work: (_ threads: Int) -> Result) -> Result {
    let helpers = hire(atMost: count - 1)
    defer { idle.withLock { $0 += helpers } }
    return work(helpers + 1)
  }

  private func hire(atMost wanted: Int) -> Int {
    idle.withLock { idle in
      let hired = max(0, min(idle, wanted))
      idle -= hired
      return hired
    }
  }
}
