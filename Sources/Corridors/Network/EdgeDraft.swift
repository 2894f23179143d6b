import Diagnostics
import Geodesy
import Quantities
import SimpleFeatures

/// An edge as its record has it, before its nodes are known.
struct EdgeDraft {
  /// Where an end is: at a node that is named, or where the line ends.
  enum End {
    case node(Int)
    case position(LonLat)
  }

  var record: Int
  var id: String
  var from: End
  var to: End
  var line: Geometry?
  var edge: NetworkEdge
}

extension RecordValues {
  /// A catalogue says more closely what a public data set is.
  private mutating func basis() -> NetworkEdge.Basis {
    if let text = value("basis")?.string, ["surveyed", "compiled"].contains(text) { return .source }
    return word("basis", "`source`, `surveyed`, `compiled`, `repair` or `illustrative`") ?? .source
  }

  private static let words: [(String, NetworkEdge.Attribute)] = NetworkEdge.Attribute.allCases.map { ($0.rawValue, $0) }
  private static let rate = PhysicalDimension.mass * .length

  /// The values of an edge, its ends and its line left open; faults are noted.
  mutating func edge(_ id: String, _ terms: NetworkTerms) -> NetworkEdge? {
    let modes = TransportMode.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    if value("mode") == nil { fault(.missingMode, "an edge without `mode`; expected one of \(modes)") }
    let mode: TransportMode? = word("mode", "one of \(modes)")
    let length = quantity("length", .length, bare: 1000, isPositive: mode != .transfer)
    if mode == .transfer, length ?? 0 > 0 {
      fault(.wrongValue, "a transfer with a `length`; expected none, or `delay` and `charge`")
    }
    let speed = quantity("speed", .speed, bare: 1 / 3.6, isPositive: true)
    let duration = quantity("duration", .time, bare: 3600)
    let delay = quantity("delay", .time, bare: 3600) ?? 0
    let tariff = money("tariff", per: Self.rate, example: "0.03 USD/t/km")
    let charge = money("charge", per: .mass, example: "5 USD/t") ?? 0
    let steps = capacity()
    let gauge = gauge()
    let isOneWay = flag("one_way") ?? false
    let status: Status = word("status", "`open` or `closed`") ?? .open
    let basis = basis()
    let assumed = assumed()
    guard let mode else { return nil }
    var edge = NetworkEdge(
      id: id, from: 0, to: 0, mode: mode, name: text("name"), length: mode == .transfer ? 0 : length ?? .nan, speed: speed,
      duration: duration, delay: delay, tariff: tariff, charge: charge, capacity: steps, gauge: gauge, isOneWay: isOneWay,
      isOpen: status == .open, basis: basis, assumed: assumed)
    guard mode != .transfer else { return edge }
    if edge.speed == nil, edge.duration == nil, let fallback = terms.speeds[mode] {
      edge.speed = fallback.value
      if fallback.isAssumed { edge.assumed.insert(.speed) }
    }
    if edge.tariff == nil, let fallback = terms.tariffs[mode] {
      edge.tariff = fallback.value
      if fallback.isAssumed { edge.assumed.insert(.tariff) }
    }
    return edge
  }

  private enum Status: String, CaseIterable {
    case open, closed
  }

  /// `[speed, delay]` or `speed, delay`.
  private mutating func assumed() -> Set<NetworkEdge.Attribute> {
    let words: [String]
    switch value("assumed") {
    case nil: return []
    case .string(let text)?: words = text.split { $0 == "," || $0 == ";" }.map { $0.trimmingSpaces }
    case .array(let items)?: words = items.map { $0.string ?? RecordValues.shown($0) }
    case let value?:
      fault(.wrongValue, "`assumed` is `\(RecordValues.shown(value))`; expected a list such as `speed, delay`")
      return []
    }
    let known = NetworkEdge.Attribute.allCases.map(\.rawValue)
    return words.reduce(into: []) { found, word in
      if let attribute = NetworkEdge.Attribute(rawValue: word) {
        found.insert(attribute)
      } else {
        fault(
          .wrongValue, "`assumed` names `\(word.escapingControls)`; expected some of \(known.joined(separator: ", "))",
          suggestion: NearestName.of(word, among: known))
      }
    }
  }

  /// In millimetres: `1520`, `1520 mm` or a length.
  private mutating func gauge() -> Int? {
    let millimetres: Double?
    if case .string(let text)? = value("gauge"), text.hasSuffix("mm"), let number = Double(text.dropLast(2).trimmingSpaces) {
      millimetres = number
    } else {
      millimetres = quantity("gauge", .length, bare: 0.001, isPositive: true).map { $0 * 1000 }
    }
    guard let millimetres else { return nil }
    let whole = millimetres.rounded()
    guard (100...10_000).contains(whole), (millimetres - whole).magnitude < 0.5 else {
      fault(.outOfRange, "`gauge` is \(millimetres.shortestText) mm; expected one from 100 to 10000, such as 1520")
      return nil
    }
    return Int(whole)
  }
}

extension StringProtocol {
  /// Without the spaces at its ends.
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
