import Diagnostics
import Synchronization

/// What computing found that the reader of the figures should know, each said once however many worlds it is found in.
final class Remarks: Sendable {
  private let found = Mutex<Set<Diagnostic>>([])

  func add(_ code: String, _ message: String, at place: SourcePlace?) {
    found.withLock { _ = $0.insert(Diagnostic(.warning, code: code, message, at: place)) }
  }

  /// In the order of their places, whatever order they were found in.
  var all: [Diagnostic] {
    found.withLock { $0.sorted { Diagnostic.isBefore($0, $1) || (!Diagnostic.isBefore($1, $0) && $0.message < $1.message) } }
  }
}
