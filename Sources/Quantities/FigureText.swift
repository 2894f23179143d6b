extension Double {
  /// The number rounded to a count of significant decimal digits, as reports carry it.
  ///
  /// Rounding goes through decimal text, so that the result prints as those digits and nothing more.
  public func rounded(significantDigits digits: Int) -> Double {
    guard isFinite, self != 0, digits > 0, digits < 17 else { return self }
    var exponent = Int(magnitude.exponentOfTen)
    var scaled = decimalScaled(by: digits - 1 - exponent).rounded(.toNearestOrEven)
    if scaled.magnitude >= Double.tenTo(digits) {
      exponent += 1
      scaled = decimalScaled(by: digits - 1 - exponent).rounded(.toNearestOrEven)
    }
    return Double("\(Int64(scaled))e\(exponent - digits + 1)") ?? self
  }

  /// The shortest text that reads back as the same number, without an exponent or trailing `.0` where it can be.
  public var shortestText: String {
    if self == rounded(.towardZero), magnitude < 1e15 { return String(Int64(self)) }
    return description
  }

  /// The number with a fixed count of decimals, the mark a point, thousands apart by `separator`.
  ///
  /// - Parameter decimals: 0 to 12.
  public func text(decimals: Int, separator: String = "") -> String {
    guard isFinite else { return isNaN ? "nan" : self < 0 ? "-inf" : "inf" }
    let places = Swift.min(Swift.max(decimals, 0), 12)
    let scaled = (magnitude * Double.tenTo(places)).rounded(.toNearestOrEven)
    guard scaled < 9e18 else { return description }
    let digits = String(Int64(scaled))
    let padded = String(repeating: "0", count: Swift.max(0, places + 1 - digits.count)) + digits
    var whole = String(padded.dropLast(places))
    if !separator.isEmpty {
      var grouped = ""
      for (place, digit) in whole.enumerated() {
        if place > 0, (whole.count - place) % 3 == 0 { grouped += separator }
        grouped.append(digit)
      }
      whole = grouped
    }
    let sign = self < 0 && scaled != 0 ? "-" : ""
    return sign + whole + (places > 0 ? "." + padded.suffix(places) : "")
  }

  private func decimalScaled(by exponent: Int) -> Double {
    exponent >= 0 ? self * Double.tenTo(exponent) : self / Double.tenTo(-exponent)
  }

  /// The decimal exponent of a positive number: 3 for 4,400.
  private var exponentOfTen: Int {
    let text = description
    if let mark = text.lastIndex(where: { $0 == "e" || $0 == "E" }) { return Int(text[text.index(after: mark)...]) ?? 0 }
    let whole = text.prefix { $0 != "." }
    if whole != "0" { return whole.count - 1 }
    return -(text.dropFirst(2).prefix { $0 == "0" }.count + 1)
  }

  private static func tenTo(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? .infinity
  }
}
