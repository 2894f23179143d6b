import Delimitation
import Testing

struct PieceBalanceTests {
  /// The most ground of any choice that keeps the ratio, by trying all.
  private func best(_ pieces: [(toFirst: Bool, area: Double)], ratio: Double, tolerance: Double) -> Double? {
    var best: Double?
    for choice in 1..<(1 << pieces.count) {
      var (first, second) = (0.0, 0.0)
      for (index, piece) in pieces.enumerated() where choice & (1 << index) != 0 {
        if piece.toFirst { first += piece.area } else { second += piece.area }
      }
      guard first > 0, second > 0, abs(first - ratio * second) <= tolerance else { continue }
      best = max(best ?? 0, first + second)
    }
    return best
  }

  @Test("Of all choices that keep the ratio the one on the most ground is found", arguments: 0..<60)
  func most(seed: Int) throws {
    var generator = SystemRandomNumberGenerator.seeded(UInt64(seed))
    let pieces = (0..<10).map { _ in
      (toFirst: Bool.random(using: &generator), area: Double(Int.random(in: 1...60, using: &generator)))
    }
    let ratio = [1.0, 2, 0.5][seed % 3]
    let tolerance = [0.0, 2][seed % 2]
    let balance = try PieceBalance(pieces, ratio: ratio, tolerance: tolerance)
    let expected = best(pieces, ratio: ratio, tolerance: tolerance)
    #expect((balance.followed.isEmpty ? nil : balance.areas.first + balance.areas.second) == expected)
    let first = balance.followed.filter { pieces[$0].toFirst }.reduce(0) { $0 + pieces[$1].area }
    let second = balance.followed.filter { !pieces[$0].toFirst }.reduce(0) { $0 + pieces[$1].area }
    #expect(balance.areas == (first, second))
    #expect(abs(balance.residual) <= tolerance && balance.residual == first - ratio * second)
  }

  @Test("Nothing balances what goes one way alone")
  func oneSided() throws {
    #expect(try PieceBalance([(true, 3), (true, 2)], ratio: 1, tolerance: 0.1).followed.isEmpty)
  }

  @Test("Pieces beyond those that can be tried are named")
  func untried() throws {
    let pieces = (1...20).map { (toFirst: true, area: Double($0)) } + [(toFirst: false, area: 20)]
    let balance = try PieceBalance(pieces, ratio: 1, tolerance: 0)
    #expect(balance.untried == [0, 1, 2, 3])
    #expect(balance.areas == (20, 20))
  }

  @Test("A ratio that is none is refused", arguments: [0, -1, Double.nan, .infinity])
  func wrongRatio(ratio: Double) {
    #expect(throws: DelimitationError.self) { try PieceBalance([(true, 1)], ratio: ratio, tolerance: 1) }
  }
}

extension SystemRandomNumberGenerator {
  /// A generator that gives the same numbers every time (Steele, Lea and Flood's SplitMix64).
  fileprivate static func seeded(_ seed: UInt64) -> Seeded { Seeded(state: seed) }

  fileprivate struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
