import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage

extension ScenarioRun {
  /// A warning for every name of data that is absent from a world.
  func absences() throws(Failure) -> [ReportedWarning] {
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

  /// A warning for every name of data that is absent on dates of the timeline; a variant in which it is so on the same dates as
  /// in the baseline is not named.
  func absencesOnTimeline() throws(Failure) -> [ReportedWarning] {
    var warnings: [ReportedWarning] = []
    for declaration in scenario.data.values {
      var dates: OrderedDictionary<String, [CalendarDate]> = [:]
      for world in moments.flatMap(\.worlds) where try evaluator.features(declaration.name, in: world).absence != nil {
        if let date = world.date { dates[world.name, default: []].append(date) }
      }
      let ofBaseline = dates[baseline.name]
      for (world, dates) in dates where world == baseline.name || dates != ofBaseline {
        let shown = dates.prefix(6).map(\.description).joined(separator: ", ") + (dates.count > 6 ? " …" : "")
        warnings.append(
          ReportedWarning(
            code: "absent",
            message:
              "timeline, \(world): `\(declaration.name)` is absent on \(dates.count) of \(moments.count) dates (\(shown)); "
              + "what is measured of it is 0 or has no value there", place: scenario.placeInOutputs(declaration.place)))
      }
    }
    return warnings
  }

  /// A warning for every layer whose bytes are not those that the catalogue describes.
  func changedData() throws(Failure) -> [ReportedWarning] {
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

  /// What computing found worth saying.
  var remarks: [ReportedWarning] {
    evaluator.workshop.remarks.all.map {
      ReportedWarning(code: $0.code, message: $0.message, place: $0.place.map(scenario.placeInOutputs))
    }
  }
}
