import OrderedCollections
import Quantities
import ScenarioLanguage

/// How many different results of a name there can be along a sweep, from the parameters that lead to it.
struct SweepCounts {
  private let sweep: SweepDeclaration
  private let dependencies: Dependencies
  /// The parameters that the dates of the baseline and of the sweep's variants are.
  private let dates: Set<String>

  init(_ sweep: SweepDeclaration, of evaluator: Evaluator) {
    self.sweep = sweep
    dependencies = evaluator.dependencies
    let scenario = evaluator.scenario
    dates = Set(([scenario.asOf] + sweep.variants.map { scenario.variants[$0]?.asOf }).compactMap { $0?.parameterName })
  }

  /// The features and measures with more different results than a count.
  func names(withMoreThan count: Int) -> Set<String> {
    let all = dependencies.features.map { $0 } + dependencies.measures.map { $0 }
    return Set(all.filter { results(of: $0.value) > count }.map(\.key))
  }

  /// How many different lists of features a name of data may stand for.
  func lists(of data: String) -> Int {
    combinations(of: parameters(of: data))
  }

  private func results(of needs: Dependencies.Needs) -> Int {
    let names = needs.data.reduce(into: needs.parameters) { $0.formUnion(parameters(of: $1)) }
    return combinations(of: needs.usesDate ? names.union(dates) : names)
  }

  private func parameters(of data: String) -> Set<String> {
    guard let needs = dependencies.data[data] else { return [] }
    return needs.usesDate ? needs.parameters.union(dates) : needs.parameters
  }

  private func combinations(of parameters: Set<String>) -> Int {
    let most = sweep.sample?.count ?? SweepDeclaration.mostPoints
    return sweep.axes.filter { parameters.contains($0.parameter.name) }.reduce(1) { min(most, $0 * ($1.count ?? most)) }
  }
}
