import Diagnostics

/// Finds what is declared and never used: most often a slip in the place that should use it.
struct UnusedNames {
  let features: [FeatureDeclaration]
  let measures: [UnresolvedMeasure]
  /// What variants add to layers.
  let added: [NameReference]
  let usedFigures: Set<String>

  func warn(
    data: [DataDeclaration], figures: [FigureDeclaration], parameters: [ParameterDeclaration], used: Set<String>,
    _ findings: Findings
  ) {
    let calls = features.map(\.call) + measures.map(\.call)
    let operands = Set(calls.flatMap { $0.geometryReferences + $0.figureReferences }.map(\.name) + added.map(\.name))
    func warn(_ kind: String, _ name: String, _ place: SourcePlace) {
      findings.warning("unused", "\(kind) `\(name)` is never used; expected a use, or no declaration", at: place)
    }
    for item in data where !operands.contains(item.name) { warn("data", item.name, item.place) }
    for item in figures where !operands.contains(item.name) && !usedFigures.contains(item.name) {
      warn("figure", item.name, item.place)
    }
    for item in parameters where !used.contains(item.name) { warn("parameter", item.name, item.place) }
  }
}
