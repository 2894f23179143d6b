import Diagnostics
import FileSystem
import OrderedCollections
import Quantities

/// Decodes the sections of a scenario, ties their names together and puts the typed scenario in one piece.
struct ScenarioAssembly {
  let raw: RawScenario
  let context: DecodingContext
  let sources: [ScenarioSource]

  private var findings: Findings { context.findings }

  private func entries(_ section: String) -> [YAMLEntry] { raw.declarations[section] ?? [] }

  /// The scenario; what is in it means something only when no error was found.
  func scenario(_ catalogue: (any CatalogueLookup)?) -> Scenario? {
    for section in RawScenario.sections { for entry in entries(section) { LanguageNames.check(entry, findings) } }
    let names = nameTable()
    let title = requiredTitle()
    let description = raw.settings["description"]?.decodeText(findings)
    let asOf = raw.settings["as_of"].flatMap(date)
    let timeline = raw.settings["timeline"].map(context.timeline) ?? []
    let maxError = raw.settings["max_error"].flatMap(errorBudget)

    let folders = Dictionary(sources.map { ($0.name, PathName.folder(of: $0.path)) }, uniquingKeysWith: { first, _ in first })
    let parameters = entries("parameters").compactMap(context.parameter)
    let data = entries("data").compactMap { context.data($0, folder: folders[$0.keyPlace.file] ?? ".") }
    let figures = entries("figures").compactMap(context.figure)
    let features = entries("features").compactMap(context.feature)
    let rules = entries("rules").compactMap(context.rule)
    let unresolved = entries("measures").compactMap(context.measure)
    let unresolvedVariants = entries("variants").compactMap(context.variant)
    let required = RequiredVariants(unresolvedVariants, declared: declaredNames("variants"), findings)
    let added = unresolvedVariants.flatMap(\.changes).compactMap(\.insertion)

    let graph = NameResolution(names: names, findings)
    context.brokenCalls.forEach(graph.check)
    for reference in added {
      names.check(reference, isOneOf: [.data, .features], expected: "the name of data or of a feature", findings)
    }
    let featureOrder = graph.order(features)
    let measureOrder = graph.order(unresolved)
    let featureTable = Dictionary(features.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var dimensions = DimensionTies(data: data, findings)
    dimensions.check(features: featureOrder.compactMap { featureTable[$0] }, measures: unresolved.map(\.call))
    let parameterTable = Dictionary(parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var units = MeasureUnits(figures: figures, parameters: parameterTable, findings)
    let byName = Dictionary(unresolved.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var resolved: [String: MeasureDeclaration] = [:]
    for name in measureOrder { resolved[name] = byName[name].flatMap { units.resolve($0) } }
    let measures = unresolved.compactMap { resolved[$0.name] }

    var checkDecoder = CheckDecoder(
      context: context, names: names, units: units,
      figures: Dictionary(figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      variants: declaredNames("variants"),
      moments: CheckMoments(raw, timeline: timeline, variants: unresolvedVariants, required: required))
    let checks = raw.checks.compactMap { checkDecoder.check($0) }

    var ties = ParameterTies(parameters: parameters, declared: Set(declaredNames("parameters")), findings)
    let ownVariants = unresolvedVariants.map { ties.variant($0) }
    let variantTable = Dictionary(ownVariants.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let variants = ownVariants.map { required.whole($0, variantTable) }
    let sweep = raw.settings["sweep"].flatMap { node in
      SweepDecoder(
        context: context, parameters: parameterTable, declared: declaredNames("parameters"), measures: measures, names: names,
        variants: unresolvedVariants.map(required.withEverySetting), budgetParameter: maxError?.parameterName
      ).sweep(node)
    }
    if let sweep { ties.sweep(sweep) }
    let uncertainty = raw.settings["uncertainty"].flatMap { context.uncertainty($0, names: names) }
    ties.check(context.parameterUses, unresolved.flatMap(\.call.operands))
    let usage = UnusedNames(
      features: features, measures: unresolved, added: added, usedFigures: checkDecoder.usedFigures)
    // While there are errors, what seems unused may be meant where one of them is.
    if !findings.hasErrors {
      if features.isEmpty, measures.isEmpty, data.isEmpty, parameters.isEmpty, figures.isEmpty {
        findings.warning(
          "empty-scenario", "a scenario without data, features and measures answers nothing; expected `measures`", at: raw.place
        )
      }
      if let first = rules.first, !features.contains(where: { $0.call.name == "cut" }) {
        findings.warning(
          "unused", "`rules` hold in networks that are cut by territories, and there is none; expected a feature made by `cut`",
          at: first.place)
      }
      usage.warn(data: data, figures: figures, parameters: parameters, used: ties.used, findings)
    }
    if let catalogue {
      CatalogueTies(catalogue: catalogue, variants: variants, parameters: parameterTable, sweep: sweep, findings)
        .check(data: data, facts: figures.compactMap(\.fact) + checks.compactMap(\.fact))
    }
    guard let file = sources.first?.file else { return nil }
    return Scenario(
      file: file, root: context.files.root, sources: sources, title: title ?? "", description: description, asOf: asOf,
      maxError: maxError, data: Self.table(data, \.name), parameters: Self.table(ties.parameters, \.name),
      figures: Self.table(figures, \.name), features: Self.table(features, \.name),
      rules: Self.table(rules, \.name), measures: Self.table(measures, \.name),
      variants: Self.table(variants, \.name), timeline: timeline, sweep: sweep, uncertainty: uncertainty, checks: checks,
      featureOrder: featureOrder,
      measureOrder: measureOrder)
  }

  /// Whether all data and parameters that the text declares could be made out.
  func hasAllData(_ scenario: Scenario) -> Bool {
    scenario.data.count == entries("data").count && scenario.parameters.count == entries("parameters").count
  }

  /// The names a section declares, those of another form as they were meant too.
  private func declaredNames(_ section: String) -> [String] {
    entries(section).flatMap { [$0.key] + (LanguageNames.intended(by: $0.key).map { [$0] } ?? []) }
  }

  private func nameTable() -> NameTable {
    var names = NameTable()
    for kind in [NameTable.Kind.data, .figures, .features, .measures] {
      names.declare(entries(kind.rawValue), as: kind, findings)
    }
    return names
  }

  private func requiredTitle() -> String? {
    guard let node = raw.settings["title"] else {
      if !raw.hasTitle { findings.error("missing-key", "a scenario without `title`; expected it", at: raw.place) }
      return nil
    }
    return node.decodeText(findings)
  }

  /// The error budget; one below a tenth of a millimetre asks for more than positions in doubles and exact fronts can keep.
  private func errorBudget(_ node: YAMLNode) -> Parametric<Quantity>? {
    let budget = context.length(node)
    if case .literal(let quantity) = budget, quantity.baseValue < 1e-4 {
      findings.error(
        "out-of-range",
        "`max_error` of \(quantity.value.plainText()) \(quantity.unit) cannot be kept; expected 0.1 mm (1e-4 m) or more",
        at: node.place)
    }
    return budget
  }

  private func date(_ node: YAMLNode) -> Parametric<CalendarDate>? {
    context.parametric(node, as: .date) { node -> CalendarDate? in node.decodeDate(findings) }
  }

  private static func table<Value>(_ values: [Value], _ name: (Value) -> String) -> OrderedDictionary<String, Value> {
    OrderedDictionary(values.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
