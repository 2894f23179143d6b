/// Why a text is not a quantity.
public struct QuantityFault: Error, Sendable, Hashable {
  public enum Code: String, Sendable {
    case notANumber = "not-a-number"
    case notFinite = "not-finite"
    case thousandsSeparator = "thousands-separator"
    case currencySign = "currency-sign"
    case unknownUnit = "unknown-unit"
  }

  public var code: Code
  /// What is wrong and what is expected.
  public var message: String
  /// What was probably meant, where that can be told.
  public var suggestion: String?
}

extension Quantity {
  /// Reads a number, an optional space and an optional unit: `120 km`, `4%`, `-3.5 deg`, `15 Mt/a`, `0.25`.
  ///
  /// The decimal mark is a point whatever the locale. Thousands separators, currency signs and numbers that are not
  /// finite are refused with a suggestion.
  public init(parsing text: String) throws(QuantityFault) {
    let trimmed = text.drop { $0 == " " }
    let numeral = trimmed.prefix { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }.droppingUnitStart
    let unitText = trimmed[numeral.endIndex...].drop { $0 == " " }.droppingTrailingSpaces
    try Self.refuseForeignNotation(String(trimmed))
    guard let value = Double(numeral), numeral.contains(where: \.isNumber) else {
      throw QuantityFault(
        code: .notANumber, message: "«\(text)» is not a quantity; expected a number with a unit such as `5 km`")
    }
    guard value.isFinite else {
      throw QuantityFault(code: .notFinite, message: "«\(text)» is not a finite number; expected one such as `5 km`")
    }
    guard let unit = UnitOfMeasure(String(unitText)) else {
      throw QuantityFault(
        code: .unknownUnit, message: "unknown unit `\(unitText)`; expected one of \(Self.listedUnits)",
        suggestion: Self.likelyUnit(String(unitText)).map { "\(numeral) \($0)" })
    }
    self.init(value, unit)
  }

  private static var listedUnits: String {
    UnitOfMeasure.simple.map(\.symbol).joined(separator: " ") + ", or a compound such as `km/h`"
  }

  private static func refuseForeignNotation(_ text: String) throws(QuantityFault) {
    if let comma = text.firstIndex(of: ",") {
      let number = text.filter { $0 != "," }
      let thousands = text[text.index(after: comma)...].prefix(while: \.isNumber).count == 3
      throw QuantityFault(
        code: .thousandsSeparator,
        message: "a comma in a number can be read two ways; expected digits and a decimal point",
        suggestion: thousands ? number : String(text.map { $0 == "," ? "." : $0 }))
    }
    // Digits after digits and a space, apostrophe or underscore: thousands again.
    if let group = Self.firstGroup(of: text) {
      throw QuantityFault(
        code: .thousandsSeparator, message: "digits in groups; expected digits without anything between them",
        suggestion: String(text[..<group]) + text[text.index(after: group)...])
    }
    if let sign = text.first(where: { "$€£".contains($0) }) {
      let digits = text.filter { $0.isNumber || $0 == "." }
      let scale = text.hasSuffix("M") ? "000000" : text.hasSuffix("k") ? "000" : ""
      let amount = Double(digits).map { ($0 * (Double("1" + scale) ?? 1)).shortestText }
      throw QuantityFault(
        code: .currencySign, message: "amounts of money are written with their code; expected a number and `USD` or `EUR`",
        suggestion: sign == "£" ? nil : amount.map { "\($0) \(sign == "€" ? "EUR" : "USD")" })
    }
  }

  /// Where a thousands separator other than a comma stands first.
  private static func firstGroup(of text: String) -> String.Index? {
    text.indices.dropFirst().first { index in
      " '_\u{A0}\u{202F}\u{2009}’".contains(text[index])
        && text[..<index].last?.isNumber == true && text[text.index(after: index)...].first?.isNumber == true
    }
  }

  /// Units that people write for ours.
  private static func likelyUnit(_ text: String) -> String? {
    let usual = [
      "km²": "km2", "sqkm": "km2", "sq km": "km2", "km^2": "km2", "m²": "m2", "m^2": "m2", "meters": "m", "metres": "m",
      "kilometers": "km", "kilometres": "km", "miles": "mi", "NM": "nmi", "nm": "nmi", "M": "nmi", "°": "deg",
      "degrees": "deg", "hours": "h", "days": "d", "years": "a", "y": "a", "tons": "t", "tonnes": "t", "kmh": "km/h",
      "kph": "km/h", "knots": "kn", "Km": "km", "KM": "km", "hectares": "ha", "persons": "people",
    ]
    return usual[text]
  }
}

extension Substring {
  /// A numeral without a trailing `e` that starts a unit (`5 e…` is a number only when digits follow).
  fileprivate var droppingUnitStart: Substring {
    var numeral = self
    while let last = numeral.last, last == "e" || last == "E" { numeral.removeLast() }
    return numeral
  }

  fileprivate var droppingTrailingSpaces: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
