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
    var source: Provenance.Source
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
  private let read = Mutex<[Reading: Contents]>([:])

  init(files: any FileStore) {
    self.files = files
  }

  /// The files that were read, each once, in the order of their names.
  var sources: [Provenance.Source] {
    let all = read.withLock { $0.values.map(\.source) }.sorted { ($0.id, $0.accuracy ?? -1) < ($1.id, $1.accuracy ?? -1) }
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }

  func contents(
    of file: DataFile, _ parameters: ParameterValues, _ workshop: Workshop
  ) throws(Failure) -> Contents {
    let reading = Reading(
      path: file.path, format: file.format, crs: file.crs?.name,
      edges: file.edges.flatMap(EdgeMeaning.init) ?? .geodesic, accuracy: file.accuracy?.value(parameters)?.baseValue)
    if let known = read.withLock({ $0[reading] }) { return known }
    let contents = try load(file, reading, workshop)
    read.withLock { $0[reading] = contents }
    return contents
  }

  private func load(_ file: DataFile, _ reading: Reading, _ workshop: Workshop) throws(Failure) -> Contents {
    let bytes = try LayerShelf.bytes(of: file.path, files: files, shown: file.shownPath)
    var accuracy = reading.accuracy
    var features = try rawFeatures(file, bytes)
    let datedFaults = DatedProperties.faults(in: features, file: file.shownPath)
    guard datedFaults.isEmpty else { throw Failure(.data, datedFaults) }
    if let crs = file.crs {
      do throws(OperationFault) {
        let conversion = try workshop.conversion(from: crs.name, at: crs.place)
        for index in features.indices {
          guard let geometry = features[index].geometry else { continue }
          features[index].geometry = try conversion.applied(to: geometry)
        }
        if let own = accuracy, let added = conversion.accuracy { accuracy = (own * own + added * added).squareRoot() }
      } catch {
        throw Failure(.data, code: error.code, "`\(file.name)`: \(error.message)", at: crs.place)
      }
    }
    let source = Provenance.Source(
      id: file.shownPath, sha256: Fingerprint.sha256(bytes), licence: nil, accuracy: accuracy)
    let own = features.map { WorldFeature($0, edges: reading.edges, accuracy: accuracy) }
    let names = own.enumerated().map { index, feature in "features[\(index)]" + (feature.idText.map { " (`\($0)`)" } ?? "") }
    let faults = workshop.validityFaults(own, called: names, file: file.shownPath)
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return Contents(features: own, source: source)
  }

  private func rawFeatures(_ file: DataFile, _ bytes: [UInt8]) throws(Failure) -> [Feature] {
    switch file.format {
    case .geoJSON: try GeoJSONReader.read(bytes, file: file.shownPath, referenceSystem: file.crs?.name).features
    case .csv(let layout): try CSVReader.read(bytes, file: file.shownPath).features(layout, isGrid: file.crs != nil)
    }
  }
}
