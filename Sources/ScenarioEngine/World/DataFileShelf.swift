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

  private let files: any FileStore
  private let bytes = Mutex<[String: [UInt8]]>([:])
  private let used = Mutex<[String: Provenance.Source]>([:])

  init(files: any FileStore) {
    self.files = files
  }

  /// The files that were read, in the order of their names.
  var sources: [Provenance.Source] {
    used.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
  }

  func contents(
    of file: DataFile, _ parameters: ParameterValues, _ workshop: Workshop
  ) throws(Failure) -> Contents {
    let bytes = try bytes(of: file)
    var accuracy = file.accuracy?.value(parameters)?.baseValue
    let edges = file.edges.flatMap(EdgeMeaning.init) ?? .geodesic
    var features = try rawFeatures(file, bytes)
    if let crs = file.crs {
      do throws(OperationFault) {
        let conversion = try workshop.conversions.conversion(from: crs.name, budget: workshop.budget)
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
    used.withLock { $0[file.shownPath] = source }
    return Contents(features: features.map { WorldFeature($0, edges: edges, accuracy: accuracy) }, source: source)
  }

  private func bytes(of file: DataFile) throws(Failure) -> [UInt8] {
    if let known = bytes.withLock({ $0[file.path] }) { return known }
    let read = try LayerShelf.bytes(of: file.path, files: files, shown: file.shownPath)
    bytes.withLock { $0[file.path] = read }
    return read
  }

  private func rawFeatures(_ file: DataFile, _ bytes: [UInt8]) throws(Failure) -> [Feature] {
    switch file.format {
    case .geoJSON: try GeoJSONReader.read(bytes, file: file.shownPath).features
    case .csv(let layout): try CSVReader.read(bytes, file: file.shownPath).features(layout, isGrid: file.crs != nil)
    }
  }
}
