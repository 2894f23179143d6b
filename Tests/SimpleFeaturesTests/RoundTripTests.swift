import Diagnostics
import SimpleFeatures
import Testing

@Suite("Round trips")
struct RoundTripTests {
  private func geometries(isRounded: Bool) -> [Geometry] {
    var random = RandomGeometry(seed: 2024, isRounded: isRounded)
    return (0..<1500).map { _ in random.next() }
  }

  @Test("What is written as GeoJSON in full is read back equal, and written again in the same bytes")
  func geoJSON() throws {
    let collection = FeatureCollection(geometries(isRounded: false).map { Feature(geometry: $0) })
    let writer = GeoJSONWriter(.init(decimals: nil))
    let bytes = try writer.write(collection)
    let read = try GeoJSONReader.read(bytes, file: "t")
    #expect(read == collection)
    #expect(try writer.write(read) == bytes)
  }

  @Test("Seven decimals written are read back as the doubles nearest to them")
  func sevenDecimals() throws {
    let collection = FeatureCollection(geometries(isRounded: true).map { Feature(geometry: $0) })
    let bytes = try GeoJSONWriter().write(collection)
    let read = try GeoJSONReader.read(bytes, file: "t")
    #expect(read == collection)
  }

  @Test("Well-known text is read back equal")
  func wellKnownText() throws {
    for geometry in geometries(isRounded: false) {
      let text = WKT.write(geometry)
      #expect(try WKT.read(text) == geometry, "\(text)")
    }
  }

  @Test("Well-known binary is read back equal, in both dialects and byte orders")
  func wellKnownBinary() throws {
    for geometry in geometries(isRounded: false) {
      for dialect in [WKB.Dialect.iso, .extended] {
        for order in [WKB.ByteOrder.littleEndian, .bigEndian] {
          let bytes = WKB.write(WKB.Content(geometry, referenceSystem: 4326), dialect: dialect, byteOrder: order)
          let read = try WKB.read(bytes)
          #expect(read.geometry == geometry)
          #expect(read.referenceSystem == (dialect == .extended ? 4326 : nil))
        }
      }
    }
  }

  @Test("Every beginning of well-known binary is refused, and no change of a byte crashes")
  func cutBinary() {
    var random = RandomGeometry(seed: 5, isRounded: false)
    for _ in 0..<40 {
      let bytes = WKB.write(WKB.Content(random.next()))
      for length in stride(from: 0, to: bytes.count, by: 3) {
        #expect(throws: WKBFault.self) { try WKB.read(Array(bytes[..<length])) }
      }
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 0xFF
        _ = try? WKB.read(changed)
      }
    }
  }

  @Test("No change of a character of well-known text crashes")
  func changedText() {
    var random = RandomGeometry(seed: 6, isRounded: true)
    for _ in 0..<12 {
      let text = Array(WKT.write(random.next()).utf8)
      for place in text.indices {
        for byte in [0x28, 0x2C, 0x20, 0x5A, 0x39] as [UInt8] {
          var changed = text
          changed[place] = byte
          _ = try? WKT.read(String(decoding: changed, as: UTF8.self))
        }
      }
    }
  }
}
