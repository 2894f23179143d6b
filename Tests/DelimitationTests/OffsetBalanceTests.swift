import Delimitation
import Geodesy
import SimpleFeatures
import Testing

struct OffsetBalanceTests {
  private let metric = EllipsoidalMetric()

  private func box(_ west: Double, _ east: Double) -> Geometry {
    .polygon([
      [Position(west, 41), Position(east, 41), Position(east, 41.2), Position(west, 41.2), Position(west, 41)]
    ])
  }

  private func territory() throws -> Territory {
    try Territory(parties: ["west", "east"], areas: [box(45, 45.1), box(45.1, 45.2)], in: metric)
  }

  private let present = Geometry.lineString([Position(45.1, 41), Position(45.1, 41.2)])
  private let candidate = Geometry.lineString([
    Position(45.1, 41), Position(45.13, 41.05), Position(45.08, 41.12), Position(45.12, 41.17), Position(45.1, 41.2),
  ])

  @Test("The moved line attributes as much to one as to the other, or k times as much", arguments: [1, 2, 0.5])
  func balanced(ratio: Double) throws {
    let territory = try territory()
    let reference = try territory.divided(by: present, named: "present", tolerance: 1)
    let balance = try OffsetBalance(
      candidate, against: reference, of: territory, parties: ("west", "east"), ratio: ratio, most: 5_000, tolerance: 1,
      in: metric)
    #expect(abs(balance.residual) <= 1)
    #expect(balance.areas.first > 1e5 && balance.areas.second > 1e5)
    // Independently: what the moved line encloses with the present border, counted by whole areas.
    let moved = try territory.divided(by: balance.line, named: "moved", tolerance: 1)
    let change = metric.area(of: moved.areas[0], edges: .planar) - metric.area(of: reference.areas[0], edges: .planar)
    #expect(abs(change - (balance.areas.first - balance.areas.second)) < 1)
    #expect(abs(balance.areas.first - ratio * balance.areas.second) <= 1)
  }

  @Test("Only the middle moves: the ends stay, everything between goes the offset on the azimuth")
  func shape() throws {
    let territory = try territory()
    let reference = try territory.divided(by: present, named: "present", tolerance: 1)
    let balance = try OffsetBalance(
      candidate, against: reference, of: territory, parties: ("west", "east"), ratio: 1, most: 5_000, tolerance: 1,
      in: metric)
    let (old, new) = (candidate.coordinates, balance.line.coordinates)
    #expect(new[0] == old[0] && new[4] == old[4])
    for index in 1...3 {
      let distance = metric.distance(from: .point(old[index]), to: .point(new[index]))?.distance ?? 0
      #expect(abs(distance - abs(balance.offset)) < 1e-6)
    }
    #expect(abs(balance.azimuth - 90) < 0.1)
  }

  @Test("Where no offset balances it is said, and so is a line without sides")
  func refused() throws {
    let territory = try territory()
    let reference = try territory.divided(by: present, named: "present", tolerance: 1)
    #expect(throws: DelimitationError.self) {
      try OffsetBalance(
        candidate, against: reference, of: territory, parties: ("west", "east"), ratio: 1, most: 0.5, tolerance: 1,
        in: metric)
    }
    let ring = Geometry.lineString([Position(45.1, 41.1), Position(45.12, 41.1), Position(45.11, 41.12), Position(45.1, 41.1)])
    #expect(throws: DelimitationError.self) {
      try OffsetBalance(
        ring, against: reference, of: territory, parties: ("west", "east"), ratio: 1, most: 500, tolerance: 1, in: metric)
    }
  }
}
