import Corridors
import SimpleFeatures
import Testing

struct ItineraryTests {
  /// Road to a border, on to a port, over the sea, and rail of two gauges behind it.
  static let network = Network(
    nodes: [
      ("a", nil), ("border", "crossing"), ("quay", "port"), ("berth", "port"), ("far", "port"), ("inland", nil), ("yard", nil),
      ("end", nil),
    ].map { NetworkNode(id: $0.0, position: Position(0, 0), kind: $0.1) },
    edges: [
      .init(
        id: "road", from: 0, to: 1, mode: .road, length: 100_000, speed: 20, delay: 7200, tariff: 1e-4, charge: 5),
      .init(id: "on", from: 2, to: 1, mode: .road, length: 50_000, duration: 3600, tariff: 2e-4),
      .init(id: "load", from: 2, to: 3, mode: .transfer, length: 0, delay: 36_000, charge: 8),
      .init(id: "ferry", from: 3, to: 4, mode: .sea, length: 300_000, speed: 10, tariff: 5e-5),
      .init(id: "wide", from: 4, to: 5, mode: .rail, length: 40_000, speed: 10, tariff: 1e-4, gauge: 1520),
      .init(id: "bogies", from: 5, to: 6, mode: .transfer, length: 0, duration: 1800, delay: 600, charge: 1),
      .init(id: "normal", from: 6, to: 7, mode: .rail, length: 60_000, speed: 10, tariff: 1e-4, gauge: 1435),
    ], currency: "USD@2022")

  static func itinerary() throws -> Itinerary {
    try Itinerary(along: (0..<7).map { .init(edge: $0, isAlong: $0 != 1) }, of: network)
  }

  @Test("Delays and transfers become stops of their kind, and nothing is lost or counted twice")
  func books() throws {
    let found = try Self.itinerary()
    #expect(found.items.compactMap(\.stop) == [.border, .port, .gauge])
    #expect(found.length == 550_000)
    let (time, cost) = Self.network.edges.reduce((0.0, 0.0)) { ($0.0 + ($1.time ?? .nan), $0.1 + ($1.cost ?? .nan)) }
    #expect(found.time == time)
    #expect(((found.cost ?? 0) - cost).magnitude < 1e-9)
  }

  @Test(
    "The curve starts at nothing, never falls, steps straight up at stops and ends at the sums",
    arguments: [
      TimeDistanceProfile.Value.time, .cost,
    ])
  func curve(value: TimeDistanceProfile.Value) throws {
    let itinerary = try Self.itinerary()
    let points = try TimeDistanceProfile(value, of: itinerary).points
    #expect(points.count == itinerary.items.count + 1)
    #expect(points[0].distance == 0 && points[0].total == 0)
    for (one, next) in zip(points, points.dropFirst()) {
      #expect(next.total >= one.total)
      #expect((next.distance == one.distance) == (next.stop != nil))
      #expect(((next.total - one.total) - next.step).magnitude < 1e-9)
    }
    #expect(points.last?.distance == 550_000)
    #expect(points.last?.total == (value == .time ? itinerary.time : itinerary.cost))
    #expect(try TimeDistanceProfile(.time, of: itinerary).total(of: .border) == 7200)
  }

  @Test("What has no known time has no curve of time, and no speed")
  func unknown() throws {
    var network = Self.network
    network.edges[3].speed = nil
    let itinerary = try Itinerary(along: (0..<7).map { .init(edge: $0, isAlong: $0 != 1) }, of: network)
    #expect(throws: CorridorError.self) { try TimeDistanceProfile(.time, of: itinerary) }
    #expect(try TimeDistanceProfile(.cost, of: itinerary).points.count == 9)
    let indicators = TradeFacilitationIndicators(of: itinerary)
    #expect(indicators.speedWithDelay == nil && indicators.speedWithoutDelay == nil)
    #expect(indicators.crossingTime == 7200)
    #expect(throws: CorridorError.self) { try Itinerary(along: [.init(edge: 7, isAlong: true)], of: network) }
  }

  @Test("The indicators of one border over 550 km are those worked out by hand")
  func indicators() throws {
    let found = TradeFacilitationIndicators(of: try Self.itinerary())
    #expect(found.crossings == 1)
    #expect(found.crossingTime == 7200)
    #expect(found.crossingCost == 100)
    // 10 + 5 + 10 + 8 + 15 + 4 + 1 + 6 = 59 a tonne.
    #expect(((found.sectionCost ?? 0) - 59.0 * 20 * 500 / 550).magnitude < 1e-9)
    // Moving 5,000 + 3,600 + 30,000 + 4,000 + 6,000 s, standing 7,200 + 36,000 + 2,400 s.
    #expect(((found.speedWithoutDelay ?? 0) - 550_000.0 / 48_600).magnitude < 1e-9)
    #expect(((found.speedWithDelay ?? 0) - 550_000.0 / 94_200).magnitude < 1e-9)
    let nothing = TradeFacilitationIndicators(of: Itinerary([]))
    #expect(nothing.crossingTime == nil && nothing.sectionCost == nil && nothing.speedWithDelay == nil)
  }
}
