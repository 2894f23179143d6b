import Diagnostics
import OrderedCollections
import ScenarioLanguage

/// Reads everything that a scenario draws on, so that the faults of all its data show together.
struct DataStudy {
  let evaluator: Evaluator
  /// Names of data of which a fault is known already.
  let known: Set<String>
  /// Whether the scenario has no fault of its own: then what its data select is held against what there is, too.
  let isWhole: Bool

  /// - Throws: what is no fault of the data, with those that were found before.
  func faults() throws(Failure) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for declaration in evaluator.scenario.data.values where !known.contains(declaration.name) {
      do throws(Failure) {
        try read(declaration)
      } catch {
        faults += error.diagnostics.filter { !faults.contains($0) }
        guard error.kind == .data else { throw Failure(error.kind, faults) }
      }
    }
    return faults
  }

  private func read(_ declaration: DataDeclaration) throws(Failure) {
    let baseline = World(of: evaluator.scenario)
    if isWhole {
      _ = try evaluator.features(declaration.name, in: baseline)
    } else {
      _ = try evaluator.data.contents(of: declaration, baseline.parameters)
    }
  }
}
