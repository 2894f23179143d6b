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
    append(UInt64(scaled), power: power, decimals: decimals, isNegative: value < 0)
  }

  /// Appends whole units of a power of ten, the digits written from the last into bytes that are there already.
  private mutating func append(_ units: UInt64, power: UInt64, decimals: Int, isNegative: Bool) {
    if units == 0 { return bytes.append(0x30) }
    var (whole, fraction) = units.quotientAndRemainder(dividingBy: power)
    var left = decimals
    if fraction > 0 {
      while fraction % 10 == 0 {
        fraction /= 10
        left -= 1
      }
    } else {
      left = 0
    }
    let length = (isNegative ? 1 : 0) + Self.digitCount(whole) + (left > 0 ? left + 1 : 0)
    var place = bytes.count + length
    bytes.append(contentsOf: repeatElement(0x2D, count: length))
    for _ in 0..<left {
      place -= 1
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: fraction % 10)
      fraction /= 10
    }
    if left > 0 {
      place -= 1
      bytes[place] = 0x2E
    }
    repeat {
      place -= 1
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: whole % 10)
      whole /= 10
    } while whole > 0
  }

  private static func digitCount(_ whole: UInt64) -> Int {
    max(1, wholePowers.firstIndex { $0 > whole } ?? wholePowers.count)
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
