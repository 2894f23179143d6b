/// The double nearest to a decimal number, after Eisel and Lemire ("Number parsing at a gigabyte per second", 2021).
enum NearestDouble {
  /// The double nearest to `mantissa` × 10^`power`, ties to even.
  ///
  /// - Returns: infinity when it is too large; `nil` in the rare case that 128 bits of the power do not decide.
  static func of(_ mantissa: UInt64, timesTenTo power: Int) -> Double? {
    if mantissa == 0 || power < PowersOfFive.lowest { return 0 }
    if power > PowersOfFive.highest { return .infinity }
    let shift = mantissa.leadingZeroBitCount
    let scaled = mantissa << shift
    let five = PowersOfFive.table[power - PowersOfFive.lowest]
    var (high, low) = scaled.multipliedFullWidth(by: five.high)
    if high & 0x1FF == 0x1FF {
      let further = scaled.multipliedFullWidth(by: five.low).high
      let sum = low.addingReportingOverflow(further)
      low = sum.partialValue
      if sum.overflow { high += 1 }
      if low == .max, !(-27...55).contains(power) { return nil }
    }
    let top = Int(high >> 63)
    let drop = top + 9
    var bits = high >> drop
    var exponent = (217_706 * power) >> 16 + 63 + top - shift + 1023
    if exponent <= 0 {
      if exponent < -62 { return 0 }
      bits >>= UInt64(1 - exponent)
      bits = (bits + bits & 1) >> 1
      return Double(bitPattern: bits)
    }
    // A tie can only come from a small power; then the last bit kept must be even.
    if low <= 1, (-4...23).contains(power), bits & 3 == 1, bits << drop == high { bits &= ~1 }
    bits = (bits + bits & 1) >> 1
    if bits >= 1 << 53 {
      bits = 1 << 52
      exponent += 1
    }
    guard exponent < 0x7FF else { return .infinity }
    return Double(bitPattern: UInt64(exponent) << 52 | (bits & ~(1 << 52)))
  }
}
