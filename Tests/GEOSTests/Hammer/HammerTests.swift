import Foundation
import GEOS
import Glibc
import TestSupport
import Testing

/// Every public operation on anything: an answer or an error of the module's, within a time, never a crash or a hang.
///
/// `THALWEG_HAMMER_SEED` and `THALWEG_HAMMER_CASES` choose other cases and how many; a fault found names the seed and the
/// number of its case, and `THALWEG_HAMMER_FIRST` begins there.
@Suite("The hammer")
struct HammerTests {
  /// The children that share the work.
  static let children = 4
  /// Processor time a case may take, in seconds; a child that takes longer is ended by the system.
  static let limit = 15

  static let seed = setting("SEED") ?? 20_261_128
  static let first = setting("FIRST") ?? 0
  static let count = setting("CASES") ?? 30_000

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment["THALWEG_HAMMER_" + name].flatMap { Int($0) }
  }

  @Test("Every operation answers or refuses whatever it is given", arguments: 0..<children)
  func everything(child: Int) async throws {
    let log = try CaseLog.create()
    defer { log.remove() }
    let end = Self.first + Self.count
    var next = Self.first + child
    while next < end {
      await #expect(processExitsWith: .success) {
        [path = log.path as String, start = next as Int, end = end as Int, seed = Self.seed as Int] () async throws in
        try HammerTests.strike(from: start, to: end, seed: seed, CaseLog(path: path))
      }
      let last = try #require(log.last, "no case began from \(next) on")
      if last >= end { break }
      Issue.record("seed \(Self.seed), case \(last): \(Self.operation(last).symbol) ended the process")
      next = last + Self.children
    }
  }

  static func operation(_ number: Int) -> HammerOperation {
    Hammer.operations[number % Hammer.operations.count]
  }

  private static func strike(from start: Int, to end: Int, seed: Int, _ log: CaseLog) throws {
    let writer = try CaseLog.Writer(log)
    for number in stride(from: start, to: end, by: children) {
      try writer.note(number)
      setTimer(limit)
      var input = HammerInput(seed: UInt64(truncatingIfNeeded: seed), number: number)
      do throws(GEOSError) {
        if let fault = try operation(number).strike(&input) {
          Issue.record("seed \(seed), case \(number): \(operation(number).symbol): \(fault)")
        }
      } catch {
        #expect(!error.message.isEmpty && !error.operation.isEmpty)
      }
    }
    setTimer(0)
    try writer.note(end)
  }

  /// Lets the system end the process when it has used so many more seconds of processor time.
  private static func setTimer(_ seconds: Int) {
    var timer = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }
}

@Suite("The list of what the hammer strikes")
struct HammerRegistryTests {
  @Test("It has every public operation of the module, and nothing else")
  func complete() {
    let operations = PublicSymbol.all.filter { $0.canFail || !$0.isInitializer }.map(\.name)
    #expect(operations.count > 80)
    let listed = Set(Hammer.operations.map(\.symbol))
    #expect(listed.subtracting(operations).sorted() == [])
    #expect(Set(operations).subtracting(listed).sorted() == [])
  }
}
