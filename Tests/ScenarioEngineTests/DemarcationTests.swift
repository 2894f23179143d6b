import ScenarioEngine
import Testing

/// Progress of marking a line, from markers of a table.
struct DemarcationTests {
  private static let body = """
    data:
      markers: { file: markers.csv, x: lon, y: lat, as: points, accuracy: 1 m }
    features:
      border: { line: [[45, 40], [45, 41]], accuracy: 10 m }
    measures:
      marks: { demarcation: markers, along: border, number: number, in: km }
      whole: { length: border, in: km }

    """

  @Test("Markers stand by chainage with spacing and offset; what is out of order or off the line is told")
  func progress() throws {
    let answer = try EngineOnMemory(
      Self.body,
      files: ["markers.csv": "number,lon,lat\n1,45,40.1\n2,45.0001,40.2\n4,45,40.5\n3,45,40.6\n5,45.01,40.7\n"])
    guard case .table(let table) = try #require(answer.figure("marks")) else { return }
    #expect(table.rows.map { $0[0] } == ["1", "2", "4", "3", "5", "all"].map(TableFigure.Cell.text))
    guard case .number(let all) = table.rows[5][1], case .number(let mean) = table.rows[5][2],
      case .number(let last) = table.rows[4][3]
    else { Issue.record("numbers expected"); return }
    #expect(agrees(all, 0.6 * (try answer.value("whole")), to: 1e-3))
    #expect(agrees(mean * 4, all, to: 1e-12))
    #expect(agrees(last, 0.852, to: 1e-2))
    let told = answer.report.warnings.map(\.message)
    #expect(told.contains("`markers`: marker 4 stands before marker 3 along the line"))
    #expect(told.contains { $0.hasPrefix("`markers`: marker 5 stands ") && $0.hasSuffix("off the line") })
    #expect(told.contains { $0.hasPrefix("`markers`: 5 markers along 66.6") && $0.contains("60 % of the line") })
    #expect(told.count == 3)
  }

  @Test("A marker counts from the day of its column `from` on, until its `to`")
  func dates() throws {
    let answer = try EngineOnMemory(
      Self.body.replacing("data:", with: "as_of: 2024-04-26\ndata:").replacing(
        "measures:", with: "measures:\n  standing: { count: markers }"),
      files: [
        "markers.csv": """
        number,lon,lat,from,to
        1,45,40.1,2024-04-23,
        2,45,40.2,2024-04-26,
        3,45,40.3,2024-04-20,2024-04-26
        4,45,40.4,2024-04-29,

        """
      ])
    #expect(try answer.value("standing") == 2)
    guard case .table(let table) = try #require(answer.figure("marks")) else { return }
    #expect(table.rows.map { $0[0] } == ["1", "2", "all"].map(TableFigure.Cell.text))
  }

  @Test("Numbers that run against the line are no faults")
  func reversed() throws {
    let answer = try EngineOnMemory(Self.body, files: ["markers.csv": "number,lon,lat\n3,45,40.1\n2,45,40.2\n1,45,40.5\n"])
    #expect(answer.report.warnings.map(\.code) == ["demarcation"])
  }
}
