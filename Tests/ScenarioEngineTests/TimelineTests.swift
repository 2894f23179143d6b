import Diagnostics
import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

/// Series over a timeline, on two sites of which one is there from 2000 to May 2010 and the other from then on.
struct TimelineTests {
  private static let body = """
    as_of: 2005-01-01
    parameters:
      reach: { value: 10 km }
    data:
      old: { layer: sites, id: old }
      present: { layer: sites }
      outline: { layer: sites, id: outline }
    features:
      disc: { buffer: outline, by: $reach }
      around: { buffer: old, by: $reach }
    measures:
      number: { count: present }
      by_id: { count: present, by: id }
      fixed: { area: disc, in: km2 }
      area: { area: around, in: km2 }
      away: { distance: [old, outline], in: km }
    variants:
      near: { set: { reach: 5 km } }
      later: { as_of: 2020-01-01 }
    timeline: [1999-12-31, 2000-01-01, 2010-04-30, 2010-05-01]

    """

  private func answer(_ more: String = "") throws -> EngineOnMemory {
    try EngineOnMemory(Self.body + more, files: WorldTests.catalogue)
  }

  private func series(_ answer: EngineOnMemory, _ name: String) throws -> [ReportedMeasure.Moment] {
    try #require(answer.report.measures.first { $0.name == name }).series
  }

  private func values(_ moments: [ReportedMeasure.Moment]) -> [Double?] {
    moments.map { if case .scalar(let figure) = $0.baseline { figure.value } else { nil } }
  }

  @Test("Every measure is taken on every date, and on the world's own as before")
  func series() throws {
    let answer = try answer()
    let area = try series(answer, "area")
    #expect(area.map(\.date.description) == ["1999-12-31", "2000-01-01", "2010-04-30", "2010-05-01"])
    let full = try answer.value("area")
    #expect(values(area) == [0, full, full, 0])
    #expect(values(try series(answer, "number")) == [1, 2, 2, 2])
    #expect(values(try series(answer, "away")).map { $0 == nil } == [true, false, false, true])
    guard case .table(let table) = try series(answer, "by_id")[3].baseline else { throw Failure(.software, code: "test", "") }
    #expect(table.rows.map { $0[0] } == [.text("new"), .text("outline")])
  }

  @Test("A variant goes along the timeline against the baseline of each date; one with a date of its own does not")
  func variants() throws {
    let moments = try series(try answer(), "area")
    #expect(moments.map { $0.variants.map(\.name) } == Array(repeating: ["near"], count: 4))
    guard case .scalar(let figure) = moments[1].variants[0].figure else { throw Failure(.software, code: "test", "") }
    #expect(abs(try #require(figure.difference?.percent) + 75) < 0.01)
    guard case .scalar(let empty) = moments[0].variants[0].figure else { throw Failure(.software, code: "test", "") }
    #expect(empty.difference == FigureDifference(value: 0, percent: nil))
  }

  @Test("A timeline changes no figure, no feature and no check of the worlds' own dates")
  func baseline() throws {
    let with = try answer()
    let without = try EngineOnMemory(
      Self.body.replacing(/timeline: .*\n/, with: ""), files: WorldTests.catalogue)
    #expect(with.result.collection.features == without.result.collection.features)
    #expect(
      with.report.measures.map { ReportedMeasure(name: $0.name, unit: $0.unit, baseline: $0.baseline, variants: $0.variants) }
        == without.report.measures)
  }

  @Test("What does not depend on the date is computed once, what stays the same between dates too")
  func sharing() throws {
    let engine = EngineOnMemory.engine(Self.body, files: WorldTests.catalogue)
    let plan = try engine.explain(try engine.check("a.yaml"))
    let gone = ["old", "present", "around", "number", "by_id", "area", "away"]
    #expect(plan.timeline.map(\.recomputed) == [gone, [], [], gone])
    #expect(plan.variants.map(\.recomputed) == [["disc", "around", "fixed", "area"], gone])
    #expect(plan.text.contains("  2000-01-01: nothing is computed again"))
  }

  @Test("A check on a date is held against that date, one on the whole against all")
  func checks() throws {
    let answer = try answer(
      """
      checks:
        - { measure: area, date: 1999-12-31, equals: 0 km2 }
        - { measure: area, date: 2010-04-30, variant: near, between: [78 km2, 79 km2] }
        - { measure: area, date: 2010-04-30, equals: 0 km2 }
        - { measure: away, date: 2010-05-01, absent: true }
        - { measure: number, increases: true }
        - { measure: number, decreases: true }
        - { measure: area, increases: true }
        - { measure: fixed, increases: true }
        - { measure: away, decreases: true, variant: near }
        - { measure: "by_id[outline]", date: 2010-05-01, equals: 1 }

      """)
    let checks = answer.report.checks
    #expect(checks.map(\.holds) == [true, true, false, true, true, false, false, false, false, true])
    #expect(answer.report.text.contains("  ok   area on 1999-12-31 equals 0 km²  "))
    #expect(checks[4].computed?.value == 2)
    #expect(
      checks.map(\.reason) == [
        nil, nil, nil, nil, nil, "it rises from 1 on 1999-12-31 to 2 on 2000-01-01",
        "it falls from 314.159 km² on 2010-04-30 to 0 km² on 2010-05-01", "it is the same on the first date and on the last",
        "no value on 1999-12-31: `old` (old) is absent on 1999-12-31: it stands from 2000-01-01 until 2010-05-01", nil,
      ])
    #expect(answer.report.json.object?["checks"]?.array?[1].object?["date"] == .string("2010-04-30"))
    #expect(answer.report.json.object?["checks"]?.array?[4].object?["date"] == .null)
  }

  @Test("A check of a variant that was not chosen is left out, on a date too")
  func chosen() throws {
    let answer = try EngineOnMemory(
      Self.body + "checks: [{ measure: area, variant: near, increases: true }, { measure: number, increases: true }]\n",
      files: WorldTests.catalogue, variants: ["later"])
    #expect(answer.report.checks.map(\.measure) == ["number"])
    #expect(try series(answer, "area").allSatisfy(\.variants.isEmpty))
  }

  @Test("Absence along the timeline is one warning for each name of data, with its dates")
  func absence() throws {
    let messages = try answer().report.warnings.filter { $0.code == "absent" && $0.message.hasPrefix("timeline") }.map(
      \.message)
    #expect(
      messages == [
        "timeline, baseline: `old` is absent on 2 of 4 dates (1999-12-31, 2010-05-01); "
          + "what is measured of it is 0 or has no value there"
      ])
  }

  @Test("The text has a table for each measure, dates down and worlds across; without variants one for all measures")
  func text() throws {
    let text = try answer().report.text
    #expect(
      text.contains(
        """
        Series
          number
            date        baseline  near
            1999-12-31         1     1
            2000-01-01         2     2
        """))
    #expect(text.contains("    2010-05-01      0.00   0.00\n"))
    #expect(text.contains("    1999-12-31         –        –\n"))
    #expect(text.contains("  by_id: a table on each of 4 dates, in the JSON report\n"))
    let alone = try EngineOnMemory(
      Self.body.replacing(/variants:\n.*\n.*\n/, with: ""), files: WorldTests.catalogue
    ).report.text
    #expect(
      alone.contains(
        """
        Series
            date        number  area (km²)  away (km)
            1999-12-31       1        0.00          –
        """))
    #expect(alone.contains("  the same on every date: fixed\n"))
    #expect((text + alone).split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("Markdown has the same tables, JSON every figure with date, baseline and variants")
  func markdownAndJSON() throws {
    let report = try answer().report
    #expect(
      report.markdown.contains(
        "## Series\n\n### number\n\n| date | baseline | near |\n| --- | --- | --- |\n| 1999-12-31 | 1 | 1 |\n"))
    #expect(report.markdown.contains("- by\\_id: a table on each of 4 dates, in the JSON report"))
    let measures = try #require(report.json.object?["measures"]?.array)
    let moment = try #require(measures[3].object?["series"]?.array?[1].object)
    #expect(moment.names == ["date", "baseline", "variants"])
    #expect(moment["baseline"]?.object?.names == ["value", "plus_minus", "method", "second_method", "reason", "bound"])
    #expect(moment["variants"]?.object?["near"]?.object?.names.last == "difference")
  }
}
