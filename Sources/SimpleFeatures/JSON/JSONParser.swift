public import Diagnostics

/// Reads JSON exactly as RFC 8259 has it: nothing missing, nothing extra, UTF-8 only.
public enum JSONParser {
  /// How deep arrays and objects may be nested.
  public static let depthLimit = 512

  /// Reads one value.
  ///
  /// Of a name that comes twice in one object the last value counts. A byte order mark is allowed. Numbers keep
  /// their text; one that no double holds (1e400) is refused, as are bytes that are not UTF-8 and halves of
  /// surrogate pairs.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - file: its name, for messages.
  /// - Throws: a failure with one diagnostic at `file:line:column`; its kind is `limit` for too deep a nesting,
  ///   else `data`.
  public static func parse(_ bytes: [UInt8], file: String) throws(Failure) -> JSONValue {
    if let refusal = InputEncoding.refusal(bytes) {
      throw Failure(.data, code: JSONFault.Code.encoding.rawValue, refusal, at: SourcePlace(file: file))
    }
    do throws(JSONFault) {
      return try JSONScanner.scan(bytes, depthLimit: depthLimit) { (scanner) throws(JSONFault) in
        scanner.skipSpace()
        let value = try scanner.value(refusesDuplicates: false)
        guard scanner.isAtEnd() else { throw scanner.unexpected("nothing after the value") }
        return value
      }
    } catch {
      throw Failure([error], of: bytes, file: file)
    }
  }
}

extension Failure {
  /// The failure that reports faults of a text, each at its place, in the order of the text.
  init(_ faults: [JSONFault], of bytes: [UInt8], file: String) {
    var lines = SourceLines(bytes, file: file)
    let diagnostics = faults.sorted { $0.offset < $1.offset }.map { fault in
      let place = lines.place(fault.offset)
      return Diagnostic(
        code: fault.code.rawValue, fault.message, at: place, suggestion: fault.suggestion, sourceLine: lines.lineText())
    }
    self.init(faults.contains { $0.code == .tooDeep } ? .limit : .data, diagnostics)
  }
}
