import Diagnostics
import OrderedCollections
import ScenarioLanguage

extension ScenarioRun {
  /// Every name with what it stands for in each world.
  func results() throws(Failure) -> [NamedResult] {
    var results: [NamedResult] = []
    let names =
      scenario.data.keys.map { ($0, NamedResult.Role.data) } + scenario.features.keys.map { ($0, NamedResult.Role.feature) }
    for (name, role) in names {
      let base = try evaluator.features(name, in: baseline)
      var result = NamedResult(
        name: name, role: role, baseline: base, variants: [],
        measures: scenario.measures.values.filter { $0.call.subjectNames.first?.name == name }.map(\.name))
      for world in worlds {
        let own = try evaluator.features(name, in: world)
        guard own.features != base.features else { continue }
        result.variants.append((world.name, own, try difference(own, base, name)))
      }
      results.append(result)
    }
    return results
  }

  /// What is in one of two lists, but not in both.
  private func difference(_ own: FeatureList, _ base: FeatureList, _ name: String) throws(Failure) -> FeatureList {
    do throws(OperationFault) {
      return try evaluator.workshop.difference(own, base)
    } catch {
      throw Failure(
        error.kind, code: error.code, "`\(name)`: \(error.message)",
        at: scenario.data[name]?.place ?? scenario.features[name]?.place)
    }
  }
}
