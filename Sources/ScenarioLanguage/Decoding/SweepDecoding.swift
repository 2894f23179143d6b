import Diagnostics
import Quantities

/// Decodes the sweep, once parameters, measures and variants are known.
struct SweepDecoder {
  let context: DecodingContext
  let parameters: [String: ParameterDeclaration]
  /// Every name under `parameters`, those with faults of their own too.
  let declared: [String]
  /// In the order of the file.
  let measures: [MeasureDeclaration]
  let names: NameTable
  let variants: [UnresolvedVariant]
  /// What the parameter of `max_error` is called, where it is one.
  let budgetParameter: String?

  private var findings: Findings { context.findings }

  /// `{ over: { range: { from: 10 km, to: 200 km, step: 1 km } }, measures: [covered_share] }`
  func sweep(_ node: YAMLNode) -> SweepDeclaration? {
    guard var fields = FieldReader(node, "a sweep", findings) else { return nil }
    let over = fields.required("over")
    let sample = sample(&fields)
    let measures = fields.optional("measures").map(chosenMeasures) ?? self.measures.filter(\.isScalar).map(\.name)
    let variantNodes = fields.optional("variants").map { $0.sequence ?? [$0] } ?? []
    let isSample = fields.has("sample")
    fields.finish()
    guard let over, let entries = over.mapping, !entries.isEmpty else {
      if let over {
        findings.error(
          "wrong-type",
          "\(over.mapping == nil ? over.kindName : "nothing") stands under `over`; expected parameters such as "
            + "`{ range: { from: 10 km, to: 200 km, step: 1 km } }`", at: over.place)
      }
      return nil
    }
    let axes = entries.compactMap { axis($0, isSample: isSample) }
    let variants = variantNodes.compactMap { variant($0, over: entries) }
    if measures.isEmpty, !fields.has("measures") {
      findings.error("no-measures", "no measure is one number; expected one for the sweep to show", at: node.place)
    }
    guard axes.count == entries.count else { return nil }
    if !isSample { checkCount(axes, at: fields.keyPlace("over") ?? node.place) }
    return SweepDeclaration(axes: axes, sample: sample, measures: measures, variants: variants, place: node.place)
  }

  private func sample(_ fields: inout FieldReader) -> SweepDeclaration.Sample? {
    let most = SweepDeclaration.mostPoints
    let seedNode = fields.optional("seed")
    let seed = seedNode.map { context.wholeNumber($0, in: 0...9_007_199_254_740_992) }
    guard fields.has("sample") else {
      if seedNode != nil {
        findings.error(
          "seed-alone", "`seed` without `sample`: every combination needs no chance; expected both or neither",
          at: fields.keyPlace("seed"))
      }
      return nil
    }
    let count = fields.optional("sample").flatMap { context.wholeNumber($0, in: 1...most) }
    guard let count, let seed = seed ?? 1 else { return nil }
    return SweepDeclaration.Sample(count: count, seed: UInt64(seed))
  }

  private func checkCount(_ axes: [SweepAxis], at place: SourcePlace) {
    let most = SweepDeclaration.mostPoints
    let combinations = axes.reduce(1.0) { $0 * Double($1.count ?? 1) }
    guard combinations > Double(most) else { return }
    let counts = axes.compactMap(\.count).map(String.init).joined(separator: " × ")
    findings.error(
      "limit-sweep", "\(counts) combinations; expected at most \(most) points, or a `sample` of them", at: place)
  }

  // MARK: - Measures and variants

  private func chosenMeasures(_ node: YAMLNode) -> [String] {
    let references = context.names(node, 1...SubjectForm.limit, expected: "a list of measures") ?? []
    var chosen: [String] = []
    for reference in references {
      guard names.kind(of: reference.name) == .measures else {
        names.check(reference, isOneOf: [.measures], expected: "the name of a measure", findings)
        continue
      }
      guard let measure = measures.first(where: { $0.name == reference.name }) else { continue }
      if !measure.isScalar {
        findings.error(
          "wrong-address", "`\(reference.name)` is a table; expected a measure that is one number", at: reference.place)
      } else if chosen.contains(reference.name) {
        findings.error("repeated", "`\(reference.name)` stands here twice; expected it once", at: reference.place)
      } else {
        chosen.append(reference.name)
      }
    }
    return chosen
  }

  private func variant(_ node: YAMLNode, over entries: [YAMLEntry]) -> String? {
    guard let name = node.decodeText(findings) else { return nil }
    guard let variant = variants.first(where: { $0.name == name }) else {
      let known = variants.map(\.name)
      findings.error(
        "unknown-variant", "unknown variant `\(name.shortened)`; expected \(FieldReader.list(known))", at: node.place,
        suggestion: NearestName.of(name, among: known))
      return nil
    }
    if let change = variant.values.first(where: { change in entries.contains { $0.key == change.name.name } }) {
      findings.error(
        "swept-in-variant",
        "variant `\(name)` sets `\(change.name.name)`, which the sweep varies; "
          + "expected a variant that leaves it alone", at: node.place)
      return nil
    }
    return name
  }
}
