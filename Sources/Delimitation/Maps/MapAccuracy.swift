/// How sure positions read off a topographic map are.
///
/// An assumption of the craft, not a published figure: clear contours are drawn to half a millimetre on the sheet.
public enum MapAccuracy {
  /// Millimetres on the map, as one standard deviation.
  public static let onSheet = 0.5

  /// Metres on the ground at a scale of 1 : `denominator`.
  ///
  /// - Throws: `outOfRange` for a denominator outside 100 to 100,000,000.
  public static func standardDeviation(denominator: Double) throws(DelimitationError) -> Double {
    guard (100...100_000_000).contains(denominator) else {
      throw DelimitationError(.outOfRange, "a scale of 1 : \(denominator); expected 1 : 100 to 1 : 100,000,000")
    }
    return denominator * onSheet / 1000
  }
}
