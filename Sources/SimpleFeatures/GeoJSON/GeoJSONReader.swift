public import Diagnostics

/// Reads GeoJSON (RFC 7946) from bytes straight into geometries.
public enum GeoJSONReader {
  /// Reads a document: a feature collection, or one feature or geometry, which becomes a collection of one.
  ///
  /// Members may come in any order. Null and empty geometries are read as such, heights kept. A member `bbox` is
  /// checked and left out, as are members of geometry objects that RFC 7946 does not define; those of features and of
  /// the collection are kept. Longitudes up to ±360 are taken, so that a line may run on across the antimeridian.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text, with or without a byte order mark.
  ///   - file: its name, for messages.
  ///   - code: `AUTHORITY:CODE` of the system that its coordinates are known to be in, against the standard; they are
  ///     then taken as they are, up to ±100,000 km. Not given: longitude and latitude on WGS 84.
  /// - Throws: every fault of meaning found (at most 100) and the first of syntax, each at `file:line:column` and with
  ///   the feature's index and identifier. The kind is `limit` where something is nested too deep, else `data`.
  public static func read(
    _ bytes: [UInt8], file: String, referenceSystem code: String? = nil
  ) throws(Failure) -> FeatureCollection {
    if let refusal = InputEncoding.refusal(bytes) {
      throw Failure(.data, code: JSONFault.Code.encoding.rawValue, refusal, at: SourcePlace(file: file))
    }
    var read = FeatureCollection()
    var faults: [JSONFault] = []
    var leftOut = 0
    JSONScanner.scan(bytes, depthLimit: JSONParser.depthLimit) { json in
      var scanner = GeoJSONScanner(json, referenceSystem: code)
      do throws(JSONFault) {
        read = try scanner.document()
        faults = scanner.faults
      } catch {
        faults = scanner.faults + [error]
      }
      leftOut = scanner.faultsLeftOut
    }
    if faults.isEmpty { return read }
    var failure = Failure(faults, of: bytes, file: file)
    if leftOut > 0 {
      failure.diagnostics.append(
        Diagnostic(.note, code: "more-faults", "and \(leftOut) more", at: SourcePlace(file: file)))
    }
    throw failure
  }

  /// Reads a document piece by piece: of the text, no more is held than the longest feature needs.
  ///
  /// The way for large files. It tells only whether all is well: for what is wrong, and for documents laid out so that
  /// they must be seen whole, take ``read(_:file:referenceSystem:)``.
  ///
  /// - Parameters:
  ///   - code: as there.
  ///   - fill: puts the next bytes of the document into a buffer and tells how many; 0 at its end. A number below 0
  ///     counts as 0, one above what there is room for as that room.
  /// - Returns: the collection; `nil` where the text has to be seen whole.
  public static func readInPieces(
    referenceSystem code: String? = nil, _ fill: @escaping (inout MutableRawSpan) -> Int
  ) -> FeatureCollection? {
    let window = ScannerWindow(fill)
    return JSONScanner.scan(window, depthLimit: JSONParser.depthLimit) { json in
      guard InputEncoding.refusal(json.head) == nil else { return nil }
      var scanner = GeoJSONScanner(json, window: window, referenceSystem: code)
      guard let collection = try? scanner.document(), scanner.faults.isEmpty else { return nil }
      return collection
    }
  }
}
