import FileSystem
import ScenarioEngine
import SimpleFeatures
import Testing

@Suite("Comparison with published figures")
struct ComparisonSheetTests {
  private static let catalogue = [
    "GeoData/catalog.yaml": "version: 1\nlayers: []\n",
    "GeoData/facts.yaml": """
    version: 1
    facts:
      - id: the-length
        label: "Length of <the> line"
        value: 100
        unit: "km"
        date: "2014"
        source: "A yearbook | page 3"
        confidence: A

    """,
  ]

  private func answer() throws -> EngineOnMemory {
    try EngineOnMemory(
      """
      description: |
        How long is <b>it</b>?
        - not a *list*
      features: { l: { line: [[45, 40], [46, 40]] } }
      figures: { one: { value: 60 km, by: a page }, other: { value: 40.5 km, by: a page } }
      measures: { size: { length: l, in: km }, both: { total: [one, other], in: km } }
      checks:
        - { measure: size, differs: { from: 100 km, by_at_least: 5 %, because: a coarse line }, fact: the-length }
        - { measure: size, equals: 85 km, within: 1 %, source: a page, kind: published }
        - { measure: size, at_least: 80 km, fact: the-length }
        - { measure: size, at_most: 90 km, fact: the-length }
        - { measure: size, between: [80 km, 86 km], within: 1 km, fact: the-length }
        - { measure: both, equals: 100 km, within: 1 km, fact: the-length }
        - { measure: both, at_most: 101 km, fact: the-length }
        - { measure: size, at_most: 90 km, kind: consistency }
      """, files: Self.catalogue)
  }

  @Test("Every published check has a row: ours, published, difference, tolerance, date, confidence, source, why")
  func rows() throws {
    let markdown = try answer().report.markdown
    #expect(
      markdown.contains(
        "| size | 85.39 km | 100 km | −14.61 km | −14.6 | apart by 5 % or more | +9.607 km | yes | 2014 | A | [^1] | a coarse line |"
      ),
      "\(markdown)")
    #expect(
      markdown.contains("| size | 85.39 km | 85 km | +0.3934 km | +0.5 | ± 1 % | +0.4566 km | yes |  |  | [^2] |  |"),
      "\(markdown)")
  }

  @Test("What is held against a bound on one side shows how far it is from the bound, and within a range from the nearer end")
  func sides() throws {
    let markdown = try answer().report.markdown
    #expect(markdown.contains("| 80 km or more | +5.393 km | +6.7 |  | +5.393 km | yes |"), "\(markdown)")
    #expect(markdown.contains("| 90 km or less | −4.607 km | −5.1 |  | +4.607 km | yes |"), "\(markdown)")
    #expect(markdown.contains("| 80 km to 86 km | 0 km | 0.0 | ± 1 km | +1.607 km | yes |"), "\(markdown)")
  }

  @Test("Published figures that are held against each other have a sheet of their own, and are told apart in text and table")
  func amongThemselves() throws {
    let report = try answer().report
    let sheets = report.markdown.split(separator: "## ").filter { $0.hasPrefix("Comparison") || $0.hasPrefix("Published") }
    #expect(sheets.map { $0.split(separator: "\n").count - 3 } == [5, 2], "\(report.markdown)")
    #expect(sheets.last?.contains("| figure | put together | published |") == true)
    #expect(sheets.last?.contains("| both | 100.5 km | 100 km | +0.5000 km | +0.5 | ± 1 km | +0.5000 km | yes |") == true)
    #expect(report.text.contains("       published among themselves · the-length\n"))
    let row = [report].textTable.split(separator: "\n").first { $0.hasPrefix("  a ") }
    #expect(row == "  a         4/4    1/1     2/2    1/1    –       −14.6 % size", "\([report].textTable)")
  }

  @Test("Sums of numbers that the data states are stated; what is measured is computed")
  func grounds() throws {
    let point = #"{"type":"Feature","properties":{"people":5},"geometry":{"type":"Point","coordinates":[45,40]}}"#
    let answer = try EngineOnMemory(
      """
      data: { towns: { file: towns.geojson } }
      figures: { claimed: { value: 4, by: a page } }
      measures:
        people: { sum: towns, property: people }
        of_claimed: { ratio: [people, claimed] }
        number: { count: towns }
        each: { ratio: [people, number] }
      checks:
        - { measure: of_claimed, at_least: 1, source: a page }
        - { measure: each, at_least: 1, source: a page }
      """, files: ["towns.geojson": point])
    #expect(answer.report.checks.map(\.grounds) == [.stated, .computed])
  }

  @Test("A source is one footnote however often it is used, with who, what, when and how sure")
  func footnotes() throws {
    let markdown = try answer().report.markdown
    let note = "[^1]: Length of &lt;the&gt; line. A yearbook \\| page 3. Of 2014. Confidence A (`the-length`).\n[^2]: a page\n"
    #expect(markdown.hasSuffix(note), "\(markdown)")
  }

  @Test("The question stands below the title, its words never read as markup")
  func question() throws {
    #expect(try answer().report.markdown.contains("\n\nHow long is &lt;b&gt;it&lt;/b&gt;?\n\\- not a \\*list\\*\n\n"))
  }

  @Test("JSON carries the distance and the citation")
  func json() throws {
    let checks = try #require(try answer().report.json.object?["checks"]?.array)
    let first = try #require(checks.first?.object)
    #expect(first["citation"]?.object?["confidence"]?.string == "A")
    #expect(agrees(try #require(first["difference"]?.object?["percent"]?.number), -14.6066, to: 1e-4))
    #expect(first["condition"]?.string == "differs" && first["grounds"]?.string == "computed")
    #expect(agrees(try #require(first["margin"]?.object?["value"]?.number), 9.6066, to: 1e-4))
    #expect(checks[2].object?["condition"]?.string == "at_least")
    #expect(checks.last?.object?["citation"] == .null)
  }
}
