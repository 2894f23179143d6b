import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage
import Synchronization

/// The edits that each variant makes, resolved once for each set of values of the parameters in its changes.
final class ChangeBook: Sendable {
  private struct Entry: Hashable {
    var variant: String
    var values: [ParameterValue?]
    var date: CalendarDate?
  }

  private let scenario: Scenario
  private let dependencies: Dependencies
  private let sources: ChangeSources
  private let known = Mutex<[Entry: [String: [FeatureEdit]]]>([:])

  init(of scenario: Scenario, _ dependencies: Dependencies, data: DataWorld) {
    self.scenario = scenario
    self.dependencies = dependencies
    sources = ChangeSources(of: scenario, data: data)
  }

  /// What a variant makes of a layer or file, in order; nothing in the baseline.
  ///
  /// - Throws: `data` with every fault of the changes.
  func edits(of source: DataSource, in world: World) throws(Failure) -> [FeatureEdit] {
    guard let variant = world.variant.flatMap({ scenario.variants[$0] }), !variant.changes.isEmpty else { return [] }
    let names = Set(variant.changes.flatMap(\.parameterNames))
    let entry = Entry(
      variant: variant.name, values: world.values(of: names), date: scenario.worldDate(in: variant.name, world.parameters))
    if let edits = known.withLock({ $0[entry] }) { return edits[source.identity] ?? [] }
    let resolution = try resolution(of: variant, world.parameters)
    guard resolution.faults.isEmpty else { throw Failure(.data, resolution.faults) }
    known.withLock { $0[entry] = resolution.edits }
    return resolution.edits[source.identity] ?? []
  }

  /// Every fault of the changes of every variant, each once: a variant has those of what it requires.
  func faults() throws(Failure) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for variant in scenario.variants.values where !variant.changes.isEmpty {
      for fault in try resolution(of: variant, scenario.parameterValues(in: variant.name)).faults where !faults.contains(fault)
      {
        faults.append(fault)
      }
    }
    return faults
  }

  private func resolution(
    of variant: VariantDeclaration, _ parameters: ParameterValues
  ) throws(Failure) -> ChangeResolution {
    try ChangeResolution(
      variant.changes, sources: sources, dependencies: dependencies, data: Array(scenario.data.values), parameters,
      date: scenario.worldDate(in: variant.name, parameters))
  }
}
