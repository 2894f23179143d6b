import Quantities

/// How figures are written for people: enough digits to compare, thousands apart.
enum FigureText {
  /// Decimals that suit a column: two significant digits of the greatest ±, else some of the greatest value, but none
  /// beyond the first digit of the engine's own bound. Below 0 they count digits left of the point that say nothing.
  ///
  /// - Parameter digits: significant digits of the greatest value where there is no ±.
  static func decimals(values: [Double], plusMinus: [Double] = [], bounds: [Double] = [], digits: Int = 6) -> Int {
    if let spread = plusMinus.filter({ $0 > 0 }).max() { return clamped(1 - exponent(spread), from: -15) }
    if let bound = bounds.filter({ $0 > 0 }).max() {
      return min(clamped(-exponent(bound), from: -15), decimals(values: values))
    }
    guard let greatest = values.map(\.magnitude).filter({ $0 > 0 && $0.isFinite }).max() else { return 0 }
    // What six decimals cannot show is nothing; counts have no decimals.
    if greatest < 5e-7 || values.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e6 }) { return 0 }
    return clamped(digits - 1 - exponent(greatest))
  }

  static func text(_ value: Double, decimals: Int) -> String {
    value.text(decimals: decimals, separator: ",").withTrueMinus
  }

  /// The same with a sign always: `+3.2`, `−0.4`, `0.0`.
  static func signed(_ value: Double, decimals: Int) -> String {
    let text = text(value, decimals: decimals)
    return !text.hasPrefix("−") && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  /// A number alone, with six significant digits.
  static func text(_ value: Double) -> String {
    text(value, decimals: decimals(of: value))
  }

  /// Decimals that show six significant digits of a number; none of a whole one.
  static func decimals(of value: Double) -> Int {
    value == value.rounded() && value.magnitude < 1e6 ? 0 : decimals(values: [value])
  }

  static func text(_ quantity: Quantity) -> String {
    let symbol = symbol(quantity.unit)
    return symbol.isEmpty ? text(quantity.value) : "\(text(quantity.value)) \(symbol)"
  }

  /// A unit as people write it: `km²`.
  static func symbol(_ unit: UnitOfMeasure) -> String {
    var text = ""
    for character in unit.symbol {
      text.append(character == "2" && text.last?.isLetter == true ? "²" : character)
    }
    return text
  }

  /// A quantity with the digits it was written with, thousands apart, its unit as people write it: `4,400 km²`.
  static func written(_ quantity: Quantity) -> String {
    let symbol = symbol(quantity.unit)
    let number = quantity.value.plainText(separator: ",").withTrueMinus
    return symbol.isEmpty ? number : "\(number) \(symbol)"
  }

  private static func clamped(_ decimals: Int, from least: Int = 0) -> Int { min(max(decimals, least), 6) }

  /// The decimal exponent of a positive number: 3 for 4,400.
  private static func exponent(_ value: Double) -> Int {
    var exponent = 0
    var scale = value
    while scale >= 10, exponent < 300 {
      scale /= 10
      exponent += 1
    }
    while scale < 1, exponent > -300 {
      scale *= 10
      exponent -= 1
    }
    return exponent
  }
}

extension String {
  /// A number whose minus is the sign that stands as wide as a plus.
  var withTrueMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
