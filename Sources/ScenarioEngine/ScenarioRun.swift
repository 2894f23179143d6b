import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage

/// One run of a scenario: the baseline and the chosen variants, put together as report and results.
struct ScenarioRun {
  let evaluator: Evaluator
  let variants: [String]
  let baseline: World
  let worlds: [World]
  /// The worlds of each date of the timeline, the baseline first.
  let moments: [(date: CalendarDate, worlds: [World])]

  init(_ evaluator: Evaluator, variants: [String]) {
    self.evaluator = evaluator
    self.variants = variants
    baseline = World(of: evaluator.scenario)
    worlds = variants.map { World(of: evaluator.scenario, variant: $0) }
    let scenario = evaluator.scenario
    let dated = [nil] + variants.filter(scenario.datedVariants.contains)
    moments = scenario.timeline.map { date in (date, dated.map { World(of: scenario, variant: $0, on: date) }) }
  }

  var scenario: Scenario { evaluator.scenario }

  /// Something to be made in a world.
  private struct Work {
    var name: String
    var world: World
    var isMeasure = false
  }

  /// Makes figures and features in every world, as many at once as there are workers. Whoever asks for them afterwards, in
  /// whatever order, finds them made; what fails here fails there again, in the order of the report. Operations that share
  /// their work out come one after the other before the rest, and what they work on before them.
  func prepare(_ workers: Workers, withFeatures: Bool) {
    guard workers.count > 1 else { return }
    let worlds = [baseline] + worlds + moments.flatMap(\.worlds)
    let sharing = scenario.featureOrder.filter(sharesOut)
    let grounds = sharing.flatMap { scenario.features[$0]?.call.featureNames ?? [] }
    _ = workers.map(worlds.flatMap { world in grounds.map { Work(name: $0, world: world) } }) { make($0) }
    for world in worlds {
      for name in sharing { make(Work(name: name, world: world)) }
    }
    let names = withFeatures ? scenario.featureOrder : []
    _ = workers.map(
      worlds.flatMap { world in
        names.map { Work(name: $0, world: world) }
          + scenario.measureOrder.map { Work(name: $0, world: world, isMeasure: true) }
      }
    ) { make($0) }
  }

  private func make(_ work: Work) {
    if work.isMeasure {
      _ = try? evaluator.figure(work.name, in: work.world)
    } else {
      _ = try? evaluator.features(work.name, in: work.world)
    }
  }

  private func sharesOut(_ name: String) -> Bool {
    scenario.features[name].flatMap { OperationRegistry.feature($0.call.name) }?.sharesOut ?? false
  }

  /// - Parameters:
  ///   - warnings: of checking.
  ///   - sweep: what the sweep gave, with warnings of its own.
  func report(
    warnings: [Diagnostic], sweep: (table: SweepTable, warnings: [ReportedWarning])? = nil, uncertainty: DrawReport? = nil
  ) throws(Failure) -> Report {
    var measures: [ReportedMeasure] = []
    for declaration in scenario.measures.values { measures.append(try reported(declaration)) }
    let checks = try evaluatedChecks()
    let told = warnings.map {
      ReportedWarning(code: $0.code, message: $0.message, place: $0.place.map(scenario.placeInOutputs))
    }
    let own = scenario.sources.first
    return Report(
      scenario: ScenarioIdentity(
        title: scenario.title, description: scenario.description, file: scenario.file,
        sha256: own.map { Fingerprint.sha256($0.bytes) } ?? ""),
      asOf: baseline.date, maxError: maxError, parameters: parameters, variants: reportedVariants, measures: measures,
      checks: checks.map(\.check),
      sweep: sweep?.table, uncertainty: uncertainty,
      warnings: told + (try absences()) + (try absencesOnTimeline()) + (try changedData()) + (sweep?.warnings ?? [])
        + remarks.filter { !told.contains($0) }
        + checks.compactMap(\.warning),
      provenance: try provenance())
  }

  private var reportedVariants: [ReportedVariant] {
    worlds.compactMap { world in
      world.variant.flatMap { scenario.variants[$0] }.map { variant in
        ReportedVariant(
          name: variant.name, title: variant.title, changes: variant.changes.map { ChangeText.text($0, world.parameters) })
      }
    }
  }

  private var maxError: Quantity {
    scenario.maxError?.value(baseline.parameters) ?? Quantity(evaluator.workshop.budget.maxError, .metre)
  }

  private var parameters: [ReportedParameter] {
    scenario.parameters.values.map { parameter in
      switch parameter.value {
      case .quantity(let quantity): ReportedParameter(name: parameter.name, value: .quantity(quantity))
      case .date(let date): ReportedParameter(name: parameter.name, value: .text(date.description))
      case .text(let text): ReportedParameter(name: parameter.name, value: .text(text))
      }
    }
  }

  private func reported(_ declaration: MeasureDeclaration) throws(Failure) -> ReportedMeasure {
    let own = try figures(of: declaration, in: [baseline] + worlds)
    var measure = ReportedMeasure(
      name: declaration.name, unit: declaration.unit, baseline: own.baseline, variants: own.variants)
    for (date, worlds) in moments {
      let then = try figures(of: declaration, in: worlds)
      measure.series.append(.init(date: date, baseline: then.baseline, variants: then.variants))
    }
    return measure
  }

  /// A measure in worlds of which the first is the baseline, the others compared with it.
  private func figures(
    of declaration: MeasureDeclaration, in worlds: [World]
  ) throws(Failure) -> (baseline: Figure, variants: [ReportedMeasure.Variant]) {
    var shown: [Figure] = []
    for world in worlds { shown.append(try evaluator.figure(declaration.name, in: world).shown(in: declaration.unit)) }
    let base = shown[0]
    let variants = zip(worlds, shown).dropFirst().map { world, figure in
      guard case .scalar(let own) = figure, case .scalar(let first) = base else {
        return ReportedMeasure.Variant(name: world.name, figure: figure)
      }
      return ReportedMeasure.Variant(name: world.name, figure: .scalar(own.against(first)))
    }
    return (base, variants)
  }

  private func evaluatedChecks() throws(Failure) -> [(check: ReportedCheck, warning: ReportedWarning?)] {
    var evaluated: [(check: ReportedCheck, warning: ReportedWarning?)] = []
    for check in scenario.checks {
      let worlds = self.worlds(of: check)
      guard let world = worlds.last else { continue }
      let unit =
        scenario.measures[check.measure.name]?.unit(column: check.measure.column) ?? scenario.figures[check.measure.name]?.value
        .unit ?? .one
      var series: [(date: CalendarDate?, figure: ScalarFigure)] = []
      for world in worlds { series.append((world.date, try evaluator.scalar(check.measure, in: world))) }
      let evaluation = CheckEvaluation(
        check: check, series: series, unit: unit, parameters: world.parameters,
        grounds: scenario.grounds(of: check.measure.name))
      var reported = evaluation.reported()
      if let fact = check.fact { reported.citation = try evaluator.data.catalogue?.fact(fact.name).map(Citation.init) }
      evaluated.append((reported, UnitSlip.warning(reported, at: scenario.placeInOutputs(check.place))))
    }
    return evaluated
  }

  /// The world that a check is about, or those of the timeline in its order; none where its variant was not chosen.
  private func worlds(of check: CheckDeclaration) -> [World] {
    let concerned =
      check.expectation.isOverTimeline || check.date != nil
      ? moments.filter { check.date == nil || check.date == $0.date }.flatMap(\.worlds) : [baseline] + worlds
    return concerned.filter { $0.variant == check.variant }
  }
}
