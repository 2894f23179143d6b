import Quantities

extension DecodingContext {
  /// `{ draws: 1000, seed: 1, correlation: 5 km }`
  func uncertainty(_ node: YAMLNode) -> UncertaintyDeclaration? {
    guard var fields = FieldReader(node, "the uncertainty", findings) else { return nil }
    let draws = fields.required("draws").flatMap { wholeNumber($0, in: 2...UncertaintyDeclaration.mostDraws) }
    let seed = fields.optional("seed").map { wholeNumber($0, in: 0...9_007_199_254_740_992) } ?? 1
    let correlation = fields.optional("correlation").map { distance($0)?.baseValue } ?? 0
    fields.finish()
    guard let draws, let seed, let correlation else { return nil }
    return UncertaintyDeclaration(draws: draws, seed: UInt64(seed), correlation: correlation, place: node.place)
  }
}
