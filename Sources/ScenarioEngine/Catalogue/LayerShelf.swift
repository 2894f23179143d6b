import Crypto
import Diagnostics
import FileSystem
import Geodesy
import Quantities
import SimpleFeatures
import Synchronization

/// What a data file holds, with the fingerprint of its bytes.
struct LayerContents: Sendable {
  var features: [WorldFeature]
  /// Empty where only an outline was read.
  var sha256: String
  /// What is wrong with its dated properties: a scenario cannot use it then.
  var datedFaults: [Diagnostic]
}

/// Reads layers of the catalogue, each once.
final class LayerShelf: Sendable {
  /// A file of this size or more is refused unread.
  static let limit = (1 << 30) - 1

  private let folder: String
  private let files: any FileStore
  private let read = Mutex<[String: LayerContents]>([:])
  private let outlined = Mutex<[String: (contents: LayerContents, leftOut: Set<String>)]>([:])

  init(folder: String, files: any FileStore) {
    self.folder = folder
    self.files = files
  }

  func contents(of layer: CatalogueLayer) throws(Failure) -> LayerContents {
    if let known = read.withLock({ $0[layer.id] }) { return known }
    let path = PathName.join(folder, layer.file)
    let bytes = try Self.bytes(of: path, files: files, shown: CatalogueText.shown(path, files))
    let collection = try GeoJSONReader.read(bytes, file: CatalogueText.shown(path, files))
    let edges = EdgeMeaning(rawValue: layer.edges) ?? .geodesic
    let accuracy = layer.positionalAccuracy?.baseValue
    let contents = LayerContents(
      features: collection.features.enumerated().map { index, feature in
        WorldFeature(feature, edges: edges, accuracy: accuracy, origin: FeatureOrigin(source: layer.id, index: index))
      },
      sha256: Fingerprint.sha256(bytes),
      datedFaults: DatedProperties.faults(in: collection.features, file: CatalogueText.shown(path, files)))
    read.withLock { $0[layer.id] = contents }
    return contents
  }

  /// What a layer holds but for its geometries, which are all empty, and most of its lists: enough to select from it and to
  /// name its features.
  ///
  /// - Parameter lists: properties whose lists are wanted.
  func outline(of layer: CatalogueLayer, lists: Set<String> = []) throws(Failure) -> LayerContents {
    if let known = outlined.withLock({ $0[layer.id] }), known.leftOut.isDisjoint(with: lists) { return known.contents }
    let path = PathName.join(folder, layer.file)
    let shown = CatalogueText.shown(path, files)
    let bytes = try Self.bytes(of: path, files: files, shown: shown)
    guard let outline = GeoJSONOutline(bytes, lists: lists) else { return try contents(of: layer) }
    let features = outline.entries.map { Feature(geometry: nil, properties: $0.properties, id: $0.id) }
    let contents = LayerContents(
      features: features.map { WorldFeature($0, edges: .geodesic, accuracy: nil) }, sha256: "",
      datedFaults: DatedProperties.faults(in: features, file: shown))
    outlined.withLock { $0[layer.id] = (contents, outline.listsLeftOut) }
    return contents
  }

  /// The bytes of a data file; a file that is too large is a limit, any other fault one of the data.
  static func bytes(of path: String, files: any FileStore, shown: String) throws(Failure) -> [UInt8] {
    do throws(FileFault) {
      return try files.read(path, limit: limit)
    } catch {
      throw Failure(
        error.code == .tooLarge ? .limit : .data, code: "data-file",
        "the file \(error.reason.hasPrefix("is ") ? "" : "cannot be read: ")\(error.reason); expected a data file",
        at: SourcePlace(file: shown))
    }
  }
}

/// Fingerprints of bytes.
enum Fingerprint {
  /// SHA-256 in hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(text)
  }
}
