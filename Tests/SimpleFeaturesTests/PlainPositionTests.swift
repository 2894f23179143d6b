import Diagnostics
import SimpleFeatures
import TestSupport
import Testing

@Suite("Reading long lists of positions")
struct PlainPositionTests {
  /// A number as programs write it: mostly laid out as the last, at times in another way.
  private func number(_ generator: inout SeededGenerator, below limit: Double, places: Int) -> String {
    let value = Double.random(in: -limit...limit, using: &generator)
    switch Int.random(in: 0..<40, using: &generator) {
    case 0: return "\(Int(value))"
    case 1: return "\(Int(value))e0"
    case 2: return "\(Int(value)).50E-1"
    case 3: return "-0.0"
    case 4: return "\(value)00000000000"
    case 5: return "\(Int(value))." + String(repeating: "7", count: Int.random(in: 1...24, using: &generator))
    case 6...9: return "\(value)"
    default:
      let digits = "\(UInt64.random(in: 0..<1_000_000_000, using: &generator) + 1_000_000_000)".suffix(places)
      return "\(value < 0 ? "-" : "")\(Int(abs(value))).\(digits)"
    }
  }

  @Test("Every number of a list is the double nearest to its text, however the list is laid out", arguments: 0..<60)
  func nearest(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let comma = [",", ", ", " , ", ",\n"][Int(seed % 4)]
    let places = 1 + Int(seed % 9)
    let texts = (0..<500).map { _ in
      (number(&generator, below: 180, places: places), number(&generator, below: 89, places: places))
    }
    let list = texts.map { "[\($0.0)\(comma)\($0.1)]" }.joined(separator: comma)
    let document = #"{"type":"LineString","coordinates":[\#(list)]}"#
    let read = try GeoJSONReader.read(Array(document.utf8), file: "t").features[0].geometry?.coordinates.values ?? []
    let nearest = texts.flatMap { [Double($0.0) ?? .nan, Double($0.1) ?? .nan] }
    #expect(read.map(\.bitPattern) == nearest.map(\.bitPattern))
  }

  @Test(
    "A fault far inside a long list is told at its place",
    arguments: [
      ("[45.12,139.5]", "latitude 139.5 is beyond ±90"), ("[450.12,39.5]", "longitude 450.12 is beyond ±360"),
      ("[45.12]", "a position of one number"), ("[045.12,39.5]", "leading zero"), ("[45.,39.5]", "without a digit"),
      ("[45.12,39.5,]", "unexpected"), ("[45.12,39.5", "an array inside"), ("[45.12 39.5]", "unexpected"),
      ("[45.12,\"3\"]", "a string inside"), ("[-,39.5]", "without a digit"), ("[--5.1,39.5]", "without a digit"),
      ("[45.1x,39.5]", "unexpected"), ("[.5,39.5]", "a number"),
      ("[-.5,39.5]", "without a digit"), ("[1.5,.5]", "a number"), ("[45.1.2,39.5]", "unexpected"),
      ("[[45.1,2.5]]", "an array inside"),
    ])
  func faults(position: String, message: String) throws {
    for comma in [",", ", "] {
      let list = String(repeating: "[45.1234567,39.7654321]" + comma, count: 40)
      let before = #"{"type":"LineString","coordinates":["# + list
      let text = before + position + comma + list + "[1.5,2.5]]}"
      let failure = try #require(throws: Failure.self) { try GeoJSONReader.read(Array(text.utf8), file: "t") }
      let diagnostic = try #require(failure.diagnostics.first)
      #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
      let column = before.utf8.count + 1
      #expect((column...column + position.utf8.count + comma.utf8.count).contains(try #require(diagnostic.place?.column)))
    }
  }
}
