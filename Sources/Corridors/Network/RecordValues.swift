import Diagnostics
import Quantities
import SimpleFeatures

/// Reads the properties of one record, and takes note of every one that is no value of its kind.
struct RecordValues {
  let record: NetworkRecord
  let index: Int
  private(set) var faults: [NetworkFault] = []
  /// The currency of the first amount of money.
  private(set) var currency: String?

  init(_ record: NetworkRecord, _ index: Int) {
    self.record = record
    self.index = index
  }

  mutating func fault(
    _ code: NetworkFault.Code, _ message: String, severity: Diagnostic.Severity = .error, suggestion: String? = nil
  ) {
    faults.append(
      NetworkFault(
        severity: severity, code: code, record: index, message: "\(record.shown(index)): \(message)", suggestion: suggestion))
  }

  func value(_ name: String) -> JSONValue? {
    guard let value = record.properties[name], value != .null, value != .string("") else { return nil }
    return value
  }

  /// A text; a number stands for its digits, as a node's id may be one.
  mutating func text(_ name: String) -> String? {
    switch value(name) {
    case nil: return nil
    case .string(let text)?: return text
    case .number(let number)?: return number.text ?? number.value.shortestText
    default:
      fault(.wrongValue, "`\(name)` is no text; expected one")
      return nil
    }
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, _ expected: String) -> Word?
  where Word.RawValue == String {
    guard let text = text(name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    fault(
      name == "mode" ? .unknownMode : .wrongValue, "`\(name)` is `\(text.escapingControls)`; expected \(expected)",
      suggestion: NearestName.of(text, among: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// `true` or `false`; `yes` and `no` would be guesses.
  mutating func flag(_ name: String) -> Bool? {
    switch value(name) {
    case nil: return nil
    case .bool(let flag)?: return flag
    case .string("true")?: return true
    case .string("false")?: return false
    case let value?:
      fault(.wrongValue, "`\(name)` is `\(Self.shown(value))`; expected `true` or `false`")
      return nil
    }
  }

  /// A quantity of one dimension in base units.
  ///
  /// - Parameters:
  ///   - bare: what a number without a unit counts in, in base units; `nil` where it needs one.
  ///   - isPositive: whether zero is refused too.
  mutating func quantity(
    _ name: String, _ dimension: PhysicalDimension, bare: Double? = nil, isPositive: Bool = false
  ) -> Double? {
    guard let quantity = quantity(name, expected: dimension.example) else { return nil }
    let value: Double
    if quantity.unit == .one, let bare {
      value = quantity.value * bare
    } else if quantity.dimension == dimension {
      value = quantity.baseValue
    } else {
      fault(.wrongDimension, "`\(name)`: \(DimensionMismatch(found: quantity.dimension, expected: dimension).message)")
      return nil
    }
    return checked(value, name, isPositive: isPositive)
  }

  /// An amount of money for something, such as a tonne, in the base units of that.
  mutating func money(_ name: String, per dimension: PhysicalDimension, example: String) -> Double? {
    guard let quantity = quantity(name, expected: example) else { return nil }
    guard let currency = (quantity.dimension * dimension).currency else {
      fault(.wrongDimension, "`\(name)` is `\(quantity)`; expected an amount such as `\(example)`")
      return nil
    }
    if let known = self.currency, known != currency {
      fault(.mixedCurrency, "`\(name)` is in \(currency), and another value in \(known); expected one currency")
    }
    self.currency = self.currency ?? currency
    return checked(quantity.baseValue, name, isPositive: false)
  }

  private mutating func checked(_ value: Double, _ name: String, isPositive: Bool) -> Double? {
    guard value.isFinite else {
      fault(.notFinite, "`\(name)` is beyond what a number can hold; expected a finite one")
      return nil
    }
    guard isPositive ? value > 0 : value >= 0 else {
      let shown = record.properties[name].map(Self.shown) ?? ""
      fault(.outOfRange, "`\(name)` is \(shown); expected \(isPositive ? "more than zero" : "no negative number")")
      return nil
    }
    return value
  }

  private mutating func quantity(_ name: String, expected: String) -> Quantity? {
    switch value(name) {
    case nil: return nil
    case .number(let number)?:
      guard number.value.isFinite else {
        fault(.notFinite, "`\(name)` is not a finite number; expected a value such as `\(expected)`")
        return nil
      }
      return Quantity(number.value, .one)
    case .string(let text)?: return parsed(text, name, expected)
    case let value?:
      fault(.wrongValue, "`\(name)` is `\(Self.shown(value))`; expected a value such as `\(expected)`")
      return nil
    }
  }

  mutating func parsed(_ text: String, _ name: String, _ expected: String) -> Quantity? {
    if ["nan", "inf", "infinity"].contains(text.drop { "+-.".contains($0) }.lowercased()) {
      fault(.notFinite, "`\(name)` is `\(text)`, not a finite number; expected a value such as `\(expected)`")
      return nil
    }
    do throws(QuantityFault) {
      return try Quantity(parsing: text)
    } catch {
      fault(
        error.code == .notFinite ? .notFinite : .wrongValue,
        "`\(name)` is `\(text.escapingControls)`: \(error.message); such as `\(expected)`", suggestion: error.suggestion)
      return nil
    }
  }

  static func shown(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text.escapingControls
    case .number(let number): number.text ?? number.value.shortestText
    default: JSONWriter.compact.text(value).escapingControls
    }
  }
}

extension PhysicalDimension {
  /// What an amount of money is in, such as `USD@2022`; `nil` for anything else.
  var currency: String? {
    guard exponents.count == 1, let (base, exponent) = exponents.first, exponent == 1 else { return nil }
    switch base {
    case .dollars(let year): return "USD" + (year.map { "@\($0)" } ?? "")
    case .euros(let year): return "EUR" + (year.map { "@\($0)" } ?? "")
    default: return nil
    }
  }
}
