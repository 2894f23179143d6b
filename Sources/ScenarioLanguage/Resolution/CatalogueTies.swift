import Diagnostics
import OrderedCollections

/// Checks ids of layers, features and facts against the catalogue.
struct CatalogueTies {
  let catalogue: any CatalogueLookup
  let variants: [VariantDeclaration]
  let parameters: [String: ParameterDeclaration]
  let sweep: SweepDeclaration?
  let findings: Findings

  init(
    catalogue: any CatalogueLookup, variants: [VariantDeclaration], parameters: [String: ParameterDeclaration],
    sweep: SweepDeclaration?, _ findings: Findings
  ) {
    self.catalogue = catalogue
    self.variants = variants
    self.parameters = parameters
    self.sweep = sweep
    self.findings = findings
  }

  func check(data: [DataDeclaration], facts: [NameReference]) {
    let layers = catalogue.layers
    let known = Set(layers)
    var ids: [String: [String]] = [:]
    for case .catalogue(let selection) in data.map(\.source) {
      let layer = selection.layer
      guard known.contains(layer.name) else {
        findings.error(
          "unknown-layer", "unknown layer `\(layer.name.shortened)`; expected \(FieldReader.list(layers))", at: layer.place,
          suggestion: findings.suggestion(for: layer.name, amongAtMost: layers.count, layers))
        continue
      }
      guard !selection.ids.isEmpty else { continue }
      if ids[layer.name] == nil { ids[layer.name] = featureIDs(layer) }
      for id in selection.ids { check(id, of: layer, among: ids[layer.name] ?? []) }
    }
    check(facts)
  }

  /// The ids of a layer; empty after the messages of a layer that cannot be read.
  private func featureIDs(_ layer: NameReference) -> [String] {
    do throws(Failure) {
      return try catalogue.featureIDs(ofLayer: layer.name)
    } catch {
      for diagnostic in error.diagnostics { findings.add(diagnostic) }
      return []
    }
  }

  private func check(_ id: CatalogueID, of layer: NameReference, among ids: [String]) {
    guard !ids.isEmpty else { return }
    let candidates: [String]
    switch id.value {
    case .literal(let text): candidates = [text]
    case .parameter(let reference):
      let values = [parameters[reference.name]?.value] + variants.map { $0.set[reference.name] } + swept(reference.name)
      candidates = values.compactMap { $0.flatMap(String.init(parameter:)) }
    }
    for candidate in candidates where !ids.contains(candidate) {
      findings.error(
        "unknown-id", "layer `\(layer.name)` has no feature `\(candidate.shortened)`; expected one of its ids", at: id.place,
        suggestion: findings.suggestion(for: candidate, amongAtMost: ids.count, ids))
    }
  }

  /// The values that the sweep lists for a parameter.
  private func swept(_ parameter: String) -> [ParameterValue?] {
    for axis in sweep?.axes ?? [] where axis.parameter.name == parameter {
      if case .list(let values) = axis.values { return values }
    }
    return []
  }

  private func check(_ facts: [NameReference]) {
    guard !facts.isEmpty else { return }
    let all = catalogue.facts
    let known = Set(all)
    for fact in facts where !known.contains(fact.name) {
      findings.error(
        "unknown-fact", "unknown fact `\(fact.name.shortened)`; expected the id of one", at: fact.place,
        suggestion: findings.suggestion(for: fact.name, amongAtMost: all.count, all))
    }
  }
}
