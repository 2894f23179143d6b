import Diagnostics
import ScenarioEngine
import Testing

/// Turning points and traverses in a scenario.
struct TurningPointMeasureTests {
  private static let ends = """
    features:
      end: { point: "41°32.4′N 50°56.6′E" }

    """

  @Test("A cell of the table has the unit of its column, in checks too")
  func cells() throws {
    let answer = try EngineOnMemory(
      """
      features:
        line: { line: ["42°33.6′N 49°53.3′E", "41°32.4′N 50°56.6′E"] }
      measures:
        turns: { turning_points: line, crs: EPSG:28409, first: 3 }
      checks:
        - { measure: "turns[3, azimuth]", equals: 142 deg, within: 0.05 deg, kind: consistency }
        - { measure: "turns[3, leg]", equals: 143.05 km, within: 0.1 %, kind: consistency }
        - { measure: "turns[4, chainage]", equals: 143.05 km, within: 0.1 %, kind: consistency }
        - { measure: "turns[3, y_east]", between: [9 400 km, 9 500 km], kind: consistency }
      """.replacing("9 400", with: "9400").replacing("9 500", with: "9500"))
    #expect(answer.report.everyCheckHolds)
    #expect(answer.report.checks.count == 4)
  }

  @Test("A check of an azimuth in metres is a mistake")
  func dimensions() {
    let faults = EngineOnMemory.faults(
      """
      features:
        line: { line: [[45, 41], [46, 41]] }
      measures:
        turns: { turning_points: line }
      checks:
        - { measure: "turns[1, azimuth]", equals: 142 m, within: 1 m, kind: consistency }
      """)
    #expect(!faults.isEmpty)
  }

  @Test("A traverse states what it misses its end by, and what rounding explains")
  func misclosure() throws {
    let answer = try EngineOnMemory(
      Self.ends + """
          walked: { traverse: "42°33.6′N 49°53.3′E", legs: 142.0° 143.05 km, to: end, rounding: 0.05 min_arc }
          shared: { traverse: "42°33.6′N 49°53.3′E", legs: "142.0° 143 km; S 38.0° E 0.05 km", to: end, distribute: compass }
        measures:
          missed: { sum: walked, property: misclosure, in: m }
          explained: { sum: walked, property: rounding_explains, in: m }
          left: { distance: [shared, end], in: m }
        """)
    #expect(try abs(answer.value("missed") - 42.67) < 0.05)
    #expect(try abs(answer.value("explained") - 355.8) < 1)
    let left = try answer.value("left")
    #expect(left < 1e-6)
    #expect(answer.report.warnings.contains { $0.code == "misclosure" && $0.message.contains("1 : 3,350") })
  }

  @Test("Prose is laid out as it says, and its mistakes are told by line and column")
  func prose() throws {
    let text = """
        line:
          traverse: [45, 41]
          description: |
            From point 1 the line runs east for 344 m to point 2.
            From point 2 it follows the watershed SE for 0.5 km to point 3.
      measures:
        long: { length: line, in: m }
        turns: { turning_points: line }
      """
    let answer = try EngineOnMemory("features:\n" + text)
    #expect(try abs(answer.value("long") - 844) < 1e-6)
    guard case .table(let table) = try #require(answer.figure("turns")) else { return }
    #expect(table.rows.map { $0.last } == [.text("geodesic"), .text("watershed"), TableFigure.Cell.none])
    let faults = EngineOnMemory.faults(
      "features:\n" + text.replacing("0.5 km", with: "99 fathoms").replacing("344 m ", with: ""))
    #expect(faults.map(\.message).joined().contains("line 2, column"))
  }
}

@Suite("Words of a traverse")
struct TraverseTextTests {
  @Test("Every leg that cannot be read is told when the scenario is checked")
  func legs() {
    let faults = EngineOnMemory.faults(
      """
      features:
        way: { traverse: "42°33.6′N 49°53.3′E", legs: "142.0° 143.05 km; nowhere; 400° 1 km" }
      measures:
        long: { length: way }

      """)
    #expect(faults.count == 1)
    #expect(faults.first?.message.contains("leg 2") == true && faults.first?.message.contains("leg 3") == true, "\(faults)")
  }
}
