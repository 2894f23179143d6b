public import Diagnostics
public import FileSystem
import OrderedCollections
public import ScenarioLanguage
import SimpleFeatures

/// The layers and published figures that scenarios draw on. Layers are read when they are first used, once.
public struct Catalogue: Sendable {
  public static let fileName = "catalog.yaml"
  public static let factsName = "facts.yaml"

  /// Absolute.
  public let folder: String
  /// In the order of the file.
  public let layerList: [CatalogueLayer]
  let files: any FileStore
  let shelf: LayerShelf
  let factShelf: FactShelf
  /// The lists to be read where layers are only outlined.
  private var outlinedLists: Set<String>?

  /// Opens the catalogue of a folder.
  ///
  /// - Throws: `FailureKind.noInput` when there is none, `data` with every fault of its text.
  public static func open(_ folder: String, files: any FileStore) throws(Failure) -> Catalogue {
    let path = PathName.join(folder, fileName)
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try files.read(path, limit: CatalogueText.limit)
    } catch {
      throw Failure(.noInput, code: "catalogue", "the catalogue cannot be read: \(error.reason)", at: SourcePlace(file: path))
    }
    let layers = try CatalogueText.layers(bytes, file: CatalogueText.shown(path, files))
    return Catalogue(folder: folder, layerList: layers, files: files)
  }

  private init(folder: String, layerList: [CatalogueLayer], files: any FileStore) {
    self.folder = folder
    self.layerList = layerList
    self.files = files
    shelf = LayerShelf(folder: folder, files: files)
    factShelf = FactShelf(path: PathName.join(folder, Self.factsName), files: files)
  }

  public func layer(_ id: String) -> CatalogueLayer? {
    layerList.first { $0.id == id }
  }

  /// Every published figure. Read on first use.
  ///
  /// - Throws: a failure with every fault of the file; a catalogue without the file has no facts.
  public func factList() throws(Failure) -> [CatalogueFact] {
    try factShelf.facts()
  }

  /// One published figure; `nil` when there is none of that id.
  ///
  /// - Throws: a failure with the faults of its own entry; those of others show in ``factList()``.
  public func fact(_ id: String) throws(Failure) -> CatalogueFact? {
    try factShelf.fact(id)
  }
}

extension Catalogue: CatalogueLookup {
  public var layers: [String] { layerList.map(\.id) }

  /// The ids of all facts; none when the file cannot be read, which ``factList()`` reports.
  public var facts: [String] {
    do throws(Failure) { return try factShelf.ids() } catch { return [] }
  }

  public func featureIDs(ofLayer id: String) throws(Failure) -> [String] {
    guard let layer = layer(id) else { return [] }
    return try shelf.outline(of: layer).features.compactMap(\.idText)
  }

  /// Where features of a layer begin in its file, by their place among those asked for.
  func places(of ids: [JSONValue?], in layer: CatalogueLayer) -> [Int: SourcePlace] {
    let shown = shownPath(of: layer)
    guard let bytes = try? LayerShelf.bytes(of: PathName.join(folder, layer.file), files: files, shown: shown),
      let outline = GeoJSONOutline(bytes)
    else { return [:] }
    let indices = ids.map { id in outline.entries.firstIndex { $0.id == id && id != nil } }
    let places = outline.places(of: indices.compactMap(\.self), file: shown)
    return Dictionary(
      uniqueKeysWithValues: indices.enumerated().compactMap { place, index in
        index.flatMap { places[$0] }.map { (place, $0) }
      })
  }

  /// A layer's file as messages show it.
  func shownPath(of layer: CatalogueLayer) -> String {
    CatalogueText.shown(PathName.join(folder, layer.file), files)
  }

  /// The layer's features, read on first use.
  func contents(of layer: CatalogueLayer) throws(Failure) -> LayerContents {
    guard let outlinedLists else { return try shelf.contents(of: layer) }
    return try shelf.outline(of: layer, lists: outlinedLists)
  }

  /// The same with features whose geometries are empty, and without lists that no selection of a scenario looks at: what it
  /// selects is found out in a fraction of the time.
  func outlined(for scenario: Scenario) -> Catalogue {
    var outlined = self
    outlined.outlinedLists = scenario.data.values.reduce(into: []) { lists, declaration in
      guard case .catalogue(let selection) = declaration.source else { return }
      lists.formUnion(selection.filter?.conditions.map(\.property) ?? [])
    }
    return outlined
  }
}
