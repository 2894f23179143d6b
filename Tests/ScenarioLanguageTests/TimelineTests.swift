import Diagnostics
import Quantities
import ScenarioLanguage
import Testing

struct TimelineTests {
  private static let measures = "measures: { m: { total: [f] } }\nfigures: { f: { value: 5 km } }\n"

  @Test("The dates of a timeline stand in the order written, which is that of time")
  func dates() throws {
    let reading = Reading.body("timeline: [2020-11-10, 2021-02-01, 2021-02-02]\n" + Self.measures)
    let timeline = try #require(reading.scenario, "\(reading.shown)").timeline
    #expect(timeline.map(\.description) == ["2020-11-10", "2021-02-01", "2021-02-02"])
    #expect(Reading.body(Self.measures).scenario?.timeline == [])
  }

  @Test("The timeline of a scenario replaces that of the one it extends")
  func extends() throws {
    let others = ["base.yaml": "thalweg: 1\ntitle: Base\ntimeline: [2020-11-10, 2021-02-01]\n" + Self.measures]
    let own = try #require(Reading.body("extends: base.yaml\n", others: others).scenario)
    #expect(own.timeline.count == 2)
    let other = try #require(Reading.body("extends: base.yaml\ntimeline: [2024-06-12]\n", others: others).scenario)
    #expect(other.timeline.map(\.description) == ["2024-06-12"])
  }

  @Test(
    "A fault of a timeline is one message at its place",
    arguments: [
      ("timeline: 2020-11-10", "3:11 wrong-type"), ("timeline: []", "3:11 wrong-type"),
      ("timeline: { from: 2020-11-10 }", "3:11 wrong-type"), ("timeline: [2020-11-10, 2020-02-30]", "3:24 wrong-type"),
      ("timeline: [2020-11-10, 2021]", "3:24 wrong-type"), ("timeline: [2020-11-10, 2020-11-10]", "3:24 twice"),
      ("timeline: [2020-11-10, 2019-01-01, 2020-01-01, 2021-01-01]", "3:24 order"),
      ("parameters: { d: { value: 2020-11-10 } }\ntimeline: [$d]", "4:12 parameter-here"),
    ])
  func fault(text: String, mark: String) {
    let reading = Reading.body(text + "\n" + Self.measures)
    #expect(reading.marks.first == mark, "\(reading.shown)")
    #expect(reading.failureKind == .data)
  }

  @Test("Every date that is out of order or stands twice is told, with what it comes after")
  func everyFault() {
    let reading = Reading.body(
      """
      timeline:
        - 2020-11-10
        - 2022-08-26
        - 2021-02-01
        - 2022-08-26
        - 2024-06-12

      """ + Self.measures)
    #expect(reading.marks == ["6:5 order", "7:5 twice"], "\(reading.shown)")
    #expect(
      reading.diagnostics.map(\.message) == [
        "`2021-02-01` is before `2022-08-26`; expected the dates from first to last",
        "`2022-08-26` stands in line 5 already; expected each date once",
      ])
  }

  @Test("A timeline of more dates than anybody reads is refused by its limit")
  func limit() {
    let days = (1...28).flatMap { day in
      (1...9).flatMap { month in (2001...2004).map { "\($0)-0\(month)-\(day < 10 ? "0" : "")\(day)" } }
    }
    let reading = Reading.body("timeline: [\(days.sorted().joined(separator: ", "))]\n" + Self.measures)
    #expect(days.count == 1_008)
    #expect(reading.marks == ["3:11 limit-timeline"])
    #expect(reading.failureKind == .limit)
  }

  @Test("A check on a date, or over the timeline, needs a timeline of that date, or of two")
  func checks() {
    let one = Reading.body(Self.measures + "timeline: [2020-11-10]\nchecks: [{ measure: m, increases: true }]\n")
    #expect(one.marks == ["6:24 no-series"], "\(one.shown)")
    let none = Reading.body(
      Self.measures + "checks: [{ measure: m, decreases: true }, { measure: m, equals: 5 km, date: 2020-11-10 }]\n")
    #expect(none.marks == ["5:24 no-timeline", "5:71 no-timeline"], "\(none.shown)")
  }
}
