/// Text under construction, as UTF-8 bytes: numbers and strings without a locale.
struct TextBytes {
  var bytes: [UInt8] = []

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a character of ASCII; quicker than a text of one.
  mutating func append(ascii character: Unicode.Scalar) { bytes.append(UInt8(truncatingIfNeeded: character.value)) }

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

  /// Appends whole units of a power of ten.
  private mutating func append(_ units: UInt64, power: UInt64, decimals: Int, isNegative: Bool) {
    if units == 0 { return append(ascii: "0") }
    if isNegative { append(ascii: "-") }
    let (whole, fraction) = units.quotientAndRemainder(dividingBy: power)
    append(whole: whole)
    if fraction > 0 {
      append(ascii: ".")
      append(fraction: fraction, decimals: decimals)
    }
  }

  private mutating func append(whole: UInt64) {
    if whole < 10 { return bytes.append(0x30 + UInt8(truncatingIfNeeded: whole)) }
    if whole >= wholePowers[8] { append(whole: whole / wholePowers[8]) }
    let digits = DecimalDigits(of: whole % wholePowers[8])
    append(digits, whole < wholePowers[8] ? digits.leadingZeros..<8 : 0..<8)
  }

  /// Appends the decimals of a fraction, which is not zero, as far as the last that is not.
  private mutating func append(fraction: UInt64, decimals: Int) {
    if decimals <= 8 {
      let digits = DecimalDigits(of: fraction * wholePowers[8 - decimals])
      return append(digits, 0..<8 - digits.trailingZeros)
    }
    let (first, rest) = fraction.quotientAndRemainder(dividingBy: wholePowers[decimals - 8])
    if rest == 0 { return append(fraction: first, decimals: 8) }
    append(DecimalDigits(of: first), 0..<8)
    append(fraction: rest, decimals: decimals - 8)
  }

  private mutating func append(_ digits: DecimalDigits, _ range: Range<Int>) {
    for place in range { bytes.append(digits.character(place)) }
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
