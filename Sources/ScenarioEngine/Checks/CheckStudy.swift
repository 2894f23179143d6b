import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage

/// What can be said about checks without computing: whether their sources bear them.
struct CheckStudy {
  let scenario: Scenario
  let catalogue: Catalogue?
  /// Whether a name of data is, or is derived from, something drawn to illustrate.
  let isIllustrative: (String) throws(Failure) -> Bool

  func diagnostics() throws(Failure) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for check in scenario.checks {
      if check.kind == .published { found += try ground(of: check) }
      if let fact = check.fact, let known = try catalogue?.fact(fact.name) { found += compare(check, with: known) }
    }
    return found
  }

  /// A published check that rests on an illustrative feature.
  private func ground(of check: CheckDeclaration) throws(Failure) -> [Diagnostic] {
    for name in grounds(of: check).sorted() where try isIllustrative(name) {
      return [
        Diagnostic(
          code: "illustrative-ground",
          "a published check cannot rest on `\(name)`, which is illustrative; expected `kind: illustrative`", at: check.place)
      ]
    }
    return []
  }

  private func compare(_ check: CheckDeclaration, with fact: CatalogueFact) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if check.kind == .published, fact.isGeneralKnowledge {
      found.append(
        Diagnostic(
          code: "general-knowledge",
          "fact `\(fact.id)` is graded \(fact.confidence), general knowledge without a page; expected `kind: illustrative`",
          at: check.fact?.place ?? check.place))
    }
    if let stated = statedValue(check), let value = fact.value, stated.dimension == value.dimension,
      (stated.baseValue - value.baseValue).magnitude > 1e-9 * value.baseValue.magnitude
    {
      found.append(
        Diagnostic(
          .warning, code: "fact-differs", "the check says \(stated), fact `\(fact.id)` says \(value)",
          at: check.fact?.place ?? check.place))
    }
    return found
  }

  /// The value a check takes from its fact.
  private func statedValue(_ check: CheckDeclaration) -> Quantity? {
    switch check.expectation {
    case .equals(let value, _): value.value(scenario.parameterValues())
    case .differs(let value, _, _): value.value(scenario.parameterValues())
    default: nil
    }
  }

  /// Data and features a check rests on, those that its variant puts in among them.
  private func grounds(of check: CheckDeclaration) -> Set<String> {
    let names = names(below: check.measure.name)
    let sources = Set(
      names.compactMap { scenario.data[$0]?.source }.map { source in
        switch source {
        case .catalogue(let selection): selection.layer.name
        case .file(let file): file.name
        }
      })
    let changes = check.variant.flatMap { scenario.variants[$0]?.changes } ?? []
    return changes.reduce(into: names) { all, change in
      guard let insertion = change.insertion else { return }
      if case .add(_, let target, _) = change.action, !sources.contains(target.name) { return }
      all.formUnion(self.names(below: insertion.name))
    }
  }

  /// Data and features a measure rests on.
  private func names(below measure: String) -> Set<String> {
    var names: Set<String> = []
    var open = [measure]
    while let name = open.popLast() {
      guard names.insert(name).inserted else { continue }
      if let call = scenario.measures[name]?.call {
        open += call.featureNames
        for case .figure(let address) in call.operands { open.append(address.name) }
      }
      if let call = scenario.features[name]?.call { open += call.featureNames }
    }
    return names.filter { scenario.data[$0] != nil || scenario.features[$0] != nil }
  }
}
