import Diagnostics
import GEOS
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

  /// Two lines across a ground of straight edges, and the area between them found in another way.
  private static let lines = """
    features:
      south: { polygon: [[45, 41], [45.2, 41], [45.2, 41.05], [45, 41.05]], edges: planar, accuracy: 0 m }
      north: { polygon: [[45, 41.05], [45.2, 41.05], [45.2, 41.1], [45, 41.1]], edges: planar, accuracy: 0 m }
      first: { line: [[44.99, 41.04], [45.05, 41.038], [45.1, 41.042], [45.21, 41.04]], edges: planar, accuracy: 20 m }
      second: { line: [[44.99, 41.06], [45.08, 41.063], [45.13, 41.058], [45.21, 41.06]], edges: planar, accuracy: 20 m }
      ground: { union: [south, north] }
      below: { point: [45.1, 41.01], accuracy: 0 m }
      above: { point: [45.1, 41.09], accuracy: 0 m }
      by_first: { split: ground, along: first }
      by_second: { split: ground, along: second }
      north_of_first: { select: by_first, contains: above }
      south_of_second: { select: by_second, contains: below }
      between: { intersection: [north_of_first, south_of_second] }
    measures:
      attributed: { attribution: [first, second], parties: [south, north], in: m2 }
      anew: { area: between, in: m2 }

    """

  @Test("The ± of an attribution is that of areas that every draw cuts out anew")
  func attribution() throws {
    let run = try EngineOnMemory(Self.lines + "uncertainty: { draws: 200, seed: 3, correlation: 500 m }\n", threads: 2)
    let rows = try #require(run.report.uncertainty).rows
    let drawn = try #require(rows.first { $0.measure == "attributed" && $0.row == "north" && $0.column == "south" })
    let anew = try #require(rows.first { $0.measure == "anew" })
    #expect(abs(drawn.value - anew.value) < 1e-6 * anew.value)
    #expect(anew.drawn > 1000)
    #expect(abs(drawn.drawn - anew.drawn) < 1e-3 * anew.drawn, "\(drawn.drawn) against \(anew.drawn)")
    #expect(abs(drawn.mean - anew.mean) < 1e-2 * anew.drawn, "\(drawn.mean) against \(anew.mean)")
  }

  /// Counted in a process of its own, where nothing else crosses.
  @Test("An attribution is overlaid once, however often it is drawn")
  func overlaidOnce() async {
    await #expect(processExitsWith: .success) {
      let attribution = UncertaintyTests.lines.split(separator: "\n").filter { !$0.contains("anew:") }.joined(separator: "\n")
      var counts: [Int] = []
      for draws in [2, 100] {
        let start = Crossings.count
        _ = try EngineOnMemory(attribution + "\nuncertainty: { draws: \(draws), seed: 3, of: [attributed] }\n")
        counts.append(Crossings.count - start)
      }
      try #require(counts[0] > 0 && counts[0] == counts[1], "\(counts)")
    }
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
