import Geodesy

extension PositionErrors {
  /// Two independent normal deviates from 64 bits of chance (Box and Muller 1958).
  static func normal(_ bits: UInt64) -> SIMD2<Double> {
    // 32 bits each: the first never 0, so that its logarithm is finite.
    let first = (Double(bits >> 32) + 0.5) * 0x1p-32
    let angle = 2 * .pi * (Double(bits & 0xFFFF_FFFF) * 0x1p-32)
    let radius = (-2 * first.logarithm).squareRoot()
    return SIMD2(radius * angle.cosine, radius * angle.sine)
  }
}
