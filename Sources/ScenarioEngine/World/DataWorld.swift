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
  /// - Parameters:
  ///   - worldDate: the date of the world, unless the data has one of its own.
  ///   - edits: what a variant makes of its layer or file.
  ///   - additions: what each name that is added stands for.
  func features(
    of declaration: DataDeclaration, _ parameters: ParameterValues, worldDate: CalendarDate?, edits: [FeatureEdit] = [],
    additions: [String: FeatureList] = [:]
  ) throws(Failure) -> FeatureList {
    let date = declaration.asOf?.value(parameters) ?? worldDate
    let all = edits.applied(to: try contents(of: declaration, parameters), additions: additions)
    switch declaration.source {
    case .file:
      let dated = all.map { $0.on(date) }
      return FeatureList(date.map { date in dated.filter { $0.isValid(on: date) } } ?? dated)
    case .catalogue(let selection):
      return try select(selection, from: all, declaration, parameters, date, edits: edits)
    }
  }

  /// Every feature of the layer or file of a name of data, as it is on no date in particular.
  func contents(of declaration: DataDeclaration, _ parameters: ParameterValues) throws(Failure) -> [WorldFeature] {
    switch declaration.source {
    case .file(let file): return try dataFiles.contents(of: file, parameters, workshop).features
    case .catalogue(let selection):
      let contents = try catalogue?.contents(of: try layer(of: selection))
      guard contents?.datedFaults.isEmpty ?? true else { throw Failure(.data, contents?.datedFaults ?? []) }
      return contents?.features ?? []
    }
  }

  private func layer(of selection: CatalogueSelection) throws(Failure) -> CatalogueLayer {
    guard let layer = catalogue?.layer(selection.layer.name) else {
      throw Failure(.data, code: "unknown-layer", "no layer `\(selection.layer.name)`", at: selection.layer.place)
    }
    return layer
  }

  private func select(
    _ selection: CatalogueSelection, from features: [WorldFeature], _ declaration: DataDeclaration,
    _ parameters: ParameterValues, _ date: CalendarDate?, edits: [FeatureEdit]
  ) throws(Failure) -> FeatureList {
    let layer = try layer(of: selection)
    var all = features
    if let filter = selection.filter {
      // A variant may have taken out those that have it.
      let unknown = filter.unknownProperties(
        of: edits.isEmpty ? all : all + (try contents(of: declaration, parameters)), calledIn: "layer `\(layer.id)`")
      guard unknown.isEmpty else { throw Failure(.data, unknown) }
    }
    let isReference = layer.kind == "reference"
    func isValid(_ feature: WorldFeature) -> Bool { isReference || date.map(feature.isValid(on:)) ?? true }
    if selection.ids.isEmpty {
      all = all.filter(isValid)
    } else {
      let removed = edits.removals
      let ids = selection.ids.compactMap { $0.value.value(parameters) }
      all = try named(ids.filter { !removed.contains($0) || all.map(\.idText).contains($0) }, in: all, layer, declaration)
      if all.isEmpty, let id = ids.first { return .absent("`\(declaration.name)` (\(id)) is removed") }
    }
    all = all.map { $0.on(date) }
    if let filter = selection.filter { all = all.filter { filter.accepts($0, parameters) } }
    let present = all.filter(isValid)
    let faults = workshop.validityFaults(
      present, called: present.map { $0.idText.map { "feature `\($0)`" } ?? "a feature without id" },
      file: catalogue?.shownPath(of: layer) ?? layer.file
    ) { indices in catalogue?.places(of: indices.map { present[$0].id }, in: layer) ?? [:] }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    guard present.isEmpty, let missing = all.first, let date else { return FeatureList(present) }
    let time = missing.validityText
    return .absent("`\(declaration.name)` (\(missing.idText ?? "no id")) is absent on \(date): it stands \(time)")
  }

  /// The features with these ids, in the order of the ids.
  private func named(
    _ ids: [String], in features: [WorldFeature], _ layer: CatalogueLayer, _ declaration: DataDeclaration
  ) throws(Failure) -> [WorldFeature] {
    let wanted = Set(ids)
    var places: [String: [Int]] = [:]
    for place in features.indices {
      if let id = features[place].idText, wanted.contains(id) { places[id, default: []].append(place) }
    }
    var found: [WorldFeature] = []
    for id in ids {
      guard let own = places[id] else {
        throw Failure(
          .data,
          [
            Diagnostic(
              code: "unknown-id", "no feature `\(id)` in layer `\(layer.id)`", at: declaration.place,
              suggestion: NearestName.of(id, among: features.compactMap(\.idText)))
          ])
      }
      found += own.map { features[$0] }
    }
    return found
  }
}
