import Delimitation
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
  ///   - request: What is to be handed over with the answer, if anything.
  ///   - workers: Who works on it. Results do not depend on how many there are.
  ///   - progress: Is told, on the calling thread, how many points of a sweep are done and how many there are.
  /// - Throws: `usage` for an unknown variant or parameter, `data` for what only computing shows, `limit`, `software`.
  public func run(
    _ checked: CheckedScenario, settings: [ParameterSetting] = [], variants: [String] = [],
    withFeatures: Bool = true, pack request: HandOverPack.Request? = nil, workers: Workers = Workers(1),
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Failure) -> RunResult {
    guard var scenario = checked.scenario else { throw Failure(.data, checked.diagnostics) }
    try Overrides.apply(settings, to: &scenario)
    let chosen = try Overrides.chosen(variants, of: scenario)
    // With other values of parameters a file may be read in another way than it was for checking.
    let dataFiles = settings.isEmpty ? checked.dataFiles : DataFileShelf(files: files, foreignFiles: foreignFiles)
    let evaluator = Evaluator(scenario, catalogue: checked.catalogue, dataFiles: dataFiles, workers: workers)
    return try locating(scenario) { () throws(Failure) in
      // What `--set` changes may name other features than those that were checked.
      // Whether areas lie where changes say shows only now.
      let changed = settings.isEmpty ? chosen.filter(scenario.changesAreas) : Array(scenario.variants.keys)
      let faults = try evaluator.changeFaults(of: changed)
      guard faults.isEmpty else { throw Failure(.data, faults) }
      return try result(checked, evaluator, chosen, withFeatures, request, workers, progress)
    }
  }

  /// What goes wrong on the way, with the lines of the scenario that it is about.
  func locating<Result>(
    _ scenario: Scenario, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do throws(Failure) { return try body() } catch {
      throw Failure(error.kind, scenario.withSourceLines(error.diagnostics))
    }
  }

  private func result(
    _ checked: CheckedScenario, _ evaluator: Evaluator, _ chosen: [String], _ withFeatures: Bool,
    _ request: HandOverPack.Request?, _ workers: Workers, _ progress: (_ done: Int, _ all: Int) -> Void
  ) throws(Failure) -> RunResult {
    let scenario = evaluator.scenario
    let run = ScenarioRun(evaluator, variants: chosen)
    let withFeatures = withFeatures || request != nil
    if let code = request?.tableCRS {
      do throws(DelimitationError) { _ = try GridFrame(code) } catch {
        throw Failure(.usage, code: "table-crs", "--table-crs: \(error.message)")
      }
    }
    run.prepare(workers, withFeatures: withFeatures)
    var sweep: (table: SweepTable, warnings: [ReportedWarning])?
    if let declaration = scenario.sweep {
      let own = SweepRun(declaration, evaluator, variants: chosen)
      let points = try own.points(workers, progress: progress)
      sweep = (own.table(of: points), own.warnings(of: points))
    }
    let uncertainty = try scenario.uncertainty.map { declaration throws(Failure) in
      try UncertaintyRun(declaration: declaration, evaluator: evaluator, worlds: [run.baseline] + run.worlds).report(workers)
    }
    let report = try run.report(
      warnings: checked.diagnostics.filter { $0.severity == .warning }, sweep: sweep, uncertainty: uncertainty)
    let collection = OutputCollection.collection(
      of: withFeatures ? try run.results() : [], variants: chosen, report: report)
    let pack = try request.map { request throws(Failure) in try HandOverPack(of: run, report, collection, request) }
    return RunResult(report: report, collection: collection, pack: pack)
  }
}
