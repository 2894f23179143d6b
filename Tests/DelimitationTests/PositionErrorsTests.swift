import Delimitation
import SimpleFeatures
import Testing

struct PositionErrorsTests {
  /// Positions on a meridian at distances in metres from 41° N; a degree of latitude of the sphere of the lattice.
  private func positions(_ distances: [Double]) -> [Position] {
    distances.map { Position(45, 41 + $0 / 111_195.08) }
  }

  private func draws(_ errors: PositionErrors, _ count: Int = 4_000) -> [[SIMD2<Double>]] {
    (0..<count).map { errors.draw($0) }
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  @Test(
    "Every error has mean 0 and variance 1 in each direction, and the two have nothing to do with each other",
    arguments: [0.0, 5_000])
  func variance(correlation: Double) {
    let drawn = draws(PositionErrors(at: positions([0, 777, 12_345]), correlation: correlation, seed: 5))
    for place in 0..<3 {
      let (east, north) = (drawn.map { $0[place].x }, drawn.map { $0[place].y })
      #expect(abs(mean(east)) < 0.07 && abs(mean(north)) < 0.07)
      #expect(abs(mean(east.map { $0 * $0 }) - 1) < 0.1 && abs(mean(north.map { $0 * $0 }) - 1) < 0.1)
      #expect(abs(mean(zip(east, north).map { $0 * $1 })) < 0.07)
    }
  }

  @Test(
    "Correlation falls as exp(−d²/c²)", arguments: [(0.0, 1.0), (0.3, 0.914), (0.6, 0.698), (1, 0.368), (1.5, 0.105), (3, 0)])
  func correlation(share: Double, expected: Double) {
    let drawn = draws(PositionErrors(at: positions([0, share * 5_000]), correlation: 5_000, seed: 11))
    #expect(abs(mean(drawn.map { $0[0].y * $0[1].y }) - expected) < 0.07)
  }

  @Test("Without correlation neighbours have nothing in common, but one place has one error")
  func independent() {
    let drawn = draws(PositionErrors(at: positions([0, 1, 0]), correlation: 0, seed: 2))
    #expect(abs(mean(drawn.map { $0[0].x * $0[1].x })) < 0.07)
    #expect(drawn.allSatisfy { $0[0] == $0[2] })
  }

  @Test("A draw is what it is, whatever was drawn before and whatever else is drawn with it", arguments: [0.0, 2_000])
  func reproducible(correlation: Double) {
    let all = PositionErrors(at: positions([0, 500, 9_000]), correlation: correlation, seed: 9)
    let one = PositionErrors(at: positions([500]), correlation: correlation, seed: 9)
    #expect(all.draw(7) == all.draw(7) && all.draw(7) != all.draw(8))
    #expect(all.draw(7)[1] == one.draw(7)[0])
    #expect(PositionErrors(at: positions([500]), correlation: correlation, seed: 10).draw(7) != one.draw(7))
  }
}
