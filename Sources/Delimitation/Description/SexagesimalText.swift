/// Angles in degrees, minutes and seconds, as descriptions of borders have them.
public enum SexagesimalText {
  /// `142°00′00.0″` of an angle that is not negative; what rounds up to 60 carries over.
  ///
  /// - Parameters:
  ///   - decimals: of the seconds, 0 to 9.
  ///   - width: digits of the degrees at least, zeros before them.
  public static func angle(_ degrees: Double, decimals: Int = 1, width: Int = 1, decimalMark: String = ".") -> String {
    let places = min(max(decimals, 0), 9)
    let unit = (0..<places).reduce(Int64(1)) { scale, _ in scale * 10 }
    let whole = Int64((degrees.magnitude * 3600 * Double(unit)).rounded())
    let (minutesAll, rest) = (whole / (60 * unit), whole % (60 * unit))
    let fraction = places > 0 ? decimalMark + padded(rest % unit, places) : ""
    return padded(minutesAll / 60, width) + "°" + padded(minutesAll % 60, 2) + "′" + padded(rest / unit, 2) + fraction + "″"
  }

  /// An azimuth, in [0, 360) also after rounding.
  public static func azimuth(_ degrees: Double, decimals: Int = 1, decimalMark: String = ".") -> String {
    let text = angle(degrees, decimals: decimals, decimalMark: decimalMark)
    return text.hasPrefix("360") ? angle(0, decimals: decimals, decimalMark: decimalMark) : text
  }

  /// `41°03′58.0000″N`
  public static func latitude(_ degrees: Double, decimals: Int = 4) -> String {
    angle(degrees, decimals: decimals, width: 2) + (degrees < 0 ? "S" : "N")
  }

  /// `45°01′24.0000″E`
  public static func longitude(_ degrees: Double, decimals: Int = 4) -> String {
    angle(degrees, decimals: decimals, width: 2) + (degrees < 0 ? "W" : "E")
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
