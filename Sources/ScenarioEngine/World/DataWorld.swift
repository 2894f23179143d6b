import Diagnostics
import FileSystem
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// Brings the data of a scenario into a world: reads what is used, selects, and leaves out what is not valid on the day.
struct DataWorld: Sendable {
  let catalogue: Catalogue?
  let dataFiles: DataFileShelf
  let workshop: Workshop

  /// What a data name stands for.
  ///
  /// - Parameter worldDate: the date of the world, unless the data has one of its own.
  func features(
    of declaration: DataDeclaration, _ parameters: ParameterValues, worldDate: CalendarDate?
  ) throws(Failure) -> FeatureList {
    let date = declaration.asOf?.value(parameters) ?? worldDate
    switch declaration.source {
    case .file(let file):
      let all = try dataFiles.contents(of: file, parameters, workshop).features.map { $0.on(date) }
      return FeatureList(date.map { date in all.filter { $0.isValid(on: date) } } ?? all)
    case .catalogue(let selection):
      return try select(selection, declaration, parameters, date)
    }
  }

  private func select(
    _ selection: CatalogueSelection, _ declaration: DataDeclaration, _ parameters: ParameterValues, _ date: CalendarDate?
  ) throws(Failure) -> FeatureList {
    guard let catalogue, let layer = catalogue.layer(selection.layer.name) else {
      throw Failure(.data, code: "unknown-layer", "no layer `\(selection.layer.name)`", at: selection.layer.place)
    }
    let contents = try catalogue.contents(of: layer)
    guard contents.datedFaults.isEmpty else { throw Failure(.data, contents.datedFaults) }
    var all = contents.features
    if let filter = selection.filter {
      let unknown = filter.unknownProperties(of: all, calledIn: "layer `\(layer.id)`")
      guard unknown.isEmpty else { throw Failure(.data, unknown) }
    }
    let isReference = layer.kind == "reference"
    func isValid(_ feature: WorldFeature) -> Bool { isReference || date.map(feature.isValid(on:)) ?? true }
    if selection.ids.isEmpty {
      all = all.filter(isValid)
    } else {
      all = try named(selection.ids.compactMap { $0.value.value(parameters) }, in: all, layer, declaration)
    }
    all = all.map { $0.on(date) }
    if let filter = selection.filter { all = all.filter { filter.accepts($0, parameters) } }
    let present = all.filter(isValid)
    let faults = workshop.validityFaults(
      present, called: present.map { "feature `\($0.idText ?? "without id")`" }, file: catalogue.shownPath(of: layer))
    guard faults.isEmpty else { throw Failure(.data, faults) }
    guard present.isEmpty, let missing = all.first, let date else { return FeatureList(present) }
    let time = missing.validityText
    return .absent("`\(declaration.name)` (\(missing.idText ?? "no id")) is absent on \(date): it stands \(time)")
  }

  /// The features with these ids, in the order of the ids.
  private func named(
    _ ids: [String], in features: [WorldFeature], _ layer: CatalogueLayer, _ declaration: DataDeclaration
  ) throws(Failure) -> [WorldFeature] {
    var found: [WorldFeature] = []
    for id in ids {
      let matching = features.filter { $0.idText == id }
      guard !matching.isEmpty else {
        throw Failure(
          .data,
          [
            Diagnostic(
              code: "unknown-id", "no feature `\(id)` in layer `\(layer.id)`", at: declaration.place,
              suggestion: NearestName.of(id, among: features.compactMap(\.idText)))
          ])
      }
      found += matching
    }
    return found
  }
}
