import Diagnostics

/// Turns the bytes of a file into text, or says why they are none.
enum TextEncoding {
  /// The text, with a UTF-8 byte order mark taken off; `nil` after a message.
  static func decode(_ bytes: [UInt8], file: String, _ findings: Findings) -> SourceText? {
    let start = SourcePlace(file: file, line: 1, column: 1)
    if let other = otherEncoding(bytes) {
      findings.error("encoding", "the file is \(other); expected UTF-8 text", at: start)
      return nil
    }
    if let packing = compression(bytes) {
      findings.error("compressed", "the file is compressed (\(packing)); expected plain UTF-8 text", at: start)
      return nil
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      findings.error("encoding", "invalid UTF-8; expected UTF-8 text", at: firstFault(in: body, file: file))
      return nil
    }
    let source = SourceText(file: file, text: text)
    return refuseControls(in: source, findings) ? nil : source
  }

  private static func otherEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard bytes.count >= 4 else { return nil }
    if bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return "UTF-16" }
    if bytes[0] == 0, bytes[1] != 0, bytes[2] == 0, bytes[3] != 0 { return "UTF-16" }
    return nil
  }

  private static func compression(_ bytes: [UInt8]) -> String? {
    let marks: [(start: [UInt8], name: String)] = [
      ([0x1F, 0x8B], "gzip"), ([0x50, 0x4B, 3, 4], "zip"), ([0x42, 0x5A, 0x68], "bzip2"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
    ]
    return marks.first { bytes.starts(with: $0.start) }?.name
  }

  private static func firstFault(in bytes: ArraySlice<UInt8>, file: String) -> SourcePlace {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return SourcePlace(file: file, line: line, column: column)
  }

  /// Whether there were characters that YAML does not allow; the first twenty are reported.
  private static func refuseControls(in source: SourceText, _ findings: Findings) -> Bool {
    guard source.text.unicodeScalars.contains(where: isRefused) else { return false }
    var count = 0
    source.forEachScalar { scalar, line, column in
      guard isRefused(scalar), count < 20 else { return }
      count += 1
      let code = String(scalar.value, radix: 16, uppercase: true)
      findings.error(
        "control-character",
        "the control character U+\(String(repeating: "0", count: max(0, 4 - code.count)) + code); expected text",
        at: SourcePlace(file: source.file, line: line, column: column))
    }
    return true
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
