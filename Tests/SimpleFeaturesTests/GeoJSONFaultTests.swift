import Diagnostics
import SimpleFeatures
import TestSupport
import Testing

/// What is refused, with its code and its place.
@Suite("Faults of GeoJSON")
struct GeoJSONFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var code: String
    /// Line and column.
    var place: String
    var kind = FailureKind.data
    var testDescription: String { name }
  }

  private func failure(_ text: String) -> Failure? {
    #expect(throws: Failure.self) { try GeoJSONReader.read(Array(text.utf8), file: "t") }
  }

  private static func feature(_ geometry: String) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":{},\"geometry\":\n\(geometry)}]}"
  }

  static let cases: [Case] = [
    Case(name: "an empty file", text: "", code: "json-syntax", place: "1:1"),
    Case(name: "white space only", text: " \n ", code: "json-syntax", place: "2:2"),
    Case(name: "a trailing comma", text: #"{"type":"Point","coordinates":[1,2],}"#, code: "json-syntax", place: "1:36"),
    Case(
      name: "a trailing comma in coordinates", text: feature(#"{"type":"MultiPoint","coordinates":[[1,2],]}"#),
      code: "json-syntax", place: "3:42"),
    Case(
      name: "a trailing comma in a position", text: feature(#"{"type":"Point","coordinates":[1,2,]}"#), code: "json-syntax",
      place: "3:36"),
    Case(name: "cut short", text: #"{"type":"Point","coordinates":[1,"#, code: "json-syntax", place: "1:34"),
    Case(name: "something behind", text: #"{"type":"Point","coordinates":[1,2]}x"#, code: "json-syntax", place: "1:37"),
    Case(
      name: "a name twice", text: #"{"type":"Point","coordinates":[1,2],"type":"Point"}"#, code: "duplicate-member",
      place: "1:37"),
    Case(
      name: "a name twice in properties", text: #"{"type":"Feature","geometry":null,"properties":{"a":1,"a":2}}"#,
      code: "duplicate-member", place: "1:55"),
    Case(
      name: "a name twice in a foreign member", text: #"{"type":"Point","coordinates":[1,2],"x":{"a":1,"a":2}}"#,
      code: "duplicate-member", place: "1:48"),
    Case(name: "an array", text: "[1]", code: "wrong-member", place: "1:1"),
    Case(name: "no type", text: #"{"coordinates":[1,2]}"#, code: "missing-member", place: "1:1"),
    Case(name: "an unknown type", text: #"{"type":"polygon","coordinates":[1,2]}"#, code: "unknown-geojson-type", place: "1:9"),
    Case(name: "TopoJSON", text: #"{"type":"Topology","arcs":[]}"#, code: "unknown-geojson-type", place: "1:9"),
    Case(name: "a type that is a number", text: #"{"type":5,"coordinates":[1,2]}"#, code: "wrong-member", place: "1:9"),
    Case(name: "no coordinates", text: feature(#"{"type":"Point"}"#), code: "missing-member", place: "3:1"),
    Case(name: "no geometry", text: #"{"type":"Feature","properties":{}}"#, code: "missing-member", place: "1:1"),
    Case(name: "no properties", text: #"{"type":"Feature","geometry":null}"#, code: "missing-member", place: "1:1"),
    Case(name: "no features", text: #"{"type":"FeatureCollection"}"#, code: "missing-member", place: "1:1"),
    Case(
      name: "features of the wrong kind", text: #"{"type":"FeatureCollection","features":{}}"#, code: "wrong-member",
      place: "1:40"),
    Case(
      name: "a geometry among features", text: #"{"type":"FeatureCollection","features":[null]}"#, code: "wrong-member",
      place: "1:41"),
    Case(
      name: "coordinates in a feature", text: #"{"type":"Feature","geometry":null,"properties":{},"coordinates":[]}"#,
      code: "wrong-member", place: "1:65"),
    Case(
      name: "a feature as geometry", text: feature(#"{"type":"Feature","coordinates":[1,2]}"#), code: "wrong-member",
      place: "3:9"),
    Case(
      name: "an object as identifier", text: #"{"type":"Feature","id":{},"geometry":null,"properties":{}}"#,
      code: "wrong-member", place: "1:24"),
    Case(name: "a bad box", text: #"{"type":"Point","coordinates":[1,2],"bbox":[1,2,3]}"#, code: "wrong-member", place: "1:44"),
    Case(
      name: "too flat", text: feature(#"{"type":"Polygon","coordinates":[[0,0],[1,0],[1,1],[0,0]]}"#),
      code: "wrong-coordinates", place: "3:33"),
    Case(
      name: "too deep for a point", text: feature(#"{"coordinates":[[1,2]],"type":"Point"}"#), code: "wrong-coordinates",
      place: "3:16"),
    Case(
      name: "ragged", text: feature(#"{"type":"MultiPoint","coordinates":[[1,2],3]}"#), code: "wrong-coordinates", place: "3:43"
    ),
    Case(
      name: "ragged the other way", text: feature(#"{"type":"MultiPoint","coordinates":[[1,2],[[3,4]]]}"#),
      code: "wrong-coordinates", place: "3:44"),
    Case(name: "one number", text: feature(#"{"type":"Point","coordinates":[1]}"#), code: "wrong-coordinates", place: "3:31"),
    Case(
      name: "a string for a number", text: feature(#"{"type":"Point","coordinates":["1","2"]}"#), code: "wrong-coordinates",
      place: "3:32"),
    Case(
      name: "null for a number", text: feature(#"{"type":"Point","coordinates":[1,null]}"#), code: "wrong-coordinates",
      place: "3:34"),
    Case(
      name: "coordinates that are an object", text: feature(#"{"type":"Point","coordinates":{"x":1}}"#),
      code: "wrong-coordinates", place: "3:31"),
    Case(
      name: "an empty ring", text: feature(#"{"type":"Polygon","coordinates":[[]]}"#), code: "wrong-coordinates", place: "3:35"),
    Case(
      name: "an empty second ring", text: feature(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[]]}"#),
      code: "wrong-coordinates", place: "3:61"),
    Case(
      name: "a line of one position", text: feature(#"{"type":"MultiLineString","coordinates":[[[0,0],[1,0]],[[1,1]]]}"#),
      code: "wrong-coordinates", place: "3:56"),
    Case(
      name: "an open ring", text: feature(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#), code: "open-ring",
      place: "3:34"),
    Case(
      name: "a short ring", text: feature(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}"#), code: "open-ring",
      place: "3:34"),
    Case(
      name: "an open second ring of the second polygon",
      text: feature(
        #"{"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,0]]],[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,2]]]]}"#
      ), code: "open-ring", place: "3:94"),
    Case(
      name: "a ring closed but for its height",
      text: feature(#"{"type":"Polygon","coordinates":[[[0,0,1],[1,0,1],[1,1,1],[0,0,2]]]}"#), code: "open-ring", place: "3:34"),
    Case(name: "latitude 91", text: feature(#"{"type":"Point","coordinates":[45,91]}"#), code: "out-of-range", place: "3:31"),
    Case(name: "longitude 361", text: feature(#"{"type":"Point","coordinates":[361,9]}"#), code: "out-of-range", place: "3:31"),
    Case(name: "1e308", text: feature(#"{"type":"Point","coordinates":[1e308,1]}"#), code: "out-of-range", place: "3:31"),
    Case(
      name: "a height of 1e308", text: feature(#"{"type":"Point","coordinates":[1,1,1e308]}"#), code: "out-of-range",
      place: "3:36"),
    Case(name: "1e400", text: feature(#"{"type":"Point","coordinates":[1,1e400]}"#), code: "number-too-large", place: "3:34"),
    Case(name: "NaN", text: feature(#"{"type":"Point","coordinates":[1,NaN]}"#), code: "json-syntax", place: "3:34"),
    Case(
      name: "another reference system",
      text: #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}"#,
      code: "crs-member", place: "1:35"),
    Case(
      name: "a linked reference system",
      text: #"{"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"x"}},"features":[]}"#, code: "crs-member",
      place: "1:35"),
    Case(
      name: "collections 65 deep",
      text: String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: 65) + String(repeating: "]}", count: 65),
      code: "too-deep", place: "1:2795", kind: .limit),
    Case(
      name: "coordinates 100,000 deep", text: #"{"type":"Point","coordinates":"# + String(repeating: "[", count: 100_000),
      code: "json-syntax", place: "1:100031"),
    Case(
      name: "properties 65 deep",
      text: #"{"type":"Feature","geometry":null,"properties":{"a":"# + String(repeating: "[", count: 64), code: "too-deep",
      place: "1:116", kind: .limit),
  ]

  @Test("Each fault has its code and its place", arguments: cases)
  func placed(fault: Case) {
    let failure = failure(fault.text)
    #expect(failure?.kind == fault.kind)
    #expect(failure?.diagnostics.map(\.code) == [fault.code])
    #expect(failure?.diagnostics.first?.place?.description == "t:\(fault.place)")
  }

  @Test("Arrays nested beyond the limit are refused as a limit even where the shape is wrong too")
  func closedDeepArrays() {
    let depth = 100_000
    let text =
      #"{"type":"Point","coordinates":"# + String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
      + "}"
    #expect(failure(text)?.kind == .limit)
  }

  @Test("Compressed files and other encodings are refused by name")
  func otherForms() {
    let forms: [([UInt8], String)] = [
      ([0x1F, 0x8B, 8, 0], "gzip"), ([0x50, 0x4B, 3, 4], "zip"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
      ([0xFF, 0xFE, 0x7B, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x7B], "UTF-16"), ([0x7B, 0, 0x22, 0], "UTF-16"),
      ([0, 0x7B, 0, 0x22], "UTF-16"),
    ]
    for (bytes, name) in forms {
      let failure = #expect(throws: Failure.self) { try GeoJSONReader.read(bytes, file: "t") }
      #expect(failure?.kind == .data)
      #expect(failure?.diagnostics.first?.message.contains(name) == true)
    }
  }

  @Test("All faults of a file come at once, in its order, each with its feature")
  func allAtOnce() {
    let failure = failure(
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,91]}},
      {"type":"Feature","id":"b","properties":{},"geometry":{"type":"Point","coordinates":[1,9]}},
      {"type":"Feature","properties":{"a":1,"a":2},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]},"id":"c"},
      {"type":"Feature","geometry":{"type":"Pont","coordinates":[1]},"id":7},
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,9]}
      """)
    #expect(
      failure?.diagnostics.map(\.code) == [
        "out-of-range", "duplicate-member", "open-ring", "missing-member", "wrong-coordinates", "json-syntax",
      ])
    #expect(failure?.diagnostics.compactMap(\.place?.line) == [2, 4, 4, 5, 5, 6])
    let messages = failure?.diagnostics.map(\.message) ?? []
    #expect(
      messages.map { $0.prefix { $0 != ":" } } == [
        "features[0]", "features[2] (id `c`)", "features[2] (id `c`)", "features[3] (id 7)", "features[3] (id 7)",
        "features[4]",
      ])
  }

  @Test("No more than a hundred faults are shown, and the rest counted")
  func manyFaults() {
    let point = #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,91]}}"#
    let text =
      "{\"type\":\"FeatureCollection\",\"features\":[" + [String](repeating: point, count: 130).joined(separator: ",") + "]}"
    let failure = failure(text)
    #expect(failure?.diagnostics.count == 101)
    #expect(failure?.diagnostics.last?.message == "and 30 more")
  }

  @Test("Names from the input cannot steer a terminal")
  func escapesNames() {
    let text =
      "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{},\"id\":\"\\u001b[31m\u{202E}\",\"x\\u001b\":1,\"x\\u001b\":2}"
    let messages = failure(text)?.diagnostics.map(\.message) ?? []
    #expect(messages == ["`x\\u{1B}` a second time in one object; expected each name once"])
  }

  @Test("A type in the wrong case is suggested in the right one")
  func suggestion() {
    #expect(failure(#"{"type":"polygon","coordinates":[]}"#)?.diagnostics.first?.suggestion == "Polygon")
  }

  @Test("One byte changed, cut out or doubled anywhere is read or refused, never a crash")
  func mutants() {
    let text =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","properties":{"a":[1,"b\u00e9"]},"#
      + #""geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1.5,-2e1]}]}}]}"#
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      var bytes = Array(text.utf8)
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      default: bytes.insert(bytes[place], at: place)
      }
      do throws(Failure) {
        _ = try GeoJSONReader.read(bytes, file: "t")
      } catch {
        #expect(error.diagnostics.allSatisfy { $0.place != nil })
      }
    }
  }
}
