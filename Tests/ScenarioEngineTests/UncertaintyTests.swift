import Diagnostics
import ScenarioEngine
import Testing

@Suite("The section `uncertainty`")
struct UncertaintyTests {
  private static let shapes = """
    features:
      parcel: { polygon: [[45, 41], [45.02, 41], [45.03, 41.01], [45.01, 41.02], [45, 41.015]], accuracy: 10 m }
      other: { polygon: [[45.1, 41], [45.12, 41], [45.12, 41.02]], accuracy: 5 m }
      track: { line: [[45, 41], [45.01, 41.004], [45.02, 41.001], [45.03, 41.01]], accuracy: 10 m }
      guess: { line: [[45, 41], [45.01, 41.004]] }
    measures:
      size: { area: parcel, in: m2 }
      second: { area: other, in: m2 }
      both: { total: [size, second] }
      long: { length: track, in: m }
      nobody_knows: { length: guess, in: m }
      by_parcel: { area_by: parcel, areas: [parcel], in: m2 }

    """

  private func run(_ uncertainty: String, threads: Int = 2) throws -> EngineOnMemory {
    try EngineOnMemory(Self.shapes + "uncertainty: { \(uncertainty) }\n", threads: threads)
  }

  @Test("Draws of vertices that move by themselves agree with the closed form of areas and lengths")
  func closedForm() throws {
    let report = try #require(try run("draws: 4000, seed: 1").report.uncertainty)
    #expect(report.draws == 4000 && report.seed == 1 && report.correlation == 0)
    for name in ["size", "second", "long"] {
      let row = try #require(report.rows.first { $0.measure == name })
      let closed = try #require(row.closedForm)
      // The deviation of 4,000 draws is itself sure to 1.1 %; the closed form is of the first order.
      #expect(abs(row.drawn / closed - 1) < 0.05, "\(name): \(row.drawn) against \(closed)")
      #expect(abs(row.mean - row.value) < 5 * row.drawn / 4000.0.squareRoot() + 2, "\(name): \(row.mean), \(row.value)")
    }
    let total = try #require(report.rows.first { $0.measure == "both" })
    let parts = report.rows.filter { ["size", "second"].contains($0.measure) }.map(\.drawn)
    #expect(abs(total.drawn * total.drawn - parts[0] * parts[0] - parts[1] * parts[1]) < 0.15 * total.drawn * total.drawn)
  }

  @Test("The drawn ± is the figure's own; one whose positions nobody knows has none")
  func shown() throws {
    let run = try run("draws: 300, seed: 4, correlation: 300 m")
    let report = try #require(run.report.uncertainty)
    guard case .scalar(let size)? = run.figure("size"), case .scalar(let guess)? = run.figure("nobody_knows") else {
      Issue.record("no figures")
      return
    }
    #expect(size.plusMinus == report.rows.first { $0.measure == "size" }?.drawn)
    #expect(guess.plusMinus == nil && !report.rows.contains { $0.measure == "nobody_knows" })
    guard case .matrix(let matrix)? = run.figure("by_parcel") else { return }
    #expect(matrix.plusMinus[0][0] == report.rows.first { $0.measure == "by_parcel" }?.drawn)
  }

  @Test("Errors that hang together over the whole of an area leave its size as it is")
  func together() throws {
    let report = try #require(try run("draws: 200, seed: 4, correlation: 1000 km").report.uncertainty)
    let row = try #require(report.rows.first { $0.measure == "size" })
    #expect(row.drawn < 0.01 * (row.closedForm ?? 0))
  }

  @Test("The same seed gives the same draws on any number of threads, another seed others")
  func threads() throws {
    let one = try run("draws: 150, seed: 7, correlation: 200 m", threads: 1).report.uncertainty
    let four = try run("draws: 150, seed: 7, correlation: 200 m", threads: 4).report.uncertainty
    let other = try run("draws: 150, seed: 8, correlation: 200 m").report.uncertainty
    #expect(one != nil && one == four && one != other)
  }

  @Test(
    "What cannot be is refused",
    arguments: [
      ("draws: 1", "`1` is out of range"), ("draws: 10, correlation: -1 m", "-1 m"), ("draws: 10, correlation: 3 km2", "km2"),
      ("seed: 4", "without `draws`"), ("draws: 10, sed: 1", "unknown key `sed`"),
    ])
  func refused(text: String, message: String) throws {
    let faults = EngineOnMemory.faults(Self.shapes + "uncertainty: { \(text) }\n").map(\.message)
    #expect(faults.contains { $0.contains(message) }, "\(faults)")
  }
}
