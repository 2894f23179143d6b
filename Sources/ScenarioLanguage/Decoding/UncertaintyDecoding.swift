import Quantities

extension DecodingContext {
  /// `{ draws: 1000, seed: 1, correlation: 5 km, of: [attributed] }`
  func uncertainty(_ node: YAMLNode, names table: NameTable) -> UncertaintyDeclaration? {
    guard var fields = FieldReader(node, "the uncertainty", findings) else { return nil }
    let draws = fields.required("draws").flatMap { wholeNumber($0, in: 2...UncertaintyDeclaration.mostDraws) }
    let seed = fields.optional("seed").map { wholeNumber($0, in: 0...9_007_199_254_740_992) } ?? 1
    let correlation = fields.optional("correlation").map { distance($0)?.baseValue } ?? 0
    let measures = fields.optional("of").map { drawnMeasures($0, table) }
    fields.finish()
    guard let draws, let seed, let correlation else { return nil }
    return UncertaintyDeclaration(
      draws: draws, seed: UInt64(seed), correlation: correlation, measures: measures, place: node.place)
  }

  private func drawnMeasures(_ node: YAMLNode, _ table: NameTable) -> [String] {
    let references = names(node, 1...SubjectForm.limit, expected: "a list of measures") ?? []
    var chosen: [String] = []
    for reference in references {
      guard table.kind(of: reference.name) == .measures else {
        table.check(reference, isOneOf: [.measures], expected: "the name of a measure", findings)
        continue
      }
      if chosen.contains(reference.name) {
        findings.error("repeated", "`\(reference.name)` stands here twice; expected it once", at: reference.place)
      } else {
        chosen.append(reference.name)
      }
    }
    return chosen
  }
}
