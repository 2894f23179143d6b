import Delimitation
import GEOS
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

@Suite("What an attribution does not depend on")
struct AttributionInvarianceTests {
  private static let metric = EllipsoidalMetric()

  /// Two divisions of one ground, each party in several parts.
  private struct Divisions {
    /// By division, party and part, as closed rings.
    var rings: [[[[Position]]]]

    init(seed: UInt64) {
      var lot = SeededGenerator(seed: seed)
      rings = (0..<2).map { _ in
        var parties: [[[Position]]] = [[], [], []]
        // Cells of a lattice whose inner corners are shifted, each to somebody.
        let count = 5
        var corners: [[Position]] = []
        for row in 0...count {
          corners.append(
            (0...count).map { column in
              let isInner = row > 0 && row < count && column > 0 && column < count
              let shift = isInner ? 0.006 : 0
              return Position(
                45 + 0.02 * Double(column) + shift * Double.random(in: -1...1, using: &lot),
                41 + 0.02 * Double(row) + shift * Double.random(in: -1...1, using: &lot))
            })
        }
        for row in 0..<count {
          for column in 0..<count {
            let cell = [
              corners[row][column], corners[row][column + 1], corners[row + 1][column + 1], corners[row + 1][column],
              corners[row][column],
            ]
            parties[Int.random(in: 0..<3, using: &lot)].append(cell)
          }
        }
        return parties
      }
    }

    func areas() throws -> [[Double]] {
      let names = ["A", "B", "C"]
      let partitions = try rings.enumerated().map { number, parties in
        let areas = try parties.map { cells in try Geometry.gathered(cells.map { .polygon([$0]) }).unaryUnion() }
        return Partition("division \(number)", parties: names, areas: areas)
      }
      return try Attribution(partitions[0], partitions[1], in: metric, detail: .areas).areas
    }

    /// The same with every ring changed.
    func changed(_ change: ([Position]) -> [Position]) -> Divisions {
      var own = self
      own.rings = rings.map { $0.map { $0.map(change) } }
      return own
    }
  }

  private func expectSame(_ first: [[Double]], _ second: [[Double]], _ tolerance: Double = 1e-9) {
    let whole = first.joined().reduce(0, +)
    for (a, b) in zip(first.joined(), second.joined()) { #expect(abs(a - b) <= tolerance * whole, "\(a), \(b)") }
  }

  @Test("Where a ring starts, and which way it goes round", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func start(seed: UInt64) throws {
    let own = Divisions(seed: seed)
    let base = try own.areas()
    expectSame(base, try own.changed { ring in Array(ring[2...]) + Array(ring[1...2]) }.areas())
    expectSame(base, try own.changed { $0.reversed() }.areas())
  }

  @Test("In which order parts and parties stand", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func order(seed: UInt64) throws {
    let own = Divisions(seed: seed)
    let base = try own.areas()
    var parts = own
    parts.rings = own.rings.map { $0.map { $0.reversed() } }
    expectSame(base, try parts.areas())
    var parties = own
    parties.rings = own.rings.map { $0.reversed() }
    let turned = try parties.areas()
    // The last party stands first; nobody stays last.
    let places = [2, 1, 0, 3]
    expectSame(base, places.map { row in places.map { turned[row][$0] } })
  }

  @Test("How many vertices stand on a straight edge", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func density(seed: UInt64) throws {
    let own = Divisions(seed: seed)
    let dense = own.changed { ring in
      var path: [Position] = []
      for (from, to) in zip(ring, ring.dropFirst()) {
        path.append(from)
        for share in [0.3, 0.5, 0.75] {
          path.append(Position(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)))
        }
      }
      return path + [ring[0]]
    }
    // A vertex in between is off the edge by a rounding of its coordinates: a nanometre.
    expectSame(try own.areas(), try dense.areas())
  }

  @Test(
    "Turned to another longitude nothing changes, across the antimeridian neither", arguments: [1, 2, 3, 4] as [UInt64],
    [64, 134.95, -225.05, -45.03])
  func longitude(seed: UInt64, turn: Double) throws {
    let own = Divisions(seed: seed)
    // Longitudes are rounded anew: to 30 pm on the ground.
    expectSame(try own.areas(), try own.changed { $0.map { Position($0.x + turn, $0.y) } }.areas())
  }
}
