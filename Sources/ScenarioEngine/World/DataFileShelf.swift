import Delimitation
import Diagnostics
import FileSystem
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures
import Synchronization

/// Reads the files that a scenario names, each once.
final class DataFileShelf: Sendable {
  struct Contents: Sendable {
    var features: [WorldFeature]
    /// The file; of a shapefile, each file it consists of.
    var sources: [Provenance.Source]
    /// The version of GDAL, where it read the file.
    var reader: String?
    /// The system its coordinates come from, where that is not longitude and latitude, and where it is named.
    var system: NameReference?
    /// What the reader of figures should know of it.
    var remarks: [Diagnostic] = []
  }

  /// What the contents of a file depend on.
  private struct Reading: Hashable {
    var path: String
    var format: DataFileFormat
    var crs: String?
    var edges: EdgeMeaning
    var accuracy: Double?
  }

  private let files: any FileStore
  private let foreignFiles: ForeignFileShelf
  private let read = Mutex<[Reading: Contents]>([:])

  init(files: any FileStore, foreignFiles: ForeignFileShelf) {
    self.files = files
    self.foreignFiles = foreignFiles
  }

  /// The files that were read, each once, in the order of their names.
  var sources: [Provenance.Source] {
    let all = read.withLock { $0.values.flatMap(\.sources) }.sorted { ($0.id, $0.accuracy ?? -1) < ($1.id, $1.accuracy ?? -1) }
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }

  /// The version of GDAL, when it read any of the files.
  var reader: String? { read.withLock { $0.values.lazy.compactMap(\.reader).first } }

  func contents(
    of file: DataFile, _ parameters: ParameterValues, _ workshop: Workshop
  ) throws(Failure) -> Contents {
    let ofMap = try file.mapScale.map { (scale) throws(Failure) in try Self.accuracy(ofMap: scale, file, workshop) }
    let reading = Reading(
      path: file.path, format: file.format, crs: file.crs?.name,
      edges: file.edges.flatMap(EdgeMeaning.init) ?? .geodesic,
      accuracy: file.accuracy?.value(parameters)?.baseValue ?? ofMap)
    let contents: Contents
    if let known = read.withLock({ $0[reading] }) {
      contents = known
      // Whoever did not read it should know as much of it as who did.
      if let system = contents.system { _ = try Self.conversion(from: system, file, workshop) }
    } else {
      contents = try load(file, reading, workshop)
      read.withLock { $0[reading] = contents }
    }
    for remark in contents.remarks { workshop.remarks.add(remark.code, remark.message, at: remark.place) }
    return contents
  }

  /// What positions read off a map are taken to be sure to, in metres. No source states it, so the reader is told.
  private static func accuracy(ofMap scale: Int, _ file: DataFile, _ workshop: Workshop) throws(Failure) -> Double {
    do throws(DelimitationError) {
      let accuracy = try MapAccuracy.standardDeviation(denominator: Double(scale))
      workshop.remarks.add(
        "assumed-accuracy",
        "`\(file.name)`: positions are taken to be sure to \(accuracy.shortestText) m, \(MapAccuracy.onSheet.shortestText) mm on a "
          + "map of 1 : \(scale); that is an assumption, not a published figure",
        at: file.place)
      return accuracy
    } catch {
      throw Failure(error.kind, code: error.code.rawValue, "`\(file.name)`: \(error.message)", at: file.place)
    }
  }

  private static func conversion(
    from system: NameReference, _ file: DataFile, _ workshop: Workshop
  ) throws(Failure) -> Conversion {
    do throws(OperationFault) {
      return try workshop.conversion(from: system.name, at: system.place)
    } catch {
      throw Failure(.data, code: error.code, "`\(file.name)`: \(error.message)", at: system.place)
    }
  }

  private func load(_ file: DataFile, _ reading: Reading, _ workshop: Workshop) throws(Failure) -> Contents {
    // Messages name the file as the person would from where they are; outputs, from the project's root.
    let shown = CatalogueText.shown(file.path, files)
    var raw = try rawContents(file, shown)
    var accuracy = reading.accuracy
    let datedFaults = DatedProperties.faults(in: raw.features, file: shown)
    guard datedFaults.isEmpty else { throw Failure(.data, datedFaults) }
    let system = raw.crs.map { NameReference($0, at: file.crs?.place ?? file.place) }
    if let system {
      let conversion = try Self.conversion(from: system, file, workshop)
      if case .csv(let layout) = file.format, case .positions(let x, let y) = layout.columns {
        let positions = raw.features.compactMap(\.geometry?.coordinates).flatMap { own in (0..<own.count).map { own[$0] } }
        let stray = conversion.strayFault(among: positions, at: raw.rows, columns: (x, y))
        if let stray { throw Failure(.data, [stray]) }
      }
      do throws(OperationFault) {
        for index in raw.features.indices {
          guard let geometry = raw.features[index].geometry else { continue }
          raw.features[index].geometry = try conversion.applied(to: geometry)
        }
      } catch {
        throw Failure(.data, code: error.code, "`\(file.name)`: \(error.message)", at: system.place)
      }
      if let own = accuracy, let added = conversion.accuracy { accuracy = (own * own + added * added).squareRoot() }
    }
    let sources = raw.sources.map { Provenance.Source(id: $0.shownPath, sha256: $0.sha256, licence: nil, accuracy: accuracy) }
    let own = raw.features.enumerated().map { index, feature in
      WorldFeature(
        feature, edges: reading.edges, accuracy: accuracy, origin: FeatureOrigin(source: reading.path, index: index))
    }
    let names = own.enumerated().map { index, feature in "features[\(index)]" + (feature.idText.map { " (`\($0)`)" } ?? "") }
    let faults = workshop.validityFaults(own, called: names, file: shown, places: raw.places)
    guard faults.isEmpty else { throw Failure(.data, faults) }
    var remarks = raw.remarks.map { remark in
      Diagnostic(.warning, code: "gdal", "`\(file.name)`: GDAL says: \(GDALCall.said(remark))", at: file.place)
    }
    if case .geoJSON = file.format { remarks += RepeatedIDs.warnings(in: own, file: shown, places: raw.places) }
    return Contents(features: own, sources: sources, reader: raw.reader, system: system, remarks: remarks)
  }

  /// Where the features of these indices stand in a file; the file alone for one that GDAL reads.
  func places(of indices: [Int], in file: DataFile) -> [Int: SourcePlace] {
    let shown = CatalogueText.shown(file.path, files)
    if case .foreign = file.format {
      return Dictionary(uniqueKeysWithValues: indices.map { ($0, SourcePlace(file: shown)) })
    }
    guard let raw = try? rawContents(file, shown) else { return [:] }
    return raw.places(indices.filter(raw.features.indices.contains))
  }

  /// What a file holds, in its own system of coordinates.
  private struct RawContents {
    var features: [Feature]
    /// `nil` for longitude and latitude.
    var crs: String?
    var sources: [(shownPath: String, sha256: String)]
    var remarks: [String] = []
    var reader: String?
    /// Where the rows of a table stand.
    var rows: [SourcePlace] = []
    /// Where the features stand whose index is given.
    var places: ([Int]) -> [Int: SourcePlace] = { _ in [:] }
  }

  private func rawContents(_ file: DataFile, _ shown: String) throws(Failure) -> RawContents {
    if case .foreign = file.format {
      let contents = try foreignFiles.contents(of: file)
      return RawContents(
        features: contents.features, crs: contents.crs, sources: contents.sources, remarks: contents.remarks,
        reader: contents.version)
    }
    let bytes = try LayerShelf.bytes(of: file.path, files: files, shown: shown)
    var raw = RawContents(features: [], crs: file.crs?.name, sources: [(file.shownPath, Fingerprint.sha256(bytes))])
    if case .csv(let layout) = file.format {
      let (features, places) = try CSVReader.read(bytes, file: shown).features(layout, isGrid: file.crs != nil)
      raw.features = features
      raw.rows = places
      raw.places = { indices in Dictionary(uniqueKeysWithValues: indices.map { ($0, places[$0]) }) }
    } else {
      raw.features = try GeoJSONReader.read(bytes, file: shown, referenceSystem: file.crs?.name).features
      raw.places = { GeoJSONOutline(bytes)?.places(of: $0, file: shown) ?? [:] }
    }
    return raw
  }
}
