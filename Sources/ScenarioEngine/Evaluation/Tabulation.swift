import Quantities
import ScenarioLanguage

/// Turns a figure that is summed over features into one number, or into a table where `by:` is written.
extension MeasureCall {
  /// One feature's share of a sum.
  struct Summand {
    var value: Double
    var variance: Double?
    var second: Double?
    /// What the engine's own bound on the outline is worth.
    var bound = 0.0

    init(_ value: Double, plusMinus: Double? = nil, second: Double? = nil, bound: Double = 0) {
      self.bound = bound
      self.value = value
      variance = plusMinus.map { $0 * $0 }
      self.second = second
    }

    static func + (left: Summand, right: Summand) -> Summand {
      var sum = left
      sum.value += right.value
      sum.bound += right.bound
      sum.variance = left.variance.flatMap { own in right.variance.map { own + $0 } }
      sum.second = left.second.flatMap { own in right.second.map { own + $0 } }
      return sum
    }

    /// What the data's accuracy makes of it, widened by the engine's bound; `nil` where the former is unknown.
    var plusMinus: Double? { variance.map { $0.squareRoot() + bound } }
    /// The bound where there is one.
    var shownBound: Double? { bound > 0 ? bound : nil }
  }

  /// The sum over the features of the first operand, or a table of sums by a property.
  func summed(
    method: String, second: String? = nil, _ summand: (WorldFeature) throws(OperationFault) -> Summand
  ) throws(OperationFault) -> Figure {
    try checkProperty("by", of: subject.features)
    var keys: [String] = []
    var sums: [String: Summand] = [:]
    let property = text("by")
    let names = property.map { subject.keys(by: $0, named: name(0)) }
    for (index, feature) in subject.features.enumerated() {
      let key = names?[index] ?? ""
      let own = try summand(feature)
      if let sum = sums[key] {
        sums[key] = sum + own
      } else {
        keys.append(key)
        sums[key] = own
      }
    }
    guard let property else { return scalar(sums[""], method: method, second: second) }
    return .table(table(by: property, keys, sums, method: method, second: second))
  }

  private func scalar(_ sum: Summand?, method: String, second: String?) -> Figure {
    guard let sum else { return .scalar(ScalarFigure(0, method: method)) }
    return .scalar(
      ScalarFigure(
        sum.value, plusMinus: sum.plusMinus, method: method,
        secondMethod: second.flatMap { name in
          sum.second.map { SecondMethod(method: name, value: $0, difference: $0 - sum.value) }
        }, bound: sum.shownBound))
  }

  func table(
    by property: String, _ keys: [String], _ sums: [String: Summand], method: String, second: String?
  ) -> TableFigure {
    let rows = ranked(keys.compactMap { key in sums[key].map { (key, $0) } })
    return TableFigure(
      columns: [.init(property), .init(Self.heading(call.name), .one)],
      rows: rows.map { [.text($0.0), .number($0.1.value)] }, method: method,
      plusMinus: rows.contains { $0.1.plusMinus != nil } ? rows.map { [nil, $0.1.plusMinus] } : [],
      secondMethod: second == nil ? [] : rows.map { [nil, $0.1.second] }, secondMethodName: second,
      bounds: rows.contains { $0.1.bound > 0 } ? rows.map { [nil, $0.1.shownBound] } : [])
  }

  /// What a column of numbers is called: `length` of `length_by`.
  private static func heading(_ measure: String) -> String {
    measure.hasSuffix("_by") ? String(measure.dropLast(3)) : measure
  }

  /// Rows in the order that `rank:` asks for; without it, as the features stand.
  private func ranked(_ rows: [(String, Summand)]) -> [(String, Summand)] {
    guard let rank = text("rank") else { return rows }
    let sorted = rows.enumerated().sorted { left, right in
      let (a, b) = (left.element.1.value, right.element.1.value)
      if a != b { return rank == "ascending" ? a < b : a > b }
      return left.offset < right.offset
    }
    return sorted.map(\.element)
  }
}
