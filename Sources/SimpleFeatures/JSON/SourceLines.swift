import Diagnostics

/// Turns byte offsets into lines and columns. Nothing is counted before there is a fault to place.
struct SourceLines {
  private let bytes: [UInt8]
  private let file: String
  private var lineStart: Int
  private var line = 1
  private var counted: Int

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    lineStart = InputEncoding.hasByteOrderMark(bytes) ? 3 : 0
    counted = lineStart
  }

  /// The place of an offset, which must not lie before the one asked for last.
  mutating func place(_ offset: Int) -> SourcePlace {
    let offset = min(max(offset, counted), bytes.count)
    while counted < offset {
      if bytes[counted] == 0x0A {
        line += 1
        lineStart = counted + 1
      }
      counted += 1
    }
    let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePlace(file: file, line: line, column: column)
  }

  /// The line of the place asked for last, unless it is too long to show or not UTF-8.
  func lineText() -> String? {
    let longest = 240
    let rest = bytes[lineStart...].prefix(longest + 1)
    let text = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    guard text.count <= longest else { return nil }
    return String(validating: text, as: UTF8.self)
  }
}
