import SimpleFeatures
import Testing

@Suite("Well-known binary")
struct WKBTests {
  /// Written by shapely 2.1.2: `to_wkb(hex=True, flavor=…, byte_order=…, include_srid=True)`.
  @Test(
    "Bytes are those that GEOS writes",
    arguments: [
      ("POINT (1 2)", "0101000000000000000000F03F0000000000000040", WKB.Dialect.iso, WKB.ByteOrder.littleEndian),
      ("POINT Z (1 2 3)", "00000003E93FF000000000000040000000000000004008000000000000", .iso, .bigEndian),
      ("POINT Z (1 2 3)", "0101000080000000000000F03F00000000000000400000000000000840", .extended, .littleEndian),
      (
        "MULTIPOINT ((1 2), (3 4))",
        "0104000000020000000101000000000000000000F03F0000000000000040010100000000000000000008400000000000001040", .iso,
        .littleEndian
      ),
      ("POLYGON EMPTY", "010300000000000000", .iso, .littleEndian),
      ("POINT EMPTY", "0101000000000000000000F87F000000000000F87F", .iso, .littleEndian),
    ])
  func bytes(text: String, hex: String, dialect: WKB.Dialect, order: WKB.ByteOrder) throws {
    let geometry = try WKT.read(text)
    #expect(WKB.hex(WKB.Content(geometry), dialect: dialect, byteOrder: order) == hex)
    #expect(try WKB.read(hex: hex).geometry == geometry)
  }

  @Test("A reference system is handed on")
  func referenceSystem() throws {
    let hex = "0101000020E6100000000000000000F03F0000000000000040"
    let content = try WKB.read(hex: hex)
    #expect(content == WKB.Content(.point(1, 2), referenceSystem: 4326))
    #expect(WKB.hex(content, dialect: .extended) == hex)
  }

  @Test("Parts may have a byte order of their own, and measures are left out")
  func mixed() throws {
    let part = "0000000001" + "3FF0000000000000" + "4000000000000000"
    #expect(try WKB.read(hex: "010400000001000000" + part).geometry == .multiPoint([Position(1, 2)]))
    let measured = "01D1070000" + "000000000000F03F" + "0000000000000040" + "0000000000000840"
    #expect(try WKB.read(hex: measured).geometry == .point(1, 2))
  }

  @Test(
    "A fault has its code and byte",
    arguments: [
      ("", "truncated", 0), ("02", "byteOrder", 0), ("0108000000", "unknownType", 0), ("0101000000", "truncated", 5),
      ("0102000000FFFFFFFF", "truncated", 5), ("0107000000FFFFFF7F", "truncated", 5), ("01030000000000000001", "excess", 9),
      ("0101000000000000000000F07F0000000000000040", "notFinite", 5), ("0x", "notHex", 0), ("010", "notHex", 1),
      ("0104000000010000000102000000000000000000000000", "wrongMember", 9),
    ])
  func faults(hex: String, code: String, offset: Int) {
    let fault = #expect(throws: WKBFault.self) { try WKB.read(hex: hex) }
    #expect(fault?.code.rawValue == code)
    #expect(fault?.offset == offset)
  }

  @Test("Collections nested too deep are refused")
  func depth() {
    let hex = String(repeating: "010700000001000000", count: 5000) + "010700000000000000"
    let fault = #expect(throws: WKBFault.self) { try WKB.read(hex: hex) }
    #expect(fault?.code == .tooDeep)
  }
}
