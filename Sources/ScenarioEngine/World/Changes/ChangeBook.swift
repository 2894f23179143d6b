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

  private struct Resolved {
    var edits: [String: [FeatureEdit]]
    var faults: [Diagnostic]
  }

  private let scenario: Scenario
  private let dependencies: Dependencies
  private let sources: ChangeSources
  private let known = Mutex<[Entry: Resolved]>([:])

  init(of scenario: Scenario, _ dependencies: Dependencies, data: DataWorld) {
    self.scenario = scenario
    self.dependencies = dependencies
    sources = ChangeSources(of: scenario, data: data)
  }

  /// What a variant makes of a layer or file, in order; nothing in the baseline.
  ///
  /// - Throws: `data` with every fault of the changes.
  func edits(of source: DataSource, in world: World, ground: ChangeGround?) throws(Failure) -> [FeatureEdit] {
    guard let variant = world.variant.flatMap({ scenario.variants[$0] }), !variant.changes.isEmpty else { return [] }
    let resolved = try resolved(variant, in: world, ground)
    guard resolved.faults.isEmpty else { throw Failure(.data, resolved.faults) }
    return resolved.edits[source.identity] ?? []
  }

  /// Every fault of the changes of a variant: it has those of what it requires, too.
  func faults(of name: String, in world: World, ground: ChangeGround?) throws(Failure) -> [Diagnostic] {
    guard let variant = scenario.variants[name], !variant.changes.isEmpty else { return [] }
    return try resolved(variant, in: world, ground).faults
  }

  private func resolved(
    _ variant: VariantDeclaration, in world: World, _ ground: ChangeGround?
  ) throws(Failure) -> Resolved {
    let date = scenario.worldDate(in: variant.name, world.parameters)
    let entry = Entry(variant: variant.name, values: world.values(of: parameters(of: variant.changes)), date: date)
    if let resolved = known.withLock({ $0[entry] }) { return resolved }
    let resolution = try ChangeResolution(
      variant.changes, sources: sources, dependencies: dependencies, data: Array(scenario.data.values), world.parameters,
      date: date, ground: ground)
    return known.withLock { known in
      // Whoever came first, so that all worlds share one set of outlines.
      if let resolved = known[entry] { return resolved }
      let resolved = Resolved(edits: resolution.edits, faults: resolution.faults)
      known[entry] = resolved
      return resolved
    }
  }

  /// The parameters that decide what changes make: their own, and those of the areas and lines that they put in.
  private func parameters(of changes: [ChangeDeclaration]) -> Set<String> {
    changes.reduce(into: Set(changes.flatMap(\.parameterNames))) { names, change in
      guard change.changesAreas, let name = change.insertion?.name else { return }
      names.formUnion(dependencies.features[name]?.parameters ?? [])
    }
  }
}
