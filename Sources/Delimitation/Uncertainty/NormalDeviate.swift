import Glibc

extension PositionErrors {
  /// Two independent normal deviates from 64 bits of chance (Box and Muller 1958).
  static func normal(_ bits: UInt64) -> SIMD2<Double> {
    // 32 bits each: the first never 0, so that its logarithm is finite.
    let first = (Double(bits >> 32) + 0.5) * 0x1p-32
    let second = Double(bits & 0xFFFF_FFFF) * 0x1p-32
    let radius = (-2 * log(first)).squareRoot()
    return SIMD2(radius * cos(2 * .pi * second), radius * sin(2 * .pi * second))
  }

  static func cosine(_ angle: Double) -> Double { cos(angle) }
  static func exponential(_ value: Double) -> Double { exp(value) }
}
