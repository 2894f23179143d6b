import Diagnostics
import FileSystem
import OrderedCollections
import ScenarioLanguage
import SimpleFeatures

extension DataWorld {
  /// Where features stand in their files. Files are read once more for it, so it is asked only when there is something to say.
  ///
  /// - Parameter scenario: what says how the files are to be read.
  /// - Returns: of those that are found, each one's line and column.
  func places(of origins: [FeatureOrigin], in scenario: Scenario) -> [FeatureOrigin: SourcePlace] {
    var places: [FeatureOrigin: SourcePlace] = [:]
    for (source, own) in Dictionary(grouping: origins, by: \.source) {
      let declarations = scenario.data.values.filter { $0.source.identity == source }
      guard let declaration = declarations.first else { continue }
      let indices = Array(Set(own.map(\.index))).sorted()
      let found: [Int: SourcePlace]
      switch declaration.source {
      case .file(let file): found = dataFiles.places(of: indices, in: file)
      case .catalogue: found = catalogue?.places(ofFeatures: indices, inLayer: source) ?? [:]
      }
      for index in indices { places[FeatureOrigin(source: source, index: index)] = found[index] }
    }
    return places
  }
}

extension Catalogue {
  /// Where the features of these indices begin in the file of a layer.
  fileprivate func places(ofFeatures indices: [Int], inLayer id: String) -> [Int: SourcePlace] {
    guard let layer = layer(id) else { return [:] }
    let shown = shownPath(of: layer)
    guard let bytes = try? LayerShelf.bytes(of: PathName.join(folder, layer.file), files: files, shown: shown) else {
      return [:]
    }
    return GeoJSONOutline(bytes)?.places(of: indices, file: shown) ?? [:]
  }
}
