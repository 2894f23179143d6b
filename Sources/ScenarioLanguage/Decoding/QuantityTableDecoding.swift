import OrderedCollections
import Quantities

/// Quantities by keys, and amounts of money of any currency.
extension DecodingContext {
  /// `{ road: 60 km/h, rail: $speed }`
  func quantities(_ node: YAMLNode, _ keys: [String], _ type: ArgumentType) -> ArgumentLiteral? {
    guard var fields = FieldReader(node, "a table of values", findings) else { return nil }
    var table: OrderedDictionary<String, Parametric<Quantity>> = [:]
    var isWhole = true
    for key in keys {
      guard let value = fields.optional(key) else {
        if fields.has(key) { isWhole = false }
        continue
      }
      let quantity: Parametric<Quantity>? = parametric(value, as: type) { node in
        if case .rate = type { return rate(node, type) }
        return node.decodeQuantity(type, findings)
      }
      if let quantity { table[key] = quantity } else { isWhole = false }
    }
    fields.finish()
    if node.mapping?.isEmpty == true {
      findings.error(
        "wrong-type", "no value stands here; expected \(ArgumentType.byKey(keys, type).expectation)", at: node.place)
      return nil
    }
    return isWhole && !table.isEmpty ? .quantities(table) : nil
  }

  /// An amount of money for something: `0.03 USD/t/km`.
  func rate(_ node: YAMLNode, _ type: ArgumentType) -> Quantity? {
    guard case .rate(let dimension, _) = type,
      let quantity = node.decodeQuantity(findings, expected: type.expectation)
    else { return nil }
    guard (quantity.dimension * dimension).isMoney else {
      let found = quantity.unit == .one ? "has no unit" : "is \(quantity.dimension.name)"
      findings.error("wrong-dimension", "`\(node.text ?? "")` \(found); expected \(type.expectation)", at: node.place)
      return nil
    }
    guard NumberRange.notNegative.contains(quantity.baseValue) else {
      findings.error("out-of-range", "`\(node.text ?? "")` is out of range; expected \(type.expectation)", at: node.place)
      return nil
    }
    return quantity
  }
}
