import Corridors
import Diagnostics
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

/// Networks read from records: nodes, edges, joins and every fault.
struct NetworkReadingTests {
  static func edge(
    _ id: String?, _ line: [Position]? = [Position(45, 40), Position(45.1, 40)], _ properties: [(String, JSONValue)] = [],
    source: String = "roads"
  ) -> NetworkRecord {
    let all = [("mode", JSONValue.string("road"))] + properties
    return NetworkRecord(
      source: source, id: id, geometry: line.map { .lineString($0) },
      properties: JSONObject(all.map { (name: $0.0, value: $0.1) }))
  }

  static func node(_ id: String?, _ x: Double, _ y: Double, kind: String? = nil) -> NetworkRecord {
    NetworkRecord(
      source: "places", id: id, geometry: .point(Position(x, y)),
      properties: JSONObject(kind.map { [(name: "kind", value: .string($0))] } ?? []))
  }

  private static func codes(_ records: [NetworkRecord], _ terms: NetworkTerms = NetworkTerms()) -> [String] {
    NetworkReading(records, terms).faults.map { "\($0.record) \($0.code.rawValue) \($0.severity.rawValue)" }
  }

  @Test("An edge has what its properties say, in metres, seconds, tonnes and the currency")
  func values() throws {
    let properties: [(String, JSONValue)] = [
      ("name", .string("M1")), ("length", .string("12.5 km")), ("speed", .number(36)), ("delay", .string("30 min")),
      ("tariff", .string("0.05 USD@2022/t/km")), ("charge", .string("3 USD@2022/t")),
      ("capacity", .string("2024=6 Mt/a; 2028 = 15 Mt/a")), ("gauge", .string("1520 mm")), ("one_way", .bool(true)),
      ("status", .string("closed")), ("basis", .string("repair")), ("assumed", .string("speed, delay")),
    ]
    let reading = NetworkReading([Self.edge("a", [Position(45, 40), Position(45.1, 40)], properties)])
    #expect(reading.faults == [])
    let edge = try #require(reading.network.edges.first)
    #expect(reading.network.currency == "USD@2022")
    #expect(edge.name == "M1" && edge.length == 12_500 && edge.speed == 10 && edge.delay == 1800)
    #expect((try #require(edge.tariff) - 5e-5).magnitude < 1e-18 && edge.charge == 3)
    #expect(edge.capacity == [.init(year: 2024, tonnes: 6e6), .init(year: 2028, tonnes: 15e6)])
    #expect(edge.gauge == 1520 && edge.isOneWay && !edge.isOpen && edge.basis == .repair)
    #expect(edge.assumed == [.speed, .delay])
    #expect(try #require(edge.time) == 3050)
    #expect((try #require(edge.cost) - 3.625).magnitude < 1e-12)
  }

  @Test("Capacity by year may be an object, or one mass a year for ever")
  func capacity() throws {
    let byYear = JSONValue.object(JSONObject([("2028", .string("15 Mt/a")), ("2024", .string("500 kt/a"))]))
    let records = [byYear, .string("0.1 t/s")].enumerated().map {
      Self.edge("\($0.offset)", [Position(45, 40), Position(45.1, 40)], [("capacity", $0.element)])
    }
    let edges = NetworkReading(records).network.edges
    #expect(edges[0].capacity == [.init(year: 2024, tonnes: 5e5), .init(year: 2028, tonnes: 15e6)])
    #expect(edges[1].capacity(in: 1990) == 3_155_760)
  }

  @Test("Every fault of a broken network is told, each at its record, and all in one reading")
  func faults() {
    let line = [Position(45, 40), Position(45.1, 40)]
    func with(_ name: String, _ value: JSONValue) -> NetworkRecord { Self.edge(nil, line, [(name, value)]) }
    let records: [(NetworkRecord, [String])] = [
      (Self.node("port", 50, 40, kind: "port"), ["unconnected-port warning"]),
      (Self.node("town", 45, 40), []),
      (Self.node("town", 45.5, 40), ["duplicate-id error"]),
      (Self.edge("e", line), []),
      (Self.edge("e", line), ["duplicate-id error"]),
      (Self.edge(nil, line, [("from_node", .string("twon"))]), ["missing-node error"]),
      (Self.edge(nil, line, [("to_node", .string("town"))]), ["end-off-node error"]),
      (Self.edge(nil, nil), ["missing-end error"]),
      (Self.edge(nil, [line[0], line[0]]), ["zero-length error"]),
      (Self.edge(nil, nil, [("from_node", .string("town")), ("to_node", .string("town"))]), ["zero-length error"]),
      (Self.edge(nil, [Position(45, 40), Position(45, 91)]), ["unsuitable-geometry error"]),
      (Self.edge(nil, [Position(45, 40), Position(.nan, 41)]), ["not-finite error"]),
      (
        NetworkRecord(source: "roads", geometry: .polygon([[line[0], line[1], Position(45, 41), line[0]]])),
        ["unsuitable-geometry error"]
      ),
      (NetworkRecord(source: "roads", geometry: .lineString(line)), ["missing-mode error"]),
      (with("mode", .string("rial")), ["unknown-mode error"]),
      (with("duration", .string("-3 h")), ["out-of-range error"]),
      (with("delay", .number(-1)), ["out-of-range error"]),
      (with("length", .number(-5)), ["out-of-range error"]),
      (with("speed", .number(0)), ["out-of-range error"]),
      (with("speed", .string("NaN")), ["not-finite error"]),
      (with("speed", .number(.infinity)), ["not-finite error"]),
      (with("speed", .string("fast")), ["wrong-value error"]),
      (with("speed", .string("5 km")), ["wrong-dimension error"]),
      (with("tariff", .string("0.03 USD/km")), ["wrong-dimension error"]),
      (with("tariff", .string("-0.03 USD/t/km")), ["out-of-range error"]),
      (with("charge", .number(5)), ["wrong-dimension error"]),
      (with("charge", .string("5 USD/t")), []),
      (with("charge", .string("5 EUR/t")), ["mixed-currency error"]),
      (with("capacity", .number(6)), ["wrong-value error"]),
      (with("capacity", .string("6 Mt")), ["wrong-dimension error"]),
      (with("capacity", .string("-6 Mt/a")), ["out-of-range error"]),
      (with("capacity", .string("next=6 Mt/a")), ["wrong-value error"]),
      (with("capacity", .string("2024=6 Mt/a;2024=7 Mt/a")), ["wrong-value error"]),
      (with("status", .string("shut")), ["wrong-value error"]),
      (with("one_way", .string("yes")), ["wrong-value error"]),
      (with("gauge", .number(1)), ["out-of-range error"]),
      (with("basis", .string("hearsay")), ["wrong-value error"]),
      (with("assumed", .string("weight")), ["wrong-value error"]),
      (with("length", .number(2)), ["short-length warning"]),
      (
        Self.edge(nil, line, [("speed", .number(-1)), ("delay", .string("x")), ("from_node", .string("none"))]),
        ["out-of-range error", "wrong-value error", "missing-node error"]
      ),
    ]
    let expected = records.enumerated().flatMap { index, pair in pair.1.map { "\(index) \($0)" } }
    #expect(Self.codes(records.map(\.0)) == expected)
  }

  @Test("A near miss of a node or a word is answered with what was probably meant")
  func suggestions() {
    let reading = NetworkReading([
      Self.node("baku", 45, 40), Self.edge("a", [Position(45, 40), Position(45.1, 40)], [("from_node", .string("bakú"))]),
      Self.edge("b", [Position(45, 40), Position(45.1, 40)], [("mode", .string("rial"))]),
    ])
    #expect(reading.faults.map(\.suggestion) == ["baku", "rail"])
  }

  @Test("Speeds and tariffs of modes fill what edges do not say, and count as assumed unless published")
  func fallbacks() {
    let terms = NetworkTerms(
      speeds: [.road: .init(20)], tariffs: [.road: .init(3e-5, isAssumed: false)], currency: "USD")
    let line = [Position(45, 40), Position(45.1, 40)]
    let reading = NetworkReading(
      [
        Self.edge("a", line), Self.edge("b", line, [("speed", .number(36)), ("tariff", .string("0.1 USD/t/km"))]),
        Self.edge("c", line, [("duration", .number(2))]),
      ], terms)
    #expect(reading.network.edges.map(\.speed) == [20, 10, nil])
    #expect(reading.network.edges.map(\.assumed) == [[.speed], [], []])
    #expect(reading.network.edges.map { ($0.tariff ?? 0) * 1e3 }.map { ($0 * 1e9).rounded() / 1e9 } == [0.03, 0.1, 0.03])
  }

  @Test("Two nodes make an edge without a line: straight, and its length assumed where none is stated; a transfer has none")
  func withoutLine() throws {
    let ends: [(String, JSONValue)] = [("from_node", .string("a")), ("to_node", .string("b"))]
    let reading = NetworkReading([
      Self.node("a", 49, 40), Self.node("b", 52, 40), Self.edge("sea", nil, ends + [("mode", .string("sea"))]),
      Self.edge("long", nil, ends + [("mode", .string("sea")), ("length", .string("300 km"))]),
      Self.edge("port", nil, ends + [("mode", .string("transfer")), ("delay", .string("8 h"))]),
    ])
    #expect(reading.faults == [])
    let edges = reading.network.edges
    let straight = try #require(EllipsoidalMetric().distance(from: .point(Position(49, 40)), to: .point(Position(52, 40))))
      .distance
    #expect((edges[0].length - straight).magnitude < 1e-6 && edges[0].assumed == [.path, .length])
    #expect(edges[1].length == 300_000 && edges[1].assumed == [.path])
    #expect(edges[2].length == 0 && edges[2].path == nil && edges[2].time == 28_800)
  }

  @Test("An id that two lists use is told apart by the list; one list may use it once")
  func sharedIDs() {
    let line = [Position(45, 40), Position(45.1, 40)]
    let reading = NetworkReading([
      Self.edge("1", line), Self.edge("1", line, source: "rails"), Self.edge("2", line), Self.edge(nil, line),
    ])
    #expect(reading.faults == [])
    #expect(reading.network.edges.map(\.id) == ["roads/1", "rails/1", "2", "roads 4"])
  }

  @Test("Each part of a line in parts is an edge, unless something is said of the whole")
  func parts() {
    let parts = Geometry.multiLineString([[Position(45, 40), Position(45.1, 40)], [Position(45.1, 40), Position(45.2, 40)]])
    var record = Self.edge("a")
    record.geometry = parts
    #expect(NetworkReading([record]).network.edges.map(\.id) == ["a/1", "a/2"])
    record.properties["delay"] = .string("2 h")
    #expect(Self.codes([record]) == ["0 unsuitable-geometry error"])
  }
}
