/// Chance that is the same everywhere: SplitMix64 (Steele, Lea and Flood 2014), 64 bits from a seed, by integer arithmetic
/// alone. Nothing here depends on the platform or on Swift's own generators, so a seed gives the same sample for ever.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to 1, without 1: the upper 53 bits.
  mutating func share() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// From 0 up to a bound, without it, each as likely: the upper half of a 128-bit product (Lemire 2019, its few unfair
  /// draws refused).
  mutating func number(below bound: Int) -> Int {
    let bound = UInt64(bound)
    let unfair = (0 &- bound) % bound
    while true {
      let (high, low) = next().multipliedFullWidth(by: bound)
      if low >= unfair { return Int(high) }
    }
  }

  /// The numbers from 0 to below a count in an order by chance (Fisher and Yates, from the last place down).
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, number(below: last + 1)) }
    return order
  }
}
