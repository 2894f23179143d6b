package import Diagnostics

/// What the first bytes of a file say about how it is packed or encoded.
package enum InputEncoding {
  static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// The name of an encoding or packing that is not read, with how to mend it; `nil` for what may be UTF-8 text.
  package static func refusal(_ bytes: [UInt8]) -> String? {
    if let packing = packings.first(where: { bytes.starts(with: $0.magic) }) {
      return "the file is compressed (\(packing.name)); expected it unpacked"
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return "the file is UTF-32; expected UTF-8"
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return "the file is UTF-16; expected UTF-8" }
    if bytes.count >= 2, (bytes[0] == 0) != (bytes[1] == 0) { return "the file is UTF-16; expected UTF-8" }
    return nil
  }

  /// Where text stops being UTF-8, by line and column; the end of text that is.
  package static func firstInvalidPlace(_ bytes: [UInt8], file: String) -> SourcePlace {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    var lines = SourceLines(bytes, file: file)
    return lines.place(offset)
  }

  private static let packings: [(name: String, magic: [UInt8])] = [
    ("gzip", [0x1F, 0x8B]), ("zip", [0x50, 0x4B, 0x03, 0x04]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ("bzip2", [0x42, 0x5A, 0x68]), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
  ]
}
