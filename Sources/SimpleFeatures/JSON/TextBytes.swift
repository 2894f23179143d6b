/// Text under construction, as UTF-8 bytes: numbers and strings without a locale.
struct TextBytes {
  var bytes: [UInt8] = []

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ byte: Unicode.Scalar) { bytes.append(UInt8(truncatingIfNeeded: byte.value)) }

  /// Appends the shortest text that is read back as the same double; `0` for either zero, no point for whole
  /// numbers below 2⁵³. The value must be finite.
  mutating func append(shortest value: Double) {
    if value == value.rounded(), abs(value) < 0x1p53 {
      append(Int64(value).description)
    } else {
      append(value.description)
    }
  }

  /// Appends a finite value rounded to decimals by integer arithmetic, without trailing zeros; the shortest text
  /// where `decimals` is `nil` or the value has no such decimals in a double.
  mutating func append(_ value: Double, decimals: Int?) {
    guard let decimals, (0..<wholePowers.count).contains(decimals) else { return append(shortest: value) }
    let power = wholePowers[decimals]
    let scaled = (abs(value) * Double(power)).rounded()
    guard scaled < 0x1p53 else { return append(shortest: value) }
    let units = UInt64(scaled)
    if value < 0, units > 0 { append("-") }
    append((units / power).description)
    var fraction = units % power
    if fraction == 0 { return }
    append(".")
    var digits: [UInt8] = []
    for _ in 0..<decimals {
      let digit = UInt8(fraction % 10)
      if digit > 0 || !digits.isEmpty { digits.append(0x30 + digit) }
      fraction /= 10
    }
    bytes.append(contentsOf: digits.reversed())
  }

  /// Appends a JSON string: quotes, backslashes and control characters escaped.
  mutating func append(quoted text: String) {
    append("\"")
    for byte in text.utf8 {
      switch byte {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20, 0x7F:
        append("\\u00")
        append(hex: byte)
      default: bytes.append(byte)
      }
    }
    append("\"")
  }

  /// Appends a byte as two hexadecimal digits.
  mutating func append(hex byte: UInt8) {
    bytes.append(hexDigits[Int(byte >> 4)])
    bytes.append(hexDigits[Int(byte & 15)])
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

private let hexDigits: [UInt8] = Array("0123456789ABCDEF".utf8)

/// 10⁰ … 10¹⁵.
private let wholePowers: [UInt64] = [
  1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
  1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
]
