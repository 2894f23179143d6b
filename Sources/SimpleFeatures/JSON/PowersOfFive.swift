/// The leading 128 bits of 5ᵖ for every power of ten a double can have, made on first use by long multiplication and
/// long division.
enum PowersOfFive {
  static let lowest = -342
  static let highest = 308

  struct Entry: Sendable {
    var high: UInt64
    var low: UInt64
  }

  /// From 5^`lowest` to 5^`highest`, cut off; the reciprocals that fit are rounded up, as the method asks.
  static let table: [Entry] = {
    var table = [Entry](repeating: Entry(high: 0, low: 0), count: highest - lowest + 1)
    var limbs: [UInt64] = [1]
    for power in 0...highest {
      table[power - lowest] = leading(limbs)
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = limbs[index].multipliedFullWidth(by: 5)
        let sum = product.low.addingReportingOverflow(carry)
        limbs[index] = sum.partialValue
        carry = product.high + (sum.overflow ? 1 : 0)
      }
      if carry > 0 { limbs.append(carry) }
    }
    // 5^342 has 795 bits: of 2^1023 enough is left for 128 leading bits of the quotient.
    var quotient = [UInt64](repeating: 0, count: 16)
    quotient[15] = 1 << 63
    for power in stride(from: -1, through: lowest, by: -1) {
      var remainder: UInt64 = 0
      for index in quotient.indices.reversed() {
        (quotient[index], remainder) = UInt64(5).dividingFullWidth((remainder, quotient[index]))
      }
      var entry = leading(quotient)
      if power >= -27 {
        entry.low &+= 1
        if entry.low == 0 { entry.high += 1 }
      }
      table[power - lowest] = entry
    }
    return table
  }()

  /// The 128 bits of a number from its highest one on; limbs run from the lowest.
  private static func leading(_ limbs: [UInt64]) -> Entry {
    func limb(_ index: Int) -> UInt64 { index >= 0 ? limbs[index] : 0 }
    let top = limbs.lastIndex { $0 != 0 } ?? 0
    let shift = UInt64(limbs[top].leadingZeroBitCount)
    func shifted(_ index: Int) -> UInt64 { limb(index) << shift | (shift == 0 ? 0 : limb(index - 1) >> (64 - shift)) }
    return Entry(high: shifted(top), low: shifted(top - 1))
  }
}
