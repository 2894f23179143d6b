import Diagnostics
import SimpleFeatures
import Testing

@Suite("Reading GeoJSON")
struct GeoJSONReaderTests {
  private func read(_ text: String) throws(Failure) -> FeatureCollection {
    try GeoJSONReader.read(Array(text.utf8), file: "t.geojson")
  }

  private func geometry(_ text: String) throws -> Geometry? { try #require(try read(text).features.first).geometry }

  @Test(
    "Each type is read with members in any order and white space anywhere",
    arguments: [
      (#"{"type":"Point","coordinates":[1,2]}"#, Geometry.point(1, 2)),
      (#"{ "coordinates" : [ 1 , 2 ] , "type" : "Point" }"#, .point(1, 2)),
      (#"{"type":"Point","coordinates":[1,2,3]}"#, .point(Position(1, 2, 3))),
      (#"{"type":"Point","coordinates":[1,2,3,4]}"#, .point(Position(1, 2, 3))),
      (#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#, .multiPoint([Position(1, 2), Position(3, 4)])),
      (#"{"coordinates":[[1,2],[3,4,5]],"type":"LineString"}"#, .lineString([Position(1, 2), Position(3, 4, 5)])),
      (
        #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}"#,
        .multiLineString([[Position(1, 2), Position(3, 4)], [Position(5, 6), Position(7, 8)]])
      ),
      (
        #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#,
        .polygon([[Position(0, 0), Position(1, 0), Position(1, 1), Position(0, 0)]])
      ),
      (
        #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"#,
        .multiPolygon([
          [[Position(0, 0), Position(1, 0), Position(1, 1), Position(0, 0)]],
          [[Position(5, 5), Position(6, 5), Position(6, 6), Position(5, 5)]],
        ])
      ),
      (
        #"{"geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[]}],"type":"GeometryCollection"}"#,
        .geometryCollection([.point(1, 2), .geometryCollection([])])
      ),
      (
        "{\n\"type\":\"LineString\",\n\"coordinates\":[\n[\n1.5e0,\t-2.25\r\n],\n[3,4]]}",
        .lineString([Position(1.5, -2.25), Position(3, 4)])
      ),
    ])
  func types(text: String, expected: Geometry) throws {
    #expect(try geometry(text) == expected)
  }

  @Test("Empty coordinates make an empty geometry of any type", arguments: GeometryType.allCases)
  func empty(type: GeometryType) throws {
    let member = type == .geometryCollection ? "geometries" : "coordinates"
    let read = try geometry("{\"\(member)\":[],\"type\":\"\(type.name)\"}")
    #expect(read == Geometry.empty(type))
  }

  @Test("A null geometry and null properties are read as none")
  func null() throws {
    let collection = try read(#"{"type":"Feature","geometry":null,"properties":null}"#)
    #expect(collection == FeatureCollection([Feature(geometry: nil)]))
  }

  @Test("Properties, identifiers and foreign members are kept in order and as written")
  func members() throws {
    let collection = try read(
      #"""
      {"name":"n","features":[{"id":12345678901234567890,"properties":{"b":[1.50,{"x":null}],"a":"é"},"extra":{"k":1},
      "geometry":{"type":"Point","coordinates":[44,40],"bbox":[44,40,44,40]},"type":"Feature"}],
      "bbox":[1,2,3,4],"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}}
      """#)
    let feature = try #require(collection.features.first)
    #expect(JSONWriter.compact.text(.object(feature.properties)) == #"{"b":[1.50,{"x":null}],"a":"é"}"#)
    #expect(feature.id == .number(JSONNumber(12345678901234567168, text: "12345678901234567890")))
    #expect(JSONWriter.compact.text(.object(feature.foreignMembers)) == #"{"extra":{"k":1}}"#)
    #expect(collection.foreignMembers.names == ["name"])
  }

  @Test("A byte order mark is stepped over")
  func byteOrderMark() throws {
    let text = #"{"type":"Point","coordinates":[1,2]}"#
    #expect(try GeoJSONReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "t").features.count == 1)
  }

  @Test("Collections 64 deep are read")
  func deepCollections() throws {
    let text =
      String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: 64)
      + String(repeating: "]}", count: 64)
    var geometry = try #require(try geometry(text))
    var depth = 1
    while let member = geometry.coordinates.members.first {
      geometry = member
      depth += 1
    }
    #expect(depth == 64)
  }

  @Test("Every beginning of a document is refused and nothing crashes")
  func cutShort() throws {
    let text =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","properties":{"a":[1,"b\u00e9"]},"#
      + #""geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0,5],[1,1.25e1],[0,0]]]}}]}"#
    let bytes = Array(text.utf8)
    _ = try GeoJSONReader.read(bytes, file: "t")
    for length in 0..<bytes.count {
      #expect(throws: Failure.self) { try GeoJSONReader.read(Array(bytes[..<length]), file: "t") }
    }
  }
}
