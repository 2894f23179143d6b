import SimpleFeatures
import TestSupport
import Testing

@Suite("Reading GeoJSON piece by piece")
struct PieceReadingTests {
  /// Reads a text handed over in pieces of up to `most` bytes, their sizes drawn.
  private func readInPieces(_ bytes: [UInt8], most: Int, seed: UInt64 = 1) -> FeatureCollection? {
    var generator = SeededGenerator(seed: seed)
    var rest = bytes[...]
    return GeoJSONReader.readInPieces { room in
      let count = min(Int.random(in: 1...most, using: &generator), rest.count, room.byteCount)
      for index in 0..<count { room.storeBytes(of: rest[rest.startIndex + index], toByteOffset: index, as: UInt8.self) }
      rest = rest.dropFirst(count)
      return count
    }
  }

  /// A feature whose line takes about `bytes` bytes.
  private func longFeature(_ name: String, bytes: Int) -> String {
    let list = (0..<bytes / 22).map { "[\($0 % 180).12345678,4.7654321]" }.joined(separator: ",")
    return #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":{"type":"LineString","coordinates":[\#(list)]}}"#
  }

  @Test("Whatever is written is read as when the whole text is at hand", arguments: 0..<12)
  func agrees(seed: UInt64) throws {
    var random = RandomGeometry(seed: seed, isRounded: seed.isMultiple(of: 2))
    let features = (0..<3000).map { index in
      Feature(geometry: random.next(), properties: JSONObject([("n", .string("\(index)"))]), id: .string("f\(index)"))
    }
    let bytes = try GeoJSONWriter().write(FeatureCollection(features, foreignMembers: JSONObject([("note", .string("kept"))])))
    let whole = try GeoJSONReader.read(bytes, file: "t")
    #expect(readInPieces(bytes, most: 200_000, seed: seed) == whole)
  }

  @Test("A source that tells more or less than it has put is not believed")
  func untrue() {
    #expect(GeoJSONReader.readInPieces { _ in -1 } == nil)
    var calls = 0
    let read = GeoJSONReader.readInPieces { room in
      calls += 1
      for index in 0..<room.byteCount { room.storeBytes(of: UInt8(ascii: " "), toByteOffset: index, as: UInt8.self) }
      return calls < 4 ? .max : 0
    }
    #expect(read == nil)
  }

  @Test("Features longer than what is held at first are read whole, between short ones")
  func longFeatures() throws {
    let features = [10, 700_000, 50, 3_000_000, 262_144, 100].enumerated().map { longFeature("\($0)", bytes: $1) }
    let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: " ,\n") + #"],"after":{"a":[1]}}"#
    let bytes = Array(text.utf8)
    #expect(readInPieces(bytes, most: 100_000) == (try GeoJSONReader.read(bytes, file: "t")))
    #expect(readInPieces([0xEF, 0xBB, 0xBF] + bytes, most: 4096) != nil)
  }

  @Test("Where the whole text has to be seen, nothing is given")
  func wholeTextNeeded() {
    let feature = longFeature("a", bytes: 400_000)
    func collection(_ features: String, _ members: String = "") -> [UInt8] {
      Array(#"{"type":"FeatureCollection","features":[\#(features)]\#(members)}"#.utf8)
    }
    let faults: [[UInt8]] = [
      collection(feature + "," + feature.replacing("4.7654321]]", with: "94.5]]")), collection(feature + "," + feature + ","),
      collection(feature + #",{"type":"Feature","properties":null}"#), collection(feature).dropLast(),
      collection(feature) + [0x7D],
      collection(feature, #","features":[]"#), collection(feature, #","type":"Feature""#), [], [0x1F, 0x8B, 8, 0],
      collection(feature, #","note":"\#(String(repeating: "long ", count: 400_000))""#),
    ]
    for bytes in faults { #expect(readInPieces(bytes, most: 50_000) == nil) }
    #expect(readInPieces(collection(feature + "," + feature), most: 50_000) != nil)
  }

  @Test("A source that gives out early is no complete document")
  func sourceEnds() {
    let bytes = Array(#"{"type":"FeatureCollection","features":[\#(longFeature("a", bytes: 600_000))]}"#.utf8)
    for share in stride(from: 0.0, to: 1, by: 0.1) {
      #expect(readInPieces(Array(bytes.prefix(Int(Double(bytes.count) * share))), most: 65536) == nil)
    }
  }
}
