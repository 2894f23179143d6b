import Diagnostics
import SimpleFeatures
import Testing

@Suite("Writing GeoJSON")
struct GeoJSONWriterTests {
  private func text(_ geometry: Geometry, _ options: GeoJSONWriter.Options = .init()) throws -> String {
    String(decoding: try GeoJSONWriter(options).write(geometry), as: UTF8.self)
  }

  @Test("A document has one feature a line and keeps identifiers, properties and foreign members")
  func document() throws {
    let collection = FeatureCollection(
      [
        Feature(
          geometry: .point(44.5, 40), properties: JSONObject([("name", .string("a\"b"))]), id: .string("x"),
          foreignMembers: JSONObject([("more", .bool(true))])),
        Feature(geometry: nil, id: .number(7)),
      ], foreignMembers: JSONObject([("source", .string("s"))]))
    let expected = """
      {"type":"FeatureCollection","source":"s","features":[
      {"type":"Feature","id":"x","properties":{"name":"a\\"b"},"geometry":{"type":"Point","coordinates":[44.5,40]},"more":true},
      {"type":"Feature","id":7,"properties":{},"geometry":null}
      ]}

      """
    #expect(String(decoding: try GeoJSONWriter().write(collection), as: UTF8.self) == expected)
  }

  @Test("Shells run counter-clockwise and holes clockwise")
  func orientation() throws {
    let polygon = try WKT.read("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))")
    #expect(
      try text(polygon)
        == #"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}"#)
  }

  @Test(
    "Numbers are rounded to decimals without trailing zeros, never -0",
    arguments: [
      (44.12345678, 7, "44.1234568"), (-0.00000004, 7, "0"), (-0.0, 7, "0"), (-12.5, 0, "-13"),
      (0.1 + 0.2, nil, "0.30000000000000004"),
      (0.1 + 0.2, 7, "0.3"), (100, 7, "100"), (0.05, 2, "0.05"), (-0.0, nil, "0"), (1.0000001, 7, "1.0000001"),
      (123.456, 15, "123.456"),
    ] as [(Double, Int?, String)])
  func numbers(value: Double, decimals: Int?, written: String) throws {
    #expect(try text(.point(value, 1), .init(decimals: decimals)) == #"{"type":"Point","coordinates":[\#(written),1]}"#)
  }

  @Test("Boxes are written for the collection or each feature, with heights where there are any")
  func boxes() throws {
    let features = [Feature(geometry: .point(Position(1, 2, 30))), Feature(geometry: try WKT.read("LINESTRING (-5 7, 3 4)"))]
    let whole = String(
      decoding: try GeoJSONWriter(.init(boundingBoxes: .everyFeature)).write(FeatureCollection(features)), as: UTF8.self)
    #expect(whole.hasPrefix(#"{"type":"FeatureCollection","bbox":[-5,2,30,3,7,30],"#))
    #expect(whole.contains(#"{"type":"Feature","bbox":[1,2,30,1,2,30],"#))
    #expect(whole.contains(#"{"type":"Feature","bbox":[-5,4,3,7],"#))
  }

  @Test("A box over something cut at the antimeridian goes across it, one around the world does not")
  func boxAcross() throws {
    func box(_ geometries: [Geometry]) throws -> String {
      let bytes = try GeoJSONWriter(.init(boundingBoxes: .collection)).write(
        FeatureCollection(geometries.map { Feature(geometry: $0) }))
      return String(decoding: bytes, as: UTF8.self).split(separator: "\"bbox\":")[1].prefix { $0 != "]" } + "]"
    }
    let fiji = try WKT.read("POLYGON ((177 -20, 182 -20, 182 -16, 177 -16, 177 -20))")
    #expect(try box([fiji]) == "[177,-20,-178,-16]")
    #expect(try box([fiji, .point(170, 0)]) == "[170,-20,-178,0]")
    let band = try WKT.read("POLYGON ((-180 60, 180 60, 180 70, -180 70, -180 60))")
    #expect(try box([fiji, band]) == "[-180,-20,180,70]")
    #expect(try box([.multiPoint([Position(-170, 1), Position(170, 2)])]) == "[-170,1,170,2]")
  }

  @Test("What JSON cannot hold is refused, never written")
  func refuses() {
    for geometry in [Geometry.point(.nan, 1), .point(1, .infinity), .geometryCollection([.point(.nan, 1)])] {
      let failure = #expect(throws: Failure.self) { try GeoJSONWriter().write(geometry) }
      #expect(failure?.diagnostics.first?.code == "not-finite")
    }
    let clash = FeatureCollection([], foreignMembers: JSONObject([("features", .null)]))
    #expect(throws: Failure.self) { try GeoJSONWriter().write(clash) }
    #expect(throws: Failure.self) { try GeoJSONWriter().write(.point(1e9, 0)) }
  }
}
