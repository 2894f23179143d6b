import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

struct ReportTests {
  private func answer() throws -> EngineOnMemory {
    try EngineOnMemory(
      """
      parameters:
        reach: { value: 10 km, about: how far }
      features:
        site: { point: [45, 40] }
        disc: { buffer: site, by: $reach }
        west: { polygon: [[44, 39], [45, 39], [45, 41], [44, 41]], accuracy: 20 m }
      measures:
        size: { area: disc, in: km2 }
        by_site: { area_by: west, areas: [disc], in: km2 }
        sizes: { area: west, by: id, in: km2 }
        a_measure_with_a_name_longer_than_its_column: { share: disc, of: west, in: percent }
      variants:
        half: { set: { reach: 5 km } }
      checks:
        - { measure: size, variant: half, between: [78 km2, 79 km2], within: 1 %, note: "a note | with *markup* and <b>tags</b>" }
        - { measure: a_measure_with_a_name_longer_than_its_column, differs: { from: 33 %, by_at_least: 2 pp, because: "it is so, for reasons that take more than one line of eighty columns to tell" } }
      """)
  }

  @Test("The text keeps to 80 columns and has no blanks at the ends of lines")
  func text() throws {
    let text = try answer().report.text
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.count <= 80, "\(line)")
      #expect(line.last != " ")
    }
    #expect(text.contains("  ok   size in half between 78 km² and 79 km² within 1 %"))
  }

  @Test("A change has no percentage where the ± of the figures may make it up, or where the baseline is not sure to be any")
  func unsureChange() throws {
    var report = try answer().report
    func figure(_ value: Double, _ plusMinus: Double?, from base: Double? = nil) -> Figure {
      let difference = base.map { FigureDifference(value: value - $0, percent: $0 == 0 ? nil : (value - $0) / $0 * 100) }
      return .scalar(ScalarFigure(value, plusMinus: plusMinus, method: "a sum", difference: difference))
    }
    let unit = report.measures[0].unit
    func measure(_ name: String, _ base: Double, _ baseSpread: Double?, _ value: Double, _ spread: Double?) -> ReportedMeasure {
      ReportedMeasure(
        name: name, unit: unit, baseline: figure(base, baseSpread),
        variants: [ReportedMeasure.Variant(name: "half", figure: figure(value, spread, from: base))])
    }
    report.measures = [
      measure("sure", 100, 3, 250, 3), measure("inside", 100, 30, 120, 30), measure("unsure", 1, 30, 200, 5),
      measure("small", 0, 30, 0.45, 5), measure("exact", 4, nil, 5, nil), measure("zero", 0, nil, 5, nil),
    ]
    let changes = report.text.split(separator: "\n").filter { $0.contains("(+") || $0.contains("(within") }
      .compactMap { $0.split(separator: "(").last.map { "(" + $0 } }
    #expect(changes == ["(+150.0, +150.0 %)", "(+20, within ±)", "(+199)", "(within ±)", "(+1, +25.0 %)", "(+5)"])
    let percents = report.markdown.split(separator: "\n").filter { $0.contains("| half |") }
      .map { $0.split(separator: "|").last.map(String.init)?.filter { $0 != " " } }
    #expect(percents == ["+150.0", "", "", "", "+25.0", ""])
  }

  @Test("Markdown shows what authors wrote as text, never as markup")
  func markdown() throws {
    let markdown = try answer().report.markdown
    #expect(markdown.contains("a note \\| with \\*markup\\* and &lt;b&gt;tags&lt;/b&gt;"))
    #expect(markdown.contains("| size | half | 78.5"))
  }

  @Test("JSON has every member of the format, in its order")
  func json() throws {
    let json = try answer().report.json
    let report = try #require(json.object)
    #expect(
      report.names == [
        "format", "scenario", "as_of", "max_error", "parameters", "variants", "measures", "checks", "warnings", "provenance",
      ])
    #expect(report["parameters"]?.object?["reach"]?.object?["value"]?.number == 10)
    let measures = (report["measures"]?.array ?? []).compactMap(\.object)
    try #require(measures.count == 4)
    #expect(measures.map { $0["kind"]?.string } == ["scalar", "matrix", "table", "scalar"])
    #expect(measures[0].names == ["name", "kind", "unit", "baseline", "variants", "series"])
    #expect(measures[0]["baseline"]?.object?.names == ["value", "plus_minus", "method", "second_method", "reason", "bound"])
    let half = try #require(measures[0]["variants"]?.object?["half"]?.object)
    #expect(half["difference"]?.object?.names == ["value", "percent"])
    #expect(measures[1]["baseline"]?.object?["row_sums"]?.array?.count == 1)
    #expect(measures[2]["baseline"]?.object?["columns"]?.array?.count == 2)
    let check = try #require(report["checks"]?.array?.last?.object)
    #expect(
      check.names == [
        "measure", "variant", "date", "kind", "holds", "computed", "expected", "tolerance", "source", "note",
        "difference", "citation", "condition", "margin", "grounds",
      ])
    #expect(check["tolerance"]?.object?["unit"]?.string == "pp")
  }

  @Test("Figures are rounded to 12 significant digits")
  func rounding() throws {
    let text = JSONWriter.compact.text(try answer().report.json)
    for number in text.matches(of: /"value":(-?[0-9.]+(?:e-?[0-9]+)?)/) {
      let digits = number.output.1.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
      #expect(digits.count <= 12, "\(number.output.1)")
    }
  }

  @Test("The same scenario gives the same bytes every time")
  func determinism() throws {
    let writer = GeoJSONWriter(.init(boundingBoxes: .collection))
    let first = try answer().result
    let second = try answer().result
    #expect(JSONWriter.pretty.text(first.report.json) == JSONWriter.pretty.text(second.report.json))
    #expect(try writer.write(first.collection) == writer.write(second.collection))
  }

  @Test("A feature carries its name, its variant, its role and the measures taken of it")
  func members() throws {
    let features = try answer().result.collection.features
    let disc = try #require(features.first { $0.id == .string("half/disc") })
    let own = try #require(disc.properties["thalweg"]?.object)
    #expect(own["name"]?.string == "disc" && own["variant"]?.string == "half" && own["role"]?.string == "feature")
    let share = "a_measure_with_a_name_longer_than_its_column"
    #expect(own["measures"]?.array?.compactMap(\.string) == ["size", share])
  }
}
