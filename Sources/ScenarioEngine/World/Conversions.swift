import PROJ
import Quantities
import Synchronization

/// The coordinate operations that a run has needed, each found once.
final class Conversions: Sendable {
  private let known = Mutex<[String: Conversion]>([:])
  private let chosen = Mutex<Set<Provenance.Conversion>>([])

  /// The best operation from a system to WGS 84.
  ///
  /// - Throws: when the code is unknown, no operation is usable, or the one there is does not keep a written budget.
  func conversion(from code: String, budget: ErrorBudget) throws(OperationFault) -> Conversion {
    let conversion = try conversion(from: code)
    try Self.check(conversion, budget)
    return conversion
  }

  private static func check(_ conversion: Conversion, _ budget: ErrorBudget) throws(OperationFault) {
    if budget.isWritten, let accuracy = conversion.accuracy, accuracy > budget.maxError {
      throw OperationFault(
        "error-budget",
        "`max_error` of \(budget.maxError.shortestText) m cannot be kept: \(conversion.record.name) is accurate to "
          + "\(accuracy.shortestText) m; expected at least that much")
    }
  }

  private func conversion(from code: String) throws(OperationFault) -> Conversion {
    if let found = known.withLock({ $0[code] }) { return found }
    let made: Conversion
    do throws(PROJError) { made = try Conversion(from: code) } catch { throw OperationFault(of: error) }
    known.withLock { $0[code] = made }
    return made
  }

  /// The way that an operation of the scenario chose for itself.
  ///
  /// - Throws: when it does not keep a written budget.
  func noted(_ transformation: Transformation, budget: ErrorBudget) throws(OperationFault) -> Conversion {
    note(transformation)
    let conversion = Conversion(transformation)
    try Self.check(conversion, budget)
    return conversion
  }

  /// Takes note of an operation that an operation of the scenario chose for itself.
  func note(_ transformation: Transformation) {
    let record = Provenance.Conversion(of: transformation)
    chosen.withLock { _ = $0.insert(record) }
  }

  /// What was used, in the order of codes.
  var records: [Provenance.Conversion] {
    let read = known.withLock { $0.sorted { $0.key < $1.key }.map(\.value.record) }
    let others = chosen.withLock { $0.subtracting(read) }
    return read + others.sorted { ($0.from, $0.to, $0.code ?? "") < ($1.from, $1.to, $1.code ?? "") }
  }
}
