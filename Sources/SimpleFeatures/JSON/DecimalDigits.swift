/// Eight decimal digits, read from text or written to it all at once: the first stands in the lowest byte.
struct DecimalDigits {
  /// One digit a byte, where the text has digits.
  private var bytes: UInt64

  @inline(__always)
  init(_ text: UInt64) { bytes = text ^ 0x3030_3030_3030_3030 }

  /// The highest bit of each byte that is no digit; behind the first such byte others may be marked too.
  @inline(__always)
  var others: UInt64 { ((bytes &+ 0x7676_7676_7676_7676) | bytes) & 0x8080_8080_8080_8080 }

  /// How many digits there are before the first other byte, up to eight.
  @inline(__always)
  var count: Int { others.trailingZeroBitCount &>> 3 }

  /// The first of them alone, 1 to 8, with zeros before them.
  @inline(__always)
  func leading(_ count: Int) -> DecimalDigits { shifted(64 &- UInt64(count) &* 8) }

  /// Moved by a multiple of eight bits below 64, with zeros before them.
  @inline(__always)
  func shifted(_ bits: UInt64) -> DecimalDigits {
    var moved = self
    moved.bytes = bytes &<< bits
    return moved
  }

  /// The number that eight digits make.
  @inline(__always)
  var value: UInt64 {
    let pairs = bytes &* 10 &+ (bytes &>> 8)
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (low &+ high) &>> 32
  }

  /// The digits of a number below 10⁸, with zeros before it.
  @inline(__always)
  init(of number: UInt64) {
    // Halved three times, into two groups of four digits, four of two, eight of one: each quotient is exact there.
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    let fours = high | low &<< 32
    let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- 100 &* hundreds) &<< 16
    let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
    bytes = tens | (twos &- 10 &* tens) &<< 8
  }

  @inline(__always)
  var leadingZeros: Int { bytes.trailingZeroBitCount &>> 3 }

  @inline(__always)
  var trailingZeros: Int { bytes.leadingZeroBitCount &>> 3 }

  /// A digit as a character.
  @inline(__always)
  func character(_ place: Int) -> UInt8 { 0x30 | UInt8(truncatingIfNeeded: bytes &>> (UInt64(place) &* 8)) }
}
