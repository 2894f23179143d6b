import Diagnostics
import ScenarioLanguage
import Testing

/// Faults of data, parameters, figures and variants. Lines count from the two that every scenario starts with.
struct DeclarationFaultTests {
  private static let data: [(text: String, mark: String)] = [
    ("data: { a: 5 }", "3:12 wrong-type"), ("data: { a: { id: x } }", "3:12 missing-key"),
    ("data: { a: { layer: l, id: [] } }", "3:24 wrong-count"),
    ("data: { a: { layer: l, id: x, where: { k: 1 } } }", "3:31 too-many-arguments"),
    ("data: { a: { layer: l, file: a.geojson } }", "3:14 too-many-arguments"),
    ("data: { a: { layer: l, crs: 'EPSG:4326' } }", "3:24 unknown-key"),
    ("data: { a: { layer: 012 } }", "3:21 ambiguous"), ("data: { a: { layer: l, where: {} } }", "3:31 wrong-type"),
    ("data: { a: { layer: l, where: district } }", "3:31 wrong-type"),
    ("data: { a: { layer: l, where: { k: [] } } }", "3:36 wrong-count"),
    ("data: { a: { layer: l, where: { k: {} } } }", "3:36 wrong-type"),
    ("data: { a: { layer: l, where: { k: ~ } } }", "3:36 wrong-type"),
    ("data: { a: { layer: l, where: { k: no } } }", "3:36 ambiguous"),
    ("data: { a: { layer: l, where: { k: { at_least: true } } } }", "3:48 wrong-type"),
    ("data: { a: { layer: l, where: { k: { exists: maybe } } } }", "3:46 wrong-type"),
    ("data: { a: { layer: l, where: { k: { over: 5 } } } }", "3:38 unknown-key"),
    ("data: { a: { file: a.csv } }", "3:14 missing-key"), ("data: { a: { file: a.csv, x: lon } }", "3:14 missing-key"),
    ("data: { a: { file: a.csv, x: lon, y: lat, wkt: g } }", "3:14 missing-key"),
    ("data: { a: { file: a.csv, wkt: g, as: line } }", "3:35 wrong-choice"),
    ("data: { a: { file: a.csv, x: lon, y: lat, as: area } }", "3:47 wrong-choice"),
    ("data: { a: { file: a.geojson, x: lon } }", "3:31 unknown-key"),
    ("data: { a: { file: a.geojson, crs: utm38 } }", "3:36 wrong-crs"),
    ("data: { a: { file: a.geojson, crs: +proj=utm } }", "3:36 wrong-crs"),
    ("data: { a: { file: a.geojson, edges: straight } }", "3:38 wrong-choice"),
    ("data: { a: { file: a.geojson, accuracy: 0 m } }", "3:41 out-of-range"),
    ("data: { a: { layer: l, as_of: 2024 } }", "3:31 wrong-type"),
  ]

  private static let values: [(text: String, mark: String)] = [
    ("parameters: { a: 5 km }", "3:18 wrong-type"), ("parameters: { a: { about: x } }", "3:18 missing-key"),
    ("parameters: { a: { value: [5] } }", "3:27 wrong-type"), ("parameters: { a: { value: $b } }", "3:27 parameter-here"),
    ("parameters: { a: { value: 0x1F } }", "3:27 ambiguous"), ("parameters: { a: { value: 5 parsec } }", "3:27 unknown-unit"),
    ("parameters: { a: { value: $5M } }", "3:27 currency-sign"),
    ("parameters: { a: { value: 1 000 km } }", "3:27 thousands-separator"),
    ("parameters: { a: { value: 1e-400 km } }", "3:27 not-finite"),
    ("parameters: { a: { value: 5 km, one_of: 5 km } }", "3:41 wrong-type"),
    ("parameters: { a: { value: 5 km, one_of: [5 km, 5 h] } }", "3:48 wrong-dimension"),
    ("parameters: { a: { value: 5 km, one_of: [6 km, 7 km] } }", "3:20 not-one-of"),
    ("figures: { f: 5 km }", "3:15 wrong-type"), ("figures: { f: { by: me } }", "3:15 missing-key"),
    ("figures: { f: { value: lots } }", "3:24 not-a-number"), ("figures: { f: { value: $x } }", "3:24 currency-sign"),
    ("figures: { f: { value: 5 km, date: May } }", "3:36 wrong-type"),
    ("variants: { v: 5 }", "3:16 wrong-type"), ("variants: { v: { set: [a] } }", "3:23 wrong-type"),
    ("variants: { v: { set: { a: 5 km } } }", "3:25 unknown-parameter"), ("variants: { baseline: {} }", "3:13 name-form"),
    ("variants: { v: { as_of: $when } }", "3:25 unknown-parameter"),
    ("parameters: { a: { value: 5 km } }\nvariants: { v: { set: { a: 5 h } } }", "4:28 wrong-dimension"),
    ("parameters: { a: { value: 5 km } }\nvariants: { v: { set: { a: 5 } } }", "4:28 wrong-dimension"),
    ("parameters: { a: { value: 5 km, one_of: [5 km, 6 km] } }\nvariants: { v: { set: { a: 7 km } } }", "4:28 not-one-of"),
    ("parameters: { a: { value: 5 km } }\nmax_error: $a\nvariants: { v: { set: { a: -1 km } } }", "5:28 out-of-range"),
    ("parameters: { a: { value: 5 h } }\nmax_error: $a", "4:12 wrong-dimension"),
    ("parameters: { a: { value: 5 km } }\nas_of: $a", "4:8 wrong-dimension"), ("max_error: $a", "3:12 unknown-parameter"),
    ("data: { a: { layer: l } }\nfigures: { a: { value: 5 km } }", "4:12 name-taken"),
    ("features: { a: { point: [45, 40] } }\nmeasures: { a: { count: a } }", "4:13 name-taken"),
  ]

  @Test("A fault of data is one message at its place", arguments: data)
  func dataFault(text: String, mark: String) {
    let reading = Reading.body(text, others: ["a.csv": "", "a.geojson": "{}"])
    #expect(reading.marks == [mark], "\(reading.shown)")
  }

  @Test("A fault of a parameter, figure or variant is one message at its place", arguments: values)
  func valueFault(text: String, mark: String) {
    let reading = Reading.body(text)
    #expect(reading.marks == [mark], "\(reading.shown)")
  }

  @Test("Ids of layers, features and facts are looked up, and the nearest is suggested")
  func catalogue() {
    let reading = Reading.body(
      """
      parameters: { which: { value: aghdam-monitoring-center } }
      data:
        a: { layer: site }
        b: { layer: sites, id: [lachin-crossing, lachin-crosing] }
        c: { layer: sites, id: $which }
      measures: { n: { count: a }, m: { count: b }, o: { count: c } }
      checks: [{ measure: n, equals: 1, fact: nkao-area-britanica }]
      """, catalogue: TestCatalogue())
    #expect(
      reading.marks == ["5:15 unknown-layer", "6:44 unknown-id", "7:26 unknown-id", "9:41 unknown-fact"], "\(reading.shown)")
    #expect(
      reading.diagnostics.map(\.suggestion) == ["sites", "lachin-crossing", "aghdam-monitoring-centre", "nkao-area-britannica"])
  }
}
