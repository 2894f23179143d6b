import SimpleFeatures
import Testing

@Suite("Well-known text")
struct WKTTests {
  @Test(
    "Names, ordinates and brackets are read in all their usual forms",
    arguments: [
      ("POINT(1 2)", "POINT (1 2)"), ("point z (1 2 3)", "POINT Z (1 2 3)"), ("PointZ(1 2 3)", "POINT Z (1 2 3)"),
      ("POINT (1 2 3)", "POINT Z (1 2 3)"), ("POINT M (1 2 3)", "POINT (1 2)"), ("POINT ZM (1 2 3 4)", "POINT Z (1 2 3)"),
      ("SRID=4326; POINT (1 2)", "POINT (1 2)"), ("POINT EMPTY", "POINT EMPTY"), ("POINT Z EMPTY", "POINT EMPTY"),
      ("LINEARRING (0 0, 1 0, 1 1, 0 0)", "LINESTRING (0 0, 1 0, 1 1, 0 0)"),
      ("MULTIPOINT (1 2, 3 4)", "MULTIPOINT ((1 2), (3 4))"), ("MULTIPOINT ((1 2), EMPTY, (3 4))", "MULTIPOINT ((1 2), (3 4))"),
      ("\n MULTIPOLYGON\t(EMPTY,((0 0,1 0,1 1,0 0)))", "MULTIPOLYGON (EMPTY, ((0 0, 1 0, 1 1, 0 0)))"),
      ("MULTILINESTRING ((0 0, 1 1), EMPTY)", "MULTILINESTRING ((0 0, 1 1), EMPTY)"),
      ("GEOMETRYCOLLECTION(POINT(1 2),GEOMETRYCOLLECTION EMPTY)", "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION EMPTY)"),
      ("POINT (-1.5e-3 +.5)", "POINT (-0.0015 0.5)"), ("LINESTRING Z (1 2 NaN, 3 4 5)", "LINESTRING Z (1 2 NaN, 3 4 5)"),
    ])
  func forms(text: String, canonical: String) throws {
    #expect(WKT.write(try WKT.read(text)) == canonical)
  }

  @Test("The extended form keeps the reference system, and its heights without a tag")
  func extended() throws {
    let content = try WKT.readExtended("srid=4326; POINT Z (1 2 3)")
    #expect(content == WKB.Content(.point(Position(1, 2, 3)), referenceSystem: 4326))
    #expect(WKT.writeExtended(content) == "SRID=4326;POINT (1 2 3)")
    #expect(try WKT.readExtended(WKT.writeExtended(content)) == content)
    #expect(try WKB.read(WKB.write(content, dialect: .extended)) == content)
    #expect(try WKT.readExtended("POINT (1 2)") == WKB.Content(.point(1, 2)))
    #expect(WKT.writeExtended(WKB.Content(.point(1, 2))) == "POINT (1 2)")
    for text in ["SRID=;POINT (1 2)", "SRID=-1;POINT (1 2)", "SRID=4294967296;POINT (1 2)", "SRID=4326 POINT (1 2)", "SRID=x;"]
    {
      let fault = #expect(throws: WKTFault.self) { try WKT.readExtended(text) }
      #expect(fault?.code == .number && fault?.line == 1 && fault?.column == 6)
    }
  }

  @Test(
    "A fault has its code, line and column",
    arguments: [
      ("", "syntax", "1:1"), ("POINT", "syntax", "1:6"), ("POINT (1 2", "syntax", "1:11"), ("POINT (1)", "number", "1:9"),
      ("POINT (1 2) x", "syntax", "1:13"), ("CIRCLE (1 2)", "unknownType", "1:1"), ("POINT (a b)", "number", "1:8"),
      ("POINT (1e999 2)", "number", "1:8"), ("POINT (inf 2)", "number", "1:8"), ("POINT (0x10 2)", "number", "1:8"),
      ("LINESTRING (0 0)", "syntax", "1:12"), ("POLYGON (\n (0 0, 1 0, 1 1, 0 1))", "openRing", "2:2"),
      ("POINT Q (1 2)", "syntax", "1:6"), ("POINT Z (1 2)", "syntax", "1:13"), ("POINT (1 2, 3 4)", "syntax", "1:1"),
    ])
  func faults(text: String, code: String, place: String) {
    let fault = #expect(throws: WKTFault.self) { try WKT.read(text) }
    #expect(fault?.code.rawValue == code)
    #expect(fault.map { "\($0.line):\($0.column)" } == place)
  }

  @Test("Collections 64 deep are read and deeper ones refused")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "GEOMETRYCOLLECTION (", count: depth - 1) + "POINT (1 2)" + String(repeating: ")", count: depth - 1)
    }
    _ = try WKT.read(nested(64))
    let fault = #expect(throws: WKTFault.self) { try WKT.read(nested(50_000)) }
    #expect(fault?.code == .tooDeep)
  }

  @Test("Decimals are rounded and their trailing zeros left out")
  func decimals() {
    #expect(WKT.write(.point(1.00000004, -0.00000004), decimals: 7) == "POINT (1 0)")
    #expect(WKT.write(.point(12.3456789, -98.7654321), decimals: 3) == "POINT (12.346 -98.765)")
  }

  @Test("Heights may stand without their tag, as before ISO 19125, and are read either way")
  func untagged() throws {
    let line = Geometry.lineString([Position(0, 0, 5), Position(1, 2, 3)])
    #expect(WKT.write(line, tagsHeights: false) == "LINESTRING (0 0 5, 1 2 3)")
    #expect(try WKT.read(WKT.write(line, tagsHeights: false)) == line)
  }

  @Test("A geometry may be written without its heights")
  func flat() {
    let mixed = Geometry.geometryCollection([.point(Position(1, 2, 3)), .lineString([Position(0, 0), Position(1, 1)])])
    #expect(WKT.write(mixed.withoutHeights) == "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))")
  }
}
