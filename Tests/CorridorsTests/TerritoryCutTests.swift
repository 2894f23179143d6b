import Corridors
import GEOS
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

/// Lines cut by areas, against GEOS's own intersections and positions that hit borders exactly.
struct TerritoryCutTests {
  static func square(_ id: String, _ x: Double, _ y: Double, _ size: Double = 1) -> TerritoryArea {
    let ring = [Position(x, y), Position(x + size, y), Position(x + size, y + size), Position(x, y + size), Position(x, y)]
    return TerritoryArea(id: id, geometry: .polygon([ring]))
  }

  static func line(_ points: [(Double, Double)]) -> Geometry { .lineString(points.map { Position($0.0, $0.1) }) }

  private static func shown(_ line: [(Double, Double)], _ areas: [TerritoryArea]) -> [String] {
    let grid = TerritoryGrid(areas)
    return grid.pieces(of: Self.line(line)).map { $0.territory.map { grid.ids[$0] } ?? "-" }
  }

  private static let pair = [square("A", 0, 0), square("B", 1, 0)]

  @Test("A line is cut where it comes into another territory, and only there")
  func crossings() {
    #expect(Self.shown([(0.5, 0.5), (1.5, 0.5)], Self.pair) == ["A", "B"])
    #expect(Self.shown([(-0.5, 0.5), (2.5, 0.5)], Self.pair) == ["-", "A", "B", "-"])
    #expect(Self.shown([(0.2, 0.2), (0.8, 0.8)], Self.pair) == ["A"])
    #expect(Self.shown([(5, 5), (6, 6)], Self.pair) == ["-"])
  }

  @Test("A line that touches a border at a vertex, ends on one or runs along one is told exactly")
  func exact() {
    // In A, touching the border with B at a position of its own.
    #expect(Self.shown([(0.5, 0.2), (1, 0.5), (0.5, 0.8)], Self.pair) == ["A"])
    // In B, touching A.
    #expect(Self.shown([(1.5, 0.2), (1, 0.5), (1.5, 0.8)], Self.pair) == ["B"])
    // Ends on the border, from either side.
    #expect(Self.shown([(0.5, 0.5), (1, 0.5)], Self.pair) == ["A"])
    #expect(Self.shown([(1.5, 0.5), (1, 0.5)], Self.pair) == ["B"])
    // Along the border it is in the first.
    #expect(Self.shown([(1, 0.2), (1, 0.8)], Self.pair) == ["A"])
    #expect(Self.shown([(1, 0.2), (1, 0.8)], [Self.pair[1], Self.pair[0]]) == ["B"])
    // From B along the border and back to B.
    #expect(Self.shown([(1.5, 0.2), (1, 0.2), (1, 0.8), (1.5, 0.8)], Self.pair) == ["B", "A", "B"])
    // Through the corner that both have, along the outer border.
    #expect(Self.shown([(1, -0.5), (1, 0.5)], Self.pair) == ["-", "A"])
    // Beyond the end of the border along its line.
    #expect(Self.shown([(1, 1.5), (1, -0.5)], Self.pair) == ["-", "A", "-"])
  }

  @Test("Where areas overlap the first counts, and areas of one id are one territory")
  func order() {
    let areas = [Self.square("A", 0, 0), Self.square("B", 0.5, 0), Self.square("A", 1.5, 0)]
    #expect(Self.shown([(0.2, 0.5), (2.2, 0.5)], areas) == ["A", "B", "A"])
    let overlapping = [Self.square("A", 0, 0), Self.square("A", 0.5, 0), Self.square("B", 0, 0, 3)]
    #expect(Self.shown([(0.2, 0.5), (2.2, 0.5)], overlapping) == ["A", "B"])
    // A rough outline of A that reaches over B's fine one takes nothing from it.
    let rough = TerritoryGrid(Self.pair + [Self.square("A", 0.3, 0)])
    #expect(rough.pieces(of: Self.line([(0.5, 0.5), (1.5, 0.5)])).map { $0.path.last?.x } == [1, 1.5])
  }

  @Test("A line across the antimeridian and areas beyond it meet, however longitudes are written")
  func antimeridian() throws {
    let cut = [
      TerritoryArea(
        id: "A",
        geometry: .multiPolygon([
          [[Position(178, 0), Position(180, 0), Position(180, 10), Position(178, 10), Position(178, 0)]],
          [[Position(-180, 0), Position(-178, 0), Position(-178, 10), Position(-180, 10), Position(-180, 0)]],
        ]))
    ]
    let whole = [
      TerritoryArea(
        id: "A",
        geometry: .polygon([[Position(178, 0), Position(182, 0), Position(182, 10), Position(178, 10), Position(178, 0)]]))
    ]
    for areas in [cut, whole] {
      let grid = TerritoryGrid(areas)
      for line in [[(177.0, 5.0), (183, 5.001)], [(177, 5), (179, 5), (-179, 5), (-177, 5.001)]] {
        let pieces = grid.pieces(of: Self.line(line))
        #expect(pieces.map { $0.territory.map { grid.ids[$0] } ?? "-" } == ["-", "A", "-"])
        // Four degrees of six at latitude 5.
        #expect((try #require(pieces.dropFirst().first).length / (pieces.last?.to ?? 0) - 4.0 / 6).magnitude < 1e-4)
      }
      #expect(grid.territory(at: Position(-179, 5)) == 0 && grid.territory(at: Position(181, 5)) == 0)
      #expect(grid.territory(at: Position(177, 5)) == nil)
    }
  }

  /// A ragged star about a place.
  private static func star(_ id: String, _ generator: inout SeededGenerator) -> TerritoryArea {
    let centre = (Double.random(in: 44...47, using: &generator), Double.random(in: 38...41, using: &generator))
    let count = Int.random(in: 5...60, using: &generator)
    var ring = (0..<count).map { index -> Position in
      let angle = Double(index) / Double(count) * 2 * .pi
      let radius = Double.random(in: 0.2...0.9, using: &generator)
      return Position(centre.0 + radius * cosine(angle), centre.1 + radius * cosine(angle - .pi / 2))
    }
    ring.append(ring[0])
    return TerritoryArea(id: id, geometry: .polygon([ring]))
  }

  /// By its series, so that the tests need no library of mathematics.
  private static func cosine(_ angle: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for step in stride(from: 1.0, to: 40, by: 2) {
      term *= -angle * angle / (step * (step + 1))
      sum += term
    }
    return sum
  }

  @Test("Pieces are those of GEOS's intersections with each area less those before it, and sum to the line", arguments: 1...6)
  func againstEngine(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let areas = (0..<9).map { Self.star("area \($0)", &generator) }
    let grid = TerritoryGrid(areas, cellsPerBorder: seed % 2 == 0 ? 4 : 0.1)
    let metric = EllipsoidalMetric()
    for _ in 0..<60 {
      // Short edges: geodesic and straight in degrees are one to well below a millimetre.
      var x = Double.random(in: 43.5...47.5, using: &generator)
      var y = Double.random(in: 37.5...41.5, using: &generator)
      let line = (0..<40).map { _ -> (Double, Double) in
        x += Double.random(in: -0.002...0.01, using: &generator)
        y += Double.random(in: -0.006...0.006, using: &generator)
        return (x, y)
      }
      let geometry = Self.line(line)
      let pieces = grid.pieces(of: geometry, in: metric)
      let whole = metric.length(of: geometry)
      #expect((pieces.reduce(0) { $0 + $1.length } - whole).magnitude <= 1e-9 * whole)
      #expect(
        zip(pieces, pieces.dropFirst()).allSatisfy {
          $0.to == $1.from && $0.path.last == $1.path.first && $0.territory != $1.territory
        })
      var rest = geometry
      for (place, area) in areas.enumerated() {
        let own = try rest.intersection(area.geometry)
        rest = try rest.difference(area.geometry)
        let expected = metric.length(of: own)
        let found = pieces.filter { $0.territory == place }
        #expect((found.reduce(0) { $0 + $1.length } - expected).magnitude < 1e-5)
        #expect((found.reduce(0) { $0 + metric.length(of: .lineString($1.path)) } - expected).magnitude < 1e-5)
      }
      #expect((pieces.filter { $0.territory == nil }.reduce(0) { $0 + $1.length } - metric.length(of: rest)).magnitude < 1e-5)
    }
  }

  @Test(
    "The territory of a place is the first of GEOS's areas that cover it, corners and middles of borders included",
    arguments: 1...4)
  func places(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 77)
    let areas = (0..<7).map { Self.star("\($0)", &generator) }
    let grid = TerritoryGrid(areas, cellsPerBorder: Double(seed))
    var places = areas.flatMap(\.geometry.testPositions)
    for _ in 0..<2000 {
      places.append(Position(Double.random(in: 43...48, using: &generator), Double.random(in: 37...42, using: &generator)))
    }
    for place in places {
      let expected = try areas.firstIndex { try $0.geometry.intersects(.point(place)) }
      #expect(grid.territory(at: place) == expected)
    }
  }

  @Test("A long edge is cut where its geodesic crosses, not the line straight in degrees")
  func long() throws {
    // From Lisbon to Vladivostok the geodesic runs far north of the parallel.
    let grid = TerritoryGrid([Self.square("north", -20, 60, 29), Self.square("south", -20, 31, 29)])
    let line = Self.line([(-9, 39), (132, 43)])
    let pieces = grid.pieces(of: line)
    let metric = EllipsoidalMetric()
    #expect((pieces.reduce(0) { $0 + $1.length } - metric.length(of: line)).magnitude < 1e-3)
    let dense = metric.densified(line, maxError: 0.01)
    for (index, area) in [Self.square("north", -20, 60, 29), Self.square("south", -20, 31, 29)].enumerated() {
      let expected = metric.length(of: try dense.intersection(area.geometry))
      let found = pieces.filter { $0.territory == index }.reduce(0) { $0 + $1.length }
      #expect((found - expected).magnitude < 1)
    }
  }

  @Test("Any number of threads cuts alike")
  func threads() {
    var generator = SeededGenerator(seed: 5)
    let areas = (0..<9).map { Self.star("\($0)", &generator) }
    let records = (0..<3000).map { index in
      let (x, y) = (Double.random(in: 43...48, using: &generator), Double.random(in: 37...42, using: &generator))
      return NetworkReadingTests.edge("\(index)", [Position(x, y), Position(x + 0.2, y + 0.1)])
    }
    let network = NetworkReading(records).network
    let grid = TerritoryGrid(areas)
    let cuts = [1, 2, 5].map { NetworkCut(of: network, by: grid, threads: $0).pieces }
    #expect(cuts[0] == cuts[1] && cuts[0] == cuts[2] && cuts[0].count == 3000)
  }
}

extension Geometry {
  /// Its positions and the middles between them.
  fileprivate var testPositions: [Position] {
    let coordinates = coordinates
    return (0..<coordinates.count).map { coordinates[$0] }
  }
}
