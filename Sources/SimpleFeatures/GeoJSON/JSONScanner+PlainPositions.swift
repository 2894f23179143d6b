/// The short way through long lists of positions, as most programs write them: `[45.1234567,39.7654321]`, perhaps with a
/// space behind a comma. Whatever is written otherwise is left to the careful way, which also finds the faults.
extension JSONScanner {
  /// Bytes that a plain position and what is looked at behind it do not pass.
  private static let reach = 64

  /// Takes plain positions from the first of a list on; stands behind the last of them.
  ///
  /// - Returns: whether there was any.
  @inline(__always)
  mutating func plainPositions(into buffer: inout PathBuffer) -> Bool {
    var cursor = at
    var behind = at
    var layouts = (x: NumberLayout(), y: NumberLayout())
    let last = end &- JSONScanner.reach
    while cursor <= last, let position = plainPosition(&cursor, &layouts) {
      buffer.append(position.x, position.y)
      behind = cursor
      guard knownByte(cursor) == 0x2C else { break }
      cursor &+= knownByte(cursor &+ 1) == 0x20 ? 2 : 1
    }
    defer { at = behind }
    return behind > at
  }

  /// Reads `[x,y]` where it is written plainly and within the limits.
  @inline(__always)
  private func plainPosition(_ cursor: inout Int, _ layouts: inout (x: NumberLayout, y: NumberLayout)) -> SIMD2<Double>? {
    guard knownByte(cursor) == 0x5B else { return nil }
    var ahead = cursor &+ 1
    guard let x = plainNumber(&ahead, before: 0x2C, &layouts.x) else { return nil }
    ahead &+= knownByte(ahead &+ 1) == 0x20 ? 2 : 1
    guard let y = plainNumber(&ahead, before: 0x5D, &layouts.y) else { return nil }
    guard abs(x) <= ordinateLimits.x, abs(y) <= ordinateLimits.y else { return nil }
    cursor = ahead &+ 1
    return SIMD2(x, y)
  }

  /// Reads a number laid out like the one before it, as they mostly are: where its parts stand is then known before a
  /// byte of it is seen, and the processor works on several numbers at once. Others are looked through.
  @inline(__always)
  private func plainNumber(_ cursor: inout Int, before end: UInt8, _ layout: inout NumberLayout) -> Double? {
    let start = layout.isNegative ? cursor &+ 1 : cursor
    let point = start &+ layout.wholeDigits
    let behind = point &+ 1 &+ layout.places
    let whole = DecimalDigits(knownWord(start)).shifted(layout.wholeShift)
    let places = DecimalDigits(knownWord(point &+ 1)).shifted(layout.placesShift)
    if whole.others | places.others == 0, knownByte(point) == 0x2E, knownByte(behind) == end,
      (knownByte(cursor) == 0x2D) == layout.isNegative, layout.wholeDigits == 1 || knownByte(start) != 0x30
    {
      cursor = behind
      let mantissa = whole.value &* layout.scale &+ places.value
      let magnitude = Double(Int64(bitPattern: mantissa)) / layout.divisor
      return layout.isNegative ? -magnitude : magnitude
    }
    return otherNumber(&cursor, before: end, &layout)
  }

  /// Reads up to 7 digits, a point and 1 to 15 digits, and takes the layout down. `nil` for what may need rounding twice.
  private func otherNumber(_ cursor: inout Int, before end: UInt8, _ layout: inout NumberLayout) -> Double? {
    let isNegative = knownByte(cursor) == 0x2D
    let start = isNegative ? cursor &+ 1 : cursor
    let whole = leadingDigits(start)
    guard whole.count > 0, whole.count < 8, whole.count == 1 || knownByte(start) != 0x30 else { return nil }
    let point = start &+ whole.count
    guard knownByte(point) == 0x2E else { return nil }
    var places = leadingDigits(point &+ 1)
    guard places.count > 0 else { return nil }
    if places.count == 8 {
      let more = leadingDigits(point &+ 9)
      guard more.count < 8 else { return nil }
      places.value = places.value &* powersOfTen[more.count].whole &+ more.value
      places.count &+= more.count
    }
    let scale = powersOfTen[places.count]
    let mantissa = whole.value &* scale.whole &+ places.value
    let behind = point &+ 1 &+ places.count
    guard mantissa <= 1 << 53, knownByte(behind) == end else { return nil }
    cursor = behind
    if places.count <= 8 {
      layout = NumberLayout(isNegative: isNegative, wholeDigits: whole.count, places: places.count, scale)
    }
    // Exact but for one rounding: the mantissa and the power of ten are (Clinger 1990).
    let magnitude = Double(Int64(bitPattern: mantissa)) / scale.exact
    return isNegative ? -magnitude : magnitude
  }

  /// Counts the digits from an offset, up to eight, and takes their value.
  @inline(__always)
  private func leadingDigits(_ offset: Int) -> (count: Int, value: UInt64) {
    let digits = DecimalDigits(knownWord(offset))
    let count = digits.count
    return (count, count == 0 ? 0 : digits.leading(count).value)
  }
}

/// How a number of up to 7 digits, a point and up to 8 digits is laid out.
private struct NumberLayout {
  var isNegative = false
  var wholeDigits = 1
  var places = 1
  /// By how much eight bytes are shifted to keep the digits before, and those behind the point.
  var wholeShift: UInt64 = 56
  var placesShift: UInt64 = 56
  /// Ten to the power of `places`.
  var scale: UInt64 = 10
  var divisor = 10.0

  init() {}

  init(isNegative: Bool, wholeDigits: Int, places: Int, _ scale: (whole: UInt64, exact: Double)) {
    self.isNegative = isNegative
    self.wholeDigits = wholeDigits
    self.places = places
    wholeShift = 64 &- UInt64(wholeDigits) &* 8
    placesShift = 64 &- UInt64(places) &* 8
    self.scale = scale.whole
    divisor = scale.exact
  }
}

/// 10⁰ … 10¹⁵ as a whole number and as a double, both exact.
private let powersOfTen: [(whole: UInt64, exact: Double)] = [
  (1, 1e0), (10, 1e1), (100, 1e2), (1000, 1e3), (10_000, 1e4), (100_000, 1e5), (1_000_000, 1e6), (10_000_000, 1e7),
  (100_000_000, 1e8), (1_000_000_000, 1e9), (10_000_000_000, 1e10), (100_000_000_000, 1e11), (1_000_000_000_000, 1e12),
  (10_000_000_000_000, 1e13), (100_000_000_000_000, 1e14), (1_000_000_000_000_000, 1e15),
]
