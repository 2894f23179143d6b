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
      measures: { size: { length: l, in: km } }
      checks:
        - { measure: size, differs: { from: 100 km, by_at_least: 5 %, because: a coarse line }, fact: the-length }
        - { measure: size, equals: 85 km, within: 1 %, source: a page, kind: published }
        - { measure: size, at_least: 80 km, fact: the-length }
        - { measure: size, at_most: 90 km, kind: consistency }
      """, files: Self.catalogue)
  }

  @Test("Every published check has a row: ours, published, difference, tolerance, date, confidence, source, why")
  func rows() throws {
    let markdown = try answer().report.markdown
    #expect(
      markdown.contains(
        "| size | 85.3934 km | 100 km | −14.6066 km | −14.6 | apart by 5 % or more | yes | 2014 | A | [^1] | a coarse line |"),
      "\(markdown)")
    #expect(
      markdown.contains("| size | 85.3934 km | 85 km | +0.393409 km | +0.5 | ± 1 % | yes |  |  | [^2] |  |"), "\(markdown)")
    #expect(markdown.contains("| 80 km or more | 0 km | 0.0 |"), "\(markdown)")
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
    #expect(checks.last?.object?["citation"] == .null)
  }
}
