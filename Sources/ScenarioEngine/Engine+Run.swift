public import Diagnostics
import GEOS
import OrderedCollections
import PROJ
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension Engine {
  /// Evaluates the baseline and the variants of a checked scenario and holds its checks against them.
  ///
  /// - Parameters:
  ///   - settings: Parameter values that replace the scenario's own, in the baseline and wherever a variant does not set them.
  ///   - variants: The variants to evaluate; all when empty. Checks of others are left out.
  ///   - withFeatures: Whether the features are wanted too, and what differs in each variant.
  ///   - workers: Who works on it. Results do not depend on how many there are.
  ///   - progress: Is told, on the calling thread, how many points of a sweep are done and how many there are.
  /// - Throws: `usage` for an unknown variant or parameter, `data` for what only computing shows, `limit`, `software`.
  public func run(
    _ checked: CheckedScenario, settings: [ParameterSetting] = [], variants: [String] = [],
    withFeatures: Bool = true, workers: Workers = Workers(1), progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Failure) -> RunResult {
    guard var scenario = checked.scenario else { throw Failure(.data, checked.diagnostics) }
    try Overrides.apply(settings, to: &scenario)
    let chosen = try Overrides.chosen(variants, of: scenario)
    let evaluator = Evaluator(
      scenario, catalogue: checked.catalogue, dataFiles: DataFileShelf(files: files, foreignFiles: foreignFiles))
    // What `--set` changes may name other features than those that were checked.
    let faults = settings.isEmpty ? [] : try evaluator.changes.faults()
    guard faults.isEmpty else { throw Failure(.data, faults) }
    let run = ScenarioRun(evaluator, variants: chosen)
    run.prepare(workers, withFeatures: withFeatures)
    var sweep: (table: SweepTable, warnings: [ReportedWarning])?
    if let declaration = scenario.sweep {
      let own = SweepRun(declaration, evaluator, variants: chosen)
      let points = try own.points(workers, progress: progress)
      sweep = (own.table(of: points), own.warnings(of: points))
    }
    let report = try run.report(warnings: checked.diagnostics.filter { $0.severity == .warning }, sweep: sweep)
    let collection = OutputCollection.collection(
      of: withFeatures ? try run.results() : [], variants: chosen, report: report)
    return RunResult(report: report, collection: collection)
  }
}
