import Diagnostics
import FileSystem
import ScenarioLanguage

/// Scenarios read from texts in memory, for the tests of this module.
enum Reading {
  static let aghdam = """
    thalweg: 1
    title: Aghdam joint monitoring centre
    description: |
      How much of the 1991 oblast lay within range.
    as_of: 2024-04-01
    max_error: 1 m

    data:
      centre: { layer: sites, id: aghdam-monitoring-centre }
      oblast: { layer: karabakh, id: nkao-1991 }        # a historical outline: always present

    parameters:
      range: { value: 120 km, about: control range of the aircraft }

    features:
      within_range: { buffer: centre, by: $range }
      covered:      { intersection: [within_range, oblast] }

    measures:
      oblast_area:   { area: oblast, in: km2 }
      covered_share: { share: covered, of: oblast, in: percent }
      farthest:      { farthest_distance: [centre, oblast], in: km }

    variants:
      closed:
        title: After the centre closed
        as_of: 2024-06-12
      short_range:
        title: Aircraft with a 50 km link
        set: { range: 50 km }

    checks:
      - { measure: oblast_area, equals: 4400 km2, within: 4 %, fact: nkao-area-britannica }
      - { measure: covered_share, at_least: 100 %, kind: consistency, note: the farthest point is nearer than the range }
      - { measure: covered_share, variant: short_range, between: [65 %, 88 %], kind: illustrative, note: known to about 10 km }
      - { measure: covered_share, variant: closed, equals: 0 %, kind: consistency }

    """

  static func read(
    _ text: String, others: [String: String] = [:], catalogue: (any CatalogueLookup)? = nil, allowOutside: Bool = false
  ) -> ScenarioReading {
    read(Array(text.utf8), others: others, catalogue: catalogue, allowOutside: allowOutside)
  }

  static func read(
    _ bytes: [UInt8], others: [String: String] = [:], catalogue: (any CatalogueLookup)? = nil, allowOutside: Bool = false
  ) -> ScenarioReading {
    var files = others.mapValues { Array($0.utf8) }
    files["s.yaml"] = bytes
    let store = MemoryFiles(files, workingFolder: "/project")
    return ScenarioReader(vocabulary: TestVocabulary.standard, files: store, allowOutside: allowOutside)
      .read("s.yaml", catalogue: catalogue)
  }

  /// A scenario with this text after the two keys that every one has; messages count lines from these.
  static func body(_ text: String, others: [String: String] = [:], catalogue: (any CatalogueLookup)? = nil) -> ScenarioReading {
    read("thalweg: 1\ntitle: T\n" + text, others: others, catalogue: catalogue)
  }
}

extension ScenarioReading {
  /// `3:5 unknown-key` for each message.
  var marks: [String] {
    diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" }
  }

  /// The messages as one text, for a failed expectation.
  var shown: String { diagnostics.map { $0.text() }.joined(separator: "\n") }
}

/// A catalogue of two layers and one fact.
struct TestCatalogue: CatalogueLookup {
  let layers = ["karabakh", "sites"]
  let facts = ["nkao-area-britannica"]

  func featureIDs(ofLayer layer: String) throws(Failure) -> [String] {
    layer == "sites" ? ["aghdam-monitoring-centre", "lachin-crossing"] : ["nkao-1991"]
  }
}
