extension JSONScanner {
  /// Reads a number to the nearest double; stands at its first byte.
  ///
  /// Up to 19 digits are taken eight at a time; a mantissa up to 2⁵³ with a power of ten up to 10²² is exact in one
  /// division or multiplication (Clinger 1990), the rest goes through `NearestDouble`.
  @inline(__always)
  mutating func number() throws(JSONFault) -> Double {
    let start = at
    let isNegative = byte(start) == 0x2D
    var cursor = isNegative ? start &+ 1 : start
    let integerStart = cursor
    var mantissa: UInt64 = 0
    takeDigits(&cursor, into: &mantissa)
    let integerDigits = cursor &- integerStart
    guard integerDigits > 0, integerDigits == 1 || byte(integerStart) != 0x30 else {
      throw wrongNumber(integerStart, digits: integerDigits)
    }
    var power = 0
    if byte(cursor) == 0x2E {
      cursor &+= 1
      let fractionStart = cursor
      takeDigits(&cursor, into: &mantissa)
      power = fractionStart &- cursor
      guard power < 0 else { throw missingDigits(cursor, after: "the decimal point") }
    }
    let digits = integerDigits &- power
    if byte(cursor) | 0x20 == 0x65 { power = try power &+ exponent(&cursor) }
    at = cursor
    if digits <= 19, mantissa <= 1 << 53, power >= -22, power <= 22 {
      let whole = Double(mantissa)
      let magnitude = power < 0 ? whole / exactPowersOfTen[-power] : whole * exactPowersOfTen[power]
      return isNegative ? -magnitude : magnitude
    }
    let magnitude = slowMagnitude(integerStart..<cursor, mantissa: digits <= 19 ? mantissa : nil, power: power)
    guard magnitude.isFinite else {
      let shown = text(start..<min(cursor, start + 40))
      throw JSONFault(.numberTooLarge, at: start, "\(shown) is too large for a number; expected at most 1.8e308")
    }
    return isNegative ? -magnitude : magnitude
  }

  /// Takes decimal digits, eight at a time. More than 19 overflow silently; the caller counts.
  @inline(__always)
  private func takeDigits(_ cursor: inout Int, into mantissa: inout UInt64) {
    while true {
      let digits = DecimalDigits(word(cursor))
      let count = digits.count
      if count == 0 { return }
      mantissa = mantissa &* wholePowersOfTen[count] &+ digits.leading(count).value
      cursor &+= count
      if count < 8 { return }
    }
  }

  @inline(never)
  private func exponent(_ cursor: inout Int) throws(JSONFault) -> Int {
    cursor += 1
    let isNegative = byte(cursor) == 0x2D
    if isNegative || byte(cursor) == 0x2B { cursor += 1 }
    let digitsStart = cursor
    var value = 0
    while case let digit = byte(cursor) &- 0x30, digit <= 9 {
      if value < 1_000_000 { value = value * 10 + Int(digit) }
      cursor += 1
    }
    guard cursor > digitsStart else { throw missingDigits(cursor, after: "the exponent's `e`") }
    return isNegative ? -value : value
  }

  /// The magnitude that the text of a number (without sign) stands for, when the short way does not do.
  @inline(never)
  private func slowMagnitude(_ range: Range<Int>, mantissa: UInt64?, power: Int) -> Double {
    if let mantissa, let value = NearestDouble.of(mantissa, timesTenTo: power) { return value }
    if mantissa == nil, let value = truncatedMagnitude(range, power: power) { return value }
    return Double(text(range)) ?? .infinity
  }

  /// A number of more than 19 digits from its first 19 that count: when the digits left out cannot matter.
  private func truncatedMagnitude(_ range: Range<Int>, power: Int) -> Double? {
    var mantissa: UInt64 = 0
    var taken = 0
    var dropped = 0
    var dropsOnlyZeros = true
    for offset in range {
      let digit = byte(offset) &- 0x30
      guard digit <= 9 else {
        if byte(offset) == 0x2E { continue }
        break
      }
      if taken == 19 {
        dropped += 1
        if digit != 0 { dropsOnlyZeros = false }
      } else if taken > 0 || digit > 0 {
        mantissa = mantissa * 10 + UInt64(digit)
        taken += 1
      }
    }
    guard let low = NearestDouble.of(mantissa, timesTenTo: power + dropped) else { return nil }
    if dropsOnlyZeros { return low }
    return NearestDouble.of(mantissa + 1, timesTenTo: power + dropped) == low ? low : nil
  }

  @inline(never)
  private func wrongNumber(_ offset: Int, digits: Int) -> JSONFault {
    if digits > 1 { return JSONFault(.syntax, at: offset, "a number with a leading zero; expected it without") }
    if offset > at { return missingDigits(offset, after: "the minus sign") }
    return unexpected("a number")
  }

  @inline(never)
  private func missingDigits(_ offset: Int, after what: String) -> JSONFault {
    JSONFault(.syntax, at: min(offset, end), "a number without a digit after \(what); expected a digit")
  }
}

/// 10⁰ … 10⁸.
private let wholePowersOfTen: [UInt64] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]

/// 10⁰ … 10²², all of them exact as doubles.
private let exactPowersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
  1e22,
]
