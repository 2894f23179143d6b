import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage
import Testing

/// What may be written in several ways, and what becomes of it.
struct ScenarioFormTests {
  @Test("A parameter may stand wherever its type fits, and a variant changes it there")
  func parameters() throws {
    let reading = Reading.body(
      """
      as_of: $day
      max_error: $error
      parameters:
        day: { value: 2020-09-01 }
        error: { value: 1 m }
        which: { value: nkao-1991, one_of: [nkao-1991, other] }
        side: { value: left, one_of: [left, right] }
        times: { value: 4 }
        least: { value: 1000 }
        code: { value: 'EPSG:28408' }
        column: { value: country }
      data:
        a: { layer: l, id: $which, as_of: $day }
        b: { layer: l, where: { population: { at_least: $least } } }
      features:
        c: { buffer: a, by: $error, side: $side }
        d: { densify: b, times: $times }
        e: { point: [8400000, 4500000], crs: $code }
      measures:
        f: { length: c, by: $column }
        g: { count: d }
        h: { count: e }
      variants:
        later: { set: { day: 2021-01-30, which: other, side: right, times: 9, column: name } }
      """)
    let scenario = try #require(reading.scenario, "\(reading.shown)")
    #expect(reading.diagnostics.isEmpty, "\(reading.shown)")
    let (before, after) = (scenario.parameterValues(), scenario.parameterValues(in: "later"))
    #expect(scenario.worldDate()?.description == "2020-09-01")
    #expect(scenario.worldDate(in: "later")?.description == "2021-01-30")
    #expect(scenario.maxError?.value(before) == Quantity(1, .metre))
    let buffer = try #require(scenario.features["c"]?.call)
    #expect([buffer.text("side", before), buffer.text("side", after)] == ["left", "right"])
    let dense = try #require(scenario.features["d"]?.call)
    #expect([dense.integer("times", before), dense.integer("times", after)] == [4, 9])
    #expect(scenario.features["e"]?.call.text("crs", before) == "EPSG:28408")
    #expect(scenario.measures["f"]?.call.text("by", after) == "name")
    guard case .catalogue(let selection)? = scenario.data["a"]?.source else {
      Issue.record("the data is not of the catalogue")
      return
    }
    #expect(selection.ids.map { $0.value.value(after) } == ["other"])
  }

  @Test("The unit a sum is counted in reaches the operation")
  func countedIn() throws {
    let reading = Reading.body(
      """
      data: { a: { layer: l } }
      measures:
        plain: { sum: a, property: count }
        people: { sum: a, property: count, in: people }
        land: { sum: a, property: count, in: km2 }
      """)
    let measures = try #require(reading.scenario, "\(reading.shown)").measures
    #expect(measures["plain"]?.call.unit("in") == nil)
    #expect(measures["people"]?.call.unit("in") == .people)
    #expect(measures["land"]?.call.unit("in") == .squareKilometre)
    #expect(measures["land"]?.unit == .squareKilometre)
  }

  @Test("Defaults stand where nothing is written")
  func defaults() throws {
    let reading = Reading.body(
      "data: { a: { layer: l } }\nfeatures: { b: { buffer: [a], by: 5 km } }\nmeasures: { n: { count: b } }")
    let call = try #require(reading.scenario, "\(reading.shown)").features["b"]?.call
    #expect(call?.text("side", [:]) == "both")
    #expect(call?.subjectNames.map(\.name) == ["a"])
  }

  @Test("Quantities are read with or without a space, with a sign, an exponent, or in quotes")
  func quantities() throws {
    for text in ["5 km", "5km", "+5 km", "5.0 km", "5e0 km", "'5 km'", "5000 m"] {
      let reading = Reading.body("max_error: \(text)")
      #expect(reading.scenario?.maxError?.value([:])?.baseValue == 5000, "\(text): \(reading.shown)")
    }
  }

  @Test("A file that a parent names is looked for beside the parent")
  func parentFiles() throws {
    let others = [
      "parts/base.yaml":
        "thalweg: 1\ntitle: Base\nas_of: 2020-01-01\ndata: { a: { file: a.geojson } }\nmeasures: { n: { count: a } }\nvariants: { v: {} }\n",
      "parts/a.geojson": "{}",
    ]
    let reading = Reading.read(
      "thalweg: 1\nextends: parts/base.yaml\nmeasures: { n: { length: a } }\nvariants: { w: {}, v: { title: Own } }\n",
      others: others)
    let scenario = try #require(reading.scenario, "\(reading.shown)")
    #expect(scenario.title == "Base")
    #expect(scenario.worldDate()?.description == "2020-01-01")
    #expect(scenario.sources.map(\.file) == ["s.yaml", "parts/base.yaml"])
    #expect(scenario.measures["n"]?.call.name == "length")
    #expect(scenario.variants.keys.elements == ["v", "w"])
    #expect(scenario.variants["v"]?.title == "Own")
    guard case .file(let file)? = scenario.data["a"]?.source else {
      Issue.record("the data is not a file")
      return
    }
    #expect(file.shownPath == "parts/a.geojson")
  }

  @Test("A fault of a parent is reported in the parent's file, with its line")
  func parentFaults() {
    let reading = Reading.read(
      "thalweg: 1\ntitle: Own\nextends: base.yaml\n", others: ["base.yaml": "thalweg: 1\ntitle: Base\nas_of: soon\n"])
    #expect(reading.diagnostics.first?.place == SourcePlace(file: "base.yaml", line: 3, column: 8))
    #expect(reading.shown.contains("as_of: soon"))
  }

  @Test("The project is the nearest folder above with a catalogue, else the scenario's own")
  func projectRoot() throws {
    let inside = Reading.read(
      "thalweg: 1\ntitle: T\ndata: { a: { file: ../shared/a.geojson } }\nmeasures: { n: { count: a } }\n",
      others: ["shared/a.geojson": "{}"])
    #expect(inside.marks == ["3:20 outside"], "\(inside.shown)")
    let above = Reading.read(
      "thalweg: 1\ntitle: T\ndata: { a: { file: ./b/../a.geojson } }\nmeasures: { n: { count: a } }\n",
      others: ["a.geojson": "{}", "GeoData/catalog.yaml": "", "b/x": ""])
    #expect(try #require(above.scenario, "\(above.shown)").root == "/project")
  }
}
