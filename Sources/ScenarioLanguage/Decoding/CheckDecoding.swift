import Diagnostics
import Quantities

/// Decodes checks, once measures, figures and variants are known.
struct CheckDecoder {
  static let keys = ["measure", "variant", "date", "within", "kind", "fact", "source", "note"]
  static let expectations = ["equals", "at_least", "at_most", "between", "differs", "absent", "increases", "decreases"]

  let context: DecodingContext
  let names: NameTable
  let units: MeasureUnits
  let figures: [String: FigureDeclaration]
  let variants: [String]
  let moments: CheckMoments
  /// Figures that checks compare with.
  private(set) var usedFigures: Set<String> = []

  init(
    context: DecodingContext, names: NameTable, units: MeasureUnits, figures: [String: FigureDeclaration], variants: [String],
    moments: CheckMoments
  ) {
    self.context = context
    self.names = names
    self.units = units
    self.figures = figures
    self.variants = variants
    self.moments = moments
  }

  private var findings: Findings { context.findings }

  /// `{ measure: oblast_area, equals: 4400 km2, within: 4 %, fact: nkao-area-britannica }`
  mutating func check(_ node: YAMLNode) -> CheckDeclaration? {
    guard var fields = FieldReader(node, "a check", findings) else { return nil }
    let measure = fields.required("measure").flatMap { context.address($0, expected: "the name of a measure") }
    if let measure {
      names.check(
        NameReference(measure.name, at: measure.place), isOneOf: [.measures], expected: "the name of a measure", findings)
      units.check(measure, findings)
    }
    let variant = fields.optional("variant").flatMap { self.variant($0) }
    let expectation = self.expectation(&fields, unit: measure.flatMap(units.unit))
    let date = moments.date(&fields, expectation, variant: variant, findings)
    let fact = fields.optional("fact").flatMap(context.identifier)
    let source = context.text("source", &fields)
    let kind = self.kind(&fields, hasEvidence: fields.has("fact") || fields.has("source"))
    let note = context.text("note", &fields)
    fields.finish()
    guard let measure, let expectation, let kind else { return nil }
    return CheckDeclaration(
      measure: measure, variant: variant, date: date, expectation: expectation, kind: kind, fact: fact, source: source,
      note: note,
      place: node.place)
  }

  private func variant(_ node: YAMLNode) -> String? {
    guard let name = node.decodeText(findings) else { return nil }
    if variants.contains(name) { return name }
    if name == "baseline" {
      findings.error("unknown-variant", "`baseline` is not a variant; expected no `variant` at all for it", at: node.place)
      return nil
    }
    let meant = findings.suggestion(for: name, amongAtMost: variants.count, variants)
    guard !LanguageNames.isRefused(meant) else { return nil }
    findings.error(
      "unknown-variant", about: name, "unknown variant `\(name.shortened)`; expected \(FieldReader.list(variants))",
      at: node.place, suggestion: meant)
    return nil
  }

  private func kind(_ fields: inout FieldReader, hasEvidence: Bool) -> CheckDeclaration.Kind? {
    let words = CheckDeclaration.Kind.allCases.map(\.rawValue)
    guard let node = fields.optional("kind") else { return hasEvidence ? .published : .consistency }
    let kind = context.choice(node, words).flatMap(CheckDeclaration.Kind.init(rawValue:))
    if kind == .published, !hasEvidence {
      findings.error("no-evidence", "a published check without `fact` or `source`; expected one of them", at: node.place)
    }
    return kind
  }

  private mutating func expectation(_ fields: inout FieldReader, unit: UnitOfMeasure?) -> Expectation? {
    let written = Self.expectations.filter(fields.has)
    let within = fields.optional("within")
    guard let key = written.first, written.count == 1 else {
      for key in Self.expectations { _ = fields.optional(key) }
      let known = Self.keys + Self.expectations
      if Self.expectations.contains(where: { fields.mistyped($0, among: known) != nil }) { return nil }
      let message =
        written.isEmpty
        ? "a check without an expectation; expected \(FieldReader.list(Self.expectations))"
        : "`\(written[0])` and `\(written[1])` stand together; expected only one of them (`between` takes both ends)"
      findings.error("expectation", message, at: written.count > 1 ? fields.keyPlace(written[1]) : fields.place)
      return nil
    }
    for other in Self.expectations where other != key { _ = fields.optional(other) }
    if within != nil, key != "equals", key != "between" {
      findings.error(
        "expectation", "`within` beside `\(key)`; expected it beside `equals` or `between`", at: fields.keyPlace("within"))
    }
    guard let node = fields.optional(key) else { return nil }
    let tolerance = within.map { self.tolerance($0, unit) }
    if case .some(.none) = tolerance { return nil }
    switch key {
    case "equals": return value(node, unit).map { .equals($0, within: tolerance ?? nil) }
    case "at_least": return value(node, unit).map(Expectation.atLeast)
    case "at_most": return value(node, unit).map(Expectation.atMost)
    case "between": return between(node, unit, within: tolerance ?? nil)
    case "differs": return differs(node, unit)
    case "increases": return stated(.increases, key, node)
    case "decreases": return stated(.decreases, key, node)
    default: return stated(.absent, key, node)
    }
  }

  /// What is expected by its key alone: `absent: true`.
  private func stated(_ expectation: Expectation, _ key: String, _ node: YAMLNode) -> Expectation? {
    if node.plainText == "true" { return expectation }
    findings.error("wrong-type", "\(node.kindName) stands after `\(key)`; expected `true`", at: node.place)
    return nil
  }

  private mutating func between(_ node: YAMLNode, _ unit: UnitOfMeasure?, within: Tolerance?) -> Expectation? {
    guard let ends = node.sequence, ends.count == 2 else {
      findings.error("wrong-count", "\(node.kindName) stands after `between`; expected a list of two values", at: node.place)
      return nil
    }
    guard let low = value(ends[0], unit), let high = value(ends[1], unit) else { return nil }
    if case .literal(let first) = low, case .literal(let second) = high, first.dimension == second.dimension,
      first.baseValue > second.baseValue
    {
      findings.error("expectation", "`\(first)` is more than `\(second)`; expected the lower end first", at: node.place)
      return nil
    }
    return .between(low, high, within: within)
  }

  private mutating func differs(_ node: YAMLNode, _ unit: UnitOfMeasure?) -> Expectation? {
    guard var fields = FieldReader(node, "`differs`", findings) else { return nil }
    let from = fields.required("from").flatMap { value($0, unit) }
    let distance = fields.required("by_at_least").flatMap { tolerance($0, unit) }
    let because = fields.required("because").flatMap { $0.decodeText(findings) }
    fields.finish()
    if distance == .dataAccuracy {
      findings.error(
        "expectation", "`data` is not a distance; expected a quantity or a percentage", at: fields.keyPlace("by_at_least"))
    }
    guard let from, let distance, let because else { return nil }
    return .differs(from: from, byAtLeast: distance, because: because)
  }
}

extension CheckDecoder {
  /// A quantity of the measure's dimension, a figure's name or a parameter.
  private mutating func value(_ node: YAMLNode, _ unit: UnitOfMeasure?) -> Parametric<Quantity>? {
    let type = unit.map { ArgumentType.quantity($0.dimension, .any) }
    if let reference = context.parameter(node) {
      context.use(reference, as: type)
      return .parameter(reference)
    }
    if let text = node.plainText, LanguageNames.isName(text), AmbiguousScalar.otherReading(text) == nil,
      names.kind(of: text) == .figures
    {
      usedFigures.insert(text)
      guard let figure = figures[text] else { return nil }
      guard unit == nil || figure.value.dimension == unit?.dimension else {
        findings.error(
          "wrong-dimension", "figure `\(text)` is \(figure.value.dimension.name); expected \(type?.expectation ?? "")",
          at: node.place)
        return nil
      }
      return .literal(figure.value)
    }
    let quantity = type.map { node.decodeQuantity($0, findings) } ?? node.decodeQuantity(findings)
    return quantity.map(Parametric.literal)
  }

  /// `50 m`, `4 %` of the expected, `3 pp` of a share, or `data` for the measure's own ±.
  private func tolerance(_ node: YAMLNode, _ unit: UnitOfMeasure?) -> Tolerance? {
    if node.text == "data" { return .dataAccuracy }
    let expected = "a tolerance such as `\(unit?.dimension.example ?? "5 km")`, `4 %` or `data`"
    guard let quantity = node.decodeQuantity(findings, expected: expected) else { return nil }
    func refuse(_ code: String, _ what: String) -> Tolerance? {
      findings.error(code, "`\(node.text ?? "")` \(what); expected \(expected)", at: node.place)
      return nil
    }
    guard quantity.baseValue >= 0 else { return refuse("out-of-range", "is negative") }
    if quantity.unit.dimension == .none, quantity.unit != .one { return .relative(quantity.baseValue) }
    if quantity.dimension == .percentagePoints {
      guard unit == nil || unit?.dimension == PhysicalDimension.none else {
        return refuse("wrong-dimension", "is for shares, and the measure is \(unit?.dimension.name ?? "")")
      }
      return .percentagePoints(quantity.baseValue)
    }
    guard unit == nil || quantity.dimension == unit?.dimension else {
      return refuse("wrong-dimension", quantity.unit == .one ? "has no unit" : "is \(quantity.dimension.name)")
    }
    return .absolute(quantity)
  }
}
