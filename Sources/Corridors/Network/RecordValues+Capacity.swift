import Diagnostics
import Quantities
import SimpleFeatures

extension RecordValues {
  private static let example = "6 Mt/a"
  private static let years = 1000...9999

  /// What an edge carries in a year: `6 Mt/a`, or by year `{"2024": "6 Mt/a", "2028": "15 Mt/a"}` or
  /// `2024=6 Mt/a; 2028=15 Mt/a`. One without a year holds from ever.
  mutating func capacity() -> [NetworkEdge.CapacityStep] {
    let entries: [(year: String?, value: JSONValue)]
    switch value("capacity") {
    case nil: return []
    case .object(let object)?: entries = object.members.map { ($0.name, $0.value) }
    case .string(let text)? where text.contains("="):
      entries = text.split(separator: ";").map { part in
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmingSpaces)
        return (sides[0], .string(sides.count > 1 ? sides[1] : ""))
      }
    case let value?: entries = [(nil, value)]
    }
    if entries.isEmpty { fault(.wrongValue, "`capacity` names no year; expected such as `2024=6 Mt/a; 2028=15 Mt/a`") }
    var steps: [NetworkEdge.CapacityStep] = []
    for (year, value) in entries {
      let start = year.map { Int($0).flatMap { Self.years.contains($0) ? $0 : nil } } ?? 0
      if start == nil {
        fault(.wrongValue, "`capacity` has `\((year ?? "").escapingControls)` for a year; expected one such as `2028`")
      }
      guard let tonnes = tonnes(value), let start else { continue }
      if steps.contains(where: { $0.year == start }) {
        fault(.wrongValue, "`capacity` has the year \(start) twice; expected it once")
      }
      steps.append(.init(year: start, tonnes: tonnes))
    }
    return steps.sorted { $0.year < $1.year }
  }

  /// Tonnes a year.
  private mutating func tonnes(_ value: JSONValue) -> Double? {
    guard case .string(let text) = value else {
      fault(.wrongValue, "`capacity` is `\(Self.shown(value))`; expected a mass a year such as `\(Self.example)`")
      return nil
    }
    guard let quantity = parsed(text, "capacity", Self.example) else { return nil }
    guard quantity.dimension == .throughput else {
      fault(.wrongDimension, "`capacity`: \(DimensionMismatch(found: quantity.dimension, expected: .throughput).message)")
      return nil
    }
    let tonnes = (quantity.baseValue * Self.secondsOfYear).rounded(significantDigits: 14)
    guard tonnes.isFinite, tonnes >= 0 else {
      fault(.outOfRange, "`capacity` is `\(text.escapingControls)`; expected no negative mass")
      return nil
    }
    return tonnes
  }

  /// Of the Julian year of the language's units.
  private static let secondsOfYear = 31_557_600.0
}
