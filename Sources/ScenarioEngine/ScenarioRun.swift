import Diagnostics
import GEOS
import OrderedCollections
import PROJ
import Quantities
import ScenarioLanguage

/// One run of a scenario: the baseline and the chosen variants, put together as report and results.
struct ScenarioRun {
  let evaluator: Evaluator
  let variants: [String]
  private let baseline: World
  private let worlds: [World]

  init(_ evaluator: Evaluator, variants: [String]) {
    self.evaluator = evaluator
    self.variants = variants
    baseline = World(of: evaluator.scenario)
    worlds = variants.map { World(of: evaluator.scenario, variant: $0) }
  }

  private var scenario: Scenario { evaluator.scenario }

  // MARK: - Report

  func report(warnings: [Diagnostic]) throws(Failure) -> Report {
    var measures: [ReportedMeasure] = []
    for declaration in scenario.measures.values { measures.append(try reported(declaration)) }
    let checks = try evaluatedChecks()
    let own = scenario.sources.first
    return Report(
      scenario: ScenarioIdentity(
        title: scenario.title, file: scenario.file, sha256: own.map { Fingerprint.sha256($0.bytes) } ?? ""),
      asOf: baseline.date, maxError: maxError, parameters: parameters, measures: measures, checks: checks.map(\.check),
      warnings: warnings.map {
        ReportedWarning(code: $0.code, message: $0.message, place: $0.place.map(scenario.placeInOutputs))
      }
        + (try absences()) + (try changedData()) + remarks + checks.compactMap(\.warning),
      provenance: try provenance())
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
    let base = try evaluator.figure(declaration.name, in: baseline).shown(in: declaration.unit)
    var measure = ReportedMeasure(name: declaration.name, unit: declaration.unit, baseline: base)
    for world in worlds {
      var figure = try evaluator.figure(declaration.name, in: world).shown(in: declaration.unit)
      if case .scalar(let own) = figure, case .scalar(let first) = base { figure = .scalar(own.against(first)) }
      measure.variants.append(.init(name: world.name, figure: figure))
    }
    return measure
  }

  private func evaluatedChecks() throws(Failure) -> [(check: ReportedCheck, warning: ReportedWarning?)] {
    var evaluated: [(check: ReportedCheck, warning: ReportedWarning?)] = []
    for check in scenario.checks {
      guard let world = check.variant.map({ name in worlds.first { $0.variant == name } }) ?? baseline else { continue }
      let unit = scenario.measures[check.measure.name]?.unit ?? scenario.figures[check.measure.name]?.value.unit ?? .one
      let evaluation = CheckEvaluation(
        check: check, figure: try evaluator.scalar(check.measure, in: world), unit: unit, parameters: world.parameters)
      let reported = evaluation.reported()
      evaluated.append((reported, UnitSlip.warning(reported, at: scenario.placeInOutputs(check.place))))
    }
    return evaluated
  }

  /// A warning for every name of data that is absent from a world.
  private func absences() throws(Failure) -> [ReportedWarning] {
    var warnings: [ReportedWarning] = []
    for world in [baseline] + worlds {
      for declaration in scenario.data.values {
        guard let absence = try evaluator.features(declaration.name, in: world).absence else { continue }
        warnings.append(
          ReportedWarning(
            code: "absent", message: "\(world.name): \(absence); what is measured of it is 0 or has no value",
            place: scenario.placeInOutputs(declaration.place)))
      }
    }
    return warnings
  }

  /// What computing found worth saying.
  private var remarks: [ReportedWarning] {
    evaluator.workshop.remarks.all.map {
      ReportedWarning(code: $0.code, message: $0.message, place: $0.place.map(scenario.placeInOutputs))
    }
  }

  // MARK: - Provenance

  private var layersUsed: [CatalogueLayer] {
    var layers: [CatalogueLayer] = []
    for declaration in scenario.data.values {
      guard case .catalogue(let selection) = declaration.source,
        let layer = evaluator.data.catalogue?.layer(selection.layer.name), !layers.contains(layer)
      else { continue }
      layers.append(layer)
    }
    return layers
  }

  /// A warning for every layer whose bytes are not those that the catalogue describes.
  private func changedData() throws(Failure) -> [ReportedWarning] {
    var warnings: [ReportedWarning] = []
    for layer in layersUsed {
      guard let sha256 = try evaluator.data.catalogue?.contents(of: layer).sha256, sha256 != layer.sha256 else { continue }
      warnings.append(
        ReportedWarning(
          code: "changed-data",
          message: "layer `\(layer.id)` is not the file that the catalogue describes (its SHA-256 differs)"))
    }
    return warnings
  }

  private func provenance() throws(Failure) -> Provenance {
    var data: [Provenance.Source] = []
    for layer in layersUsed {
      data.append(
        Provenance.Source(
          id: layer.id, sha256: try evaluator.data.catalogue?.contents(of: layer).sha256 ?? layer.sha256,
          licence: layer.licence, accuracy: layer.positionalAccuracy?.baseValue))
    }
    return Provenance(
      version: ProductVersion.text,
      libraries: [.init("geos", GEOS.LibraryVersion.text), .init("proj", PROJ.LibraryVersion.text)],
      data: data + evaluator.data.dataFiles.sources, operations: evaluator.workshop.conversions.records)
  }

  // MARK: - Results

  /// Every name with what it stands for in each world.
  func results() throws(Failure) -> [NamedResult] {
    var results: [NamedResult] = []
    let names =
      scenario.data.keys.map { ($0, NamedResult.Role.data) } + scenario.features.keys.map { ($0, NamedResult.Role.feature) }
    for (name, role) in names {
      let base = try evaluator.features(name, in: baseline)
      var result = NamedResult(
        name: name, role: role, baseline: base, variants: [],
        measures: scenario.measures.values.filter { $0.call.subjectNames.first?.name == name }.map(\.name))
      for world in worlds {
        let own = try evaluator.features(name, in: world)
        guard own.features != base.features else { continue }
        result.variants.append((world.name, own, try difference(own, base, name)))
      }
      results.append(result)
    }
    return results
  }

  /// What is in one of two lists, but not in both.
  private func difference(_ own: FeatureList, _ base: FeatureList, _ name: String) throws(Failure) -> FeatureList {
    do throws(OperationFault) {
      return try evaluator.workshop.difference(own, base)
    } catch {
      throw Failure(
        error.isOurs ? .software : .data, code: error.code, "`\(name)`: \(error.message)",
        at: scenario.data[name]?.place ?? scenario.features[name]?.place)
    }
  }
}
