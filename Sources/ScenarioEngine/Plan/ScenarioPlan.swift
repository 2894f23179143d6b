import Diagnostics
import Geodesy
import OrderedCollections
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// Puts together what a run would do.
struct ScenarioPlan {
  let evaluator: Evaluator
  private let baseline: World

  init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
    baseline = World(of: evaluator.scenario)
  }

  private var scenario: Scenario { evaluator.scenario }

  /// - Throws: what reading the data or finding a coordinate operation throws.
  func plan() throws(Failure) -> Plan {
    var data: [Plan.Step] = []
    for declaration in scenario.data.values { data.append(try step(declaration)) }
    try findConversions()
    var variants: [Plan.Variant] = []
    for declaration in scenario.variants.values { variants.append(try variant(declaration)) }
    return Plan(
      title: scenario.title, file: scenario.file, asOf: baseline.date, data: data,
      sources: try ScenarioRun(evaluator, variants: []).provenance().data,
      features: scenario.featureOrder.compactMap { scenario.features[$0] }.map { step($0.name, $0.call) },
      measures: scenario.measureOrder.compactMap { scenario.measures[$0] }.map { measure in
        var step = step(measure.name, measure.call)
        step.action += measure.unit == .one ? "" : ", in \(measure.unit)"
        return step
      },
      variants: variants, timeline: try timeline(), sweep: sweep,
      checkKinds: scenario.checks.map { ReportedCheck.Kind(rawValue: $0.kind.rawValue) ?? .consistency }, budget: budget,
      conversions: evaluator.workshop.conversions.records)
  }

  private func step(_ declaration: DataDeclaration) throws(Failure) -> Plan.Step {
    let list = try evaluator.features(declaration.name, in: baseline)
    let action =
      switch declaration.source {
      case .catalogue(let selection):
        "layer \(selection.layer.name)"
          + (selection.ids.isEmpty
            ? "" : ": " + selection.ids.compactMap { $0.value.value(baseline.parameters) }.joined(separator: ", "))
          + (selection.filter.map { " where \($0.text(baseline.parameters))" } ?? "")
      case .file(let file): "file \(file.shownPath)"
      }
    return Plan.Step(name: declaration.name, action: action, result: Self.result(of: list))
  }

  private static func result(of list: FeatureList) -> String {
    if let absence = list.absence { return absence }
    var facts = ["\(list.features.count) \(list.features.count == 1 ? "feature" : "features")"]
    if let accuracy = list.accuracy, accuracy > 0 { facts.append("± \(FigureText.text(accuracy)) m") }
    let edges = Set(list.features.filter { $0.geometry.dimension != 0 }.map(\.edges.rawValue)).sorted()
    if !edges.isEmpty { facts.append("\(edges.joined(separator: " and ")) edges") }
    if list.isIllustrative { facts.append("illustrative") }
    if list.features.count == 1, let time = list.features.first?.validityText, !time.isEmpty { facts.append(time) }
    return facts.joined(separator: ", ")
  }

  private func step(_ name: String, _ call: OperationCall) -> Plan.Step {
    Plan.Step(name: name, action: CallText.text(call, baseline.parameters))
  }

  private func variant(_ declaration: VariantDeclaration) throws(Failure) -> Plan.Variant {
    let world = World(of: scenario, variant: declaration.name)
    var changes = declaration.requires.isEmpty ? [] : ["after \(declaration.requires.joined(separator: ", "))"]
    changes += declaration.set.map { "\($0.key) = \($0.value)" }
    if declaration.asOf != nil, let date = world.date { changes.append("as of \(date)") }
    changes += declaration.changes.map { ChangeText.text($0, world.parameters) }
    return Plan.Variant(name: declaration.name, changes: changes, recomputed: try recomputed(in: world, after: [baseline]))
  }

  private func timeline() throws(Failure) -> [Plan.Moment] {
    var worlds = [baseline]
    var moments: [Plan.Moment] = []
    for date in scenario.timeline {
      let world = World(of: scenario, on: date)
      moments.append(Plan.Moment(date: date, recomputed: try recomputed(in: world, after: worlds)))
      worlds.append(world)
    }
    return moments
  }

  /// What a world does not share with any of those before, in the order of the steps.
  private func recomputed(in world: World, after others: [World]) throws(Failure) -> [String] {
    var names: [String] = []
    for name in Array(scenario.data.keys) + scenario.featureOrder + scenario.measureOrder {
      let key = try evaluator.key(name, in: world)
      var isShared = false
      for other in others where try evaluator.key(name, in: other) == key { isShared = true }
      if !isShared { names.append(name) }
    }
    return names
  }

  /// The share of the permitted error that each step may use.
  private var budget: [String] {
    let budget = evaluator.workshop.budget
    var lines = ["\(Quantity(budget.maxError, .metre)), \(budget.isWritten ? "as written" : "not written")"]
    lines.append("edges made straight for set operations: \(Quantity(budget.densification, .metre))")
    for declaration in scenario.featureOrder.compactMap({ scenario.features[$0] }) {
      let argument = declaration.call.name == "buffer" ? "by" : declaration.call.name == "strip" ? "width" : nil
      guard let argument, let distance = declaration.call.quantity(argument, baseline.parameters) else { continue }
      let share = budget.buffer(distance: distance.baseValue).rounded(significantDigits: 6)
      lines.append("outline of \(declaration.name): \(Quantity(share, .metre))")
    }
    return lines
  }

  /// Looks up the coordinate operations of inline features; those of files were found when they were read.
  private func findConversions() throws(Failure) {
    for declaration in scenario.features.values {
      guard let code = declaration.call.text("crs", baseline.parameters) else { continue }
      do throws(OperationFault) {
        _ = try evaluator.workshop.conversions.conversion(from: code, budget: evaluator.workshop.budget)
      } catch {
        throw Failure(.data, code: error.code, "`\(declaration.name)`: \(error.message)", at: declaration.call.place)
      }
    }
  }
}
