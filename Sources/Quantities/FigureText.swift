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
  /// - Parameter decimals: -15 to 12; a negative count rounds left of the point, `-2` to whole hundreds.
  public func text(decimals: Int, separator: String = "") -> String {
    guard isFinite else { return isNaN ? "nan" : self < 0 ? "-inf" : "inf" }
    let places = Swift.min(Swift.max(decimals, 0), 12)
    let coarse = Swift.min(Swift.max(-decimals, 0), 15)
    let scaled = (magnitude * Double.tenTo(places) / Double.tenTo(coarse)).rounded(.toNearestOrEven)
    guard scaled * Double.tenTo(coarse) < 9e18 else { return description }
    let digits = String(Int64(scaled)) + (scaled == 0 ? "" : String(repeating: "0", count: coarse))
    let padded = String(repeating: "0", count: Swift.max(0, places + 1 - digits.count)) + digits
    let sign = self < 0 && scaled != 0 ? "-" : ""
    let whole = String(padded.dropLast(places)).inThousands(by: separator)
    return sign + whole + (places > 0 ? "." + padded.suffix(places) : "")
  }

  /// The shortest text that reads back as the same number, without an exponent where twelve decimals and fifteen digits left
  /// of the point are enough: `0.000000001`.
  public func plainText(separator: String = "") -> String {
    let parts = magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard isFinite, let whole = mantissa.first, let exponent = parts.count == 1 ? 0 : Int(parts[1]) else { return description }
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
    let point = whole.count + exponent
    guard (-12...15).contains(point), fraction.count - exponent <= 12 else { return description }
    var digits = String(whole + fraction)
    if point < 1 { digits = String(repeating: "0", count: 1 - point) + digits }
    let left = Swift.max(point, 1)
    if digits.count < left { digits += String(repeating: "0", count: left - digits.count) }
    let right = digits.dropFirst(left)
    let sign = self < 0 ? "-" : ""
    return sign + String(digits.prefix(left)).inThousands(by: separator) + (right.isEmpty ? "" : "." + right)
  }

  /// The number times a power of ten, in two steps where one power would be beyond what a number can hold.
  private func decimalScaled(by exponent: Int) -> Double {
    if exponent > 300 { return self * Double.tenTo(300) * Double.tenTo(exponent - 300) }
    return exponent >= 0 ? self * Double.tenTo(exponent) : self / Double.tenTo(-exponent)
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

extension String {
  /// Digits with a separator between thousands.
  fileprivate func inThousands(by separator: String) -> String {
    guard !separator.isEmpty else { return self }
    var grouped = ""
    for (place, digit) in enumerated() {
      if place > 0, (count - place) % 3 == 0 { grouped += separator }
      grouped.append(digit)
    }
    return grouped
  }
}
