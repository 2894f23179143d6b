import Diagnostics
import ScenarioLanguage

/// What the features that a variant adds rest on: not on what they are added to, nor on what is taken out.
struct AdditionGrounds {
  let dependencies: Dependencies
  let data: [DataDeclaration]
  let sources: ChangeSources
  let parameters: ParameterValues

  func faults(
    of changes: [ChangeDeclaration], removals: [(target: ChangeResolution.Target, place: SourcePlace)]
  ) -> [Diagnostic] {
    let additions = changes.compactMap { change -> (name: NameReference, source: ChangeSource)? in
      guard case .add(let name, let target, _) = change.action else { return nil }
      return sources.source(target.name).map { (name, $0) }
    }
    let grounds = Dictionary(grouping: additions, by: \.source.key).mapValues { added in
      added.reduce(into: Set<String>()) { $0.formUnion(dependencies.features[$1.name.name]?.sources ?? []) }
    }
    return additions.flatMap { name, source in
      circle(name, source, grounds).map { [$0] } ?? removed(below: name, removals)
    }
  }

  /// A feature that rests on the layer it is added to, itself or through what is added to others.
  private func circle(_ name: NameReference, _ source: ChangeSource, _ grounds: [String: Set<String>]) -> Diagnostic? {
    var open = Array(dependencies.features[name.name]?.sources ?? [])
    var seen: Set<String> = []
    while let ground = open.popLast() {
      guard ground != source.key else {
        return Diagnostic(
          code: "cycle",
          "`\(name.name)` is made from `\(source.name)`, to which it is added; expected a feature made from other data",
          at: name.place)
      }
      if seen.insert(ground).inserted { open += grounds[ground] ?? [] }
    }
    return nil
  }

  /// A message for each feature that another change takes out and that data below the added one names.
  private func removed(
    below name: NameReference, _ removals: [(target: ChangeResolution.Target, place: SourcePlace)]
  ) -> [Diagnostic] {
    let below = dependencies.features[name.name]?.data ?? []
    return data.filter { below.contains($0.name) }.flatMap { declaration -> [Diagnostic] in
      guard case .catalogue(let selection) = declaration.source else { return [] }
      let ids = selection.ids.compactMap { $0.value.value(parameters) }
      return removals.filter { $0.target.source == selection.layer.name && ids.contains($0.target.id) }.map { removal in
        Diagnostic(
          code: "contradiction",
          "`\(name.name)` is made from `\(declaration.name)` (\(removal.target.id)), which line \(removal.place.line ?? 0) removes; "
            + "expected one of the two", at: name.place)
      }
    }
  }
}
