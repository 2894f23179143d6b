import Diagnostics
import Quantities
import ScenarioEngine
import Testing

struct CheckTests {
  /// What checks on a measure of 100 km ± 3 km and on a share of 50 % come to.
  private func verdicts(_ checks: String...) throws -> [Bool] {
    try answer(checks).report.checks.map(\.holds)
  }

  private func answer(_ checks: [String]) throws -> EngineOnMemory {
    try EngineOnMemory(
      """
      figures:
        hundred: { value: 100 km, by: a test }
        fifty: { value: 50 %, by: a test }
      features:
        edge: { line: [[0, 0], [1, 0]], accuracy: 3 km }
      measures:
        length: { total: [hundred], in: km }
        half: { total: [fifty], in: percent }
        edge_length: { length: edge, in: km }
      checks:
      """ + "\n" + checks.map { "  - { \($0) }\n" }.joined())
  }

  @Test("equals holds within a quantity, a share of the expected, percentage points or the measure's own ±")
  func equality() throws {
    #expect(
      try verdicts(
        "measure: length, equals: 101 km, within: 1 km", "measure: length, equals: 101 km, within: 0.99 km",
        "measure: length, equals: 102 km, within: 2 %", "measure: length, equals: 102 km, within: 1.9 %",
        "measure: half, equals: 52 %, within: 2 pp", "measure: half, equals: 52 %, within: 1.9 pp",
        "measure: edge_length, equals: 114 km, within: data", "measure: edge_length, equals: 117 km, within: data",
        "measure: length, equals: 100 km") == [true, false, true, false, true, false, true, false, true])
  }

  @Test("Bounds give by 1e-9 of themselves, and not by ±")
  func bounds() throws {
    #expect(
      try verdicts(
        "measure: length, at_least: 100.00000005 km", "measure: length, at_least: 100.0000002 km",
        "measure: length, at_most: 99.99999995 km", "measure: length, at_most: 99.9999998 km",
        "measure: length, between: [101 km, 110 km], within: 1 km", "measure: length, between: [101 km, 110 km]",
        "measure: edge_length, at_least: 112 km") == [true, false, true, false, true, false, false])
  }

  @Test("differs holds when the figure is at least that far away")
  func difference() throws {
    #expect(
      try verdicts(
        "measure: length, differs: { from: 110 km, by_at_least: 10 km, because: a test }",
        "measure: length, differs: { from: 110 km, by_at_least: 10 %, because: a test }") == [true, false])
  }

  @Test("A published value that is off by about a thousand is called a likely slip of units")
  func unitSlip() throws {
    let answer = try answer(["measure: length, equals: 105000 km, within: 1 %, source: a newspaper"])
    #expect(answer.report.warnings.map(\.code) == ["unit-slip"])
    #expect(answer.report.warnings.first?.place?.description == "a.yaml:13:5")
    #expect(try self.answer(["measure: length, equals: 5000 km, source: a newspaper"]).report.warnings.isEmpty)
  }

  @Test("A published check cannot rest on an illustrative feature")
  func illustrativeGround() {
    let faults = EngineOnMemory.faults(
      """
      features:
        drawn: { line: [[0, 0], [1, 0]], basis: illustrative }
        around: { buffer: drawn, by: 1 km }
      measures:
        size: { area: around, in: km2 }
      checks:
        - { measure: size, at_least: 1 km2, source: a book }
        - { measure: size, at_least: 1 km2, source: a book, kind: illustrative }
      """)
    #expect(faults.map(\.code) == ["illustrative-ground"])
    #expect(faults.first?.message.contains("`drawn`") == true)
  }

  @Test("A failing check is in the report like any other, and changes no figure")
  func failure() throws {
    let answer = try answer(["measure: length, equals: 1 km"])
    #expect(!answer.report.everyCheckHolds)
    #expect(try answer.value("length") == 100)
    #expect(answer.report.text.contains("Checks: it fails"))
    #expect(answer.report.text.contains("  FAIL length equals 1 km"))
  }
}
