import PROJ
import SimpleFeatures
import Testing

struct CoordinateReferenceSystemTests {
  @Test("A projected system tells its datum, ellipsoid, axes and extent as the register has them")
  func projected() throws {
    let zone = try CoordinateReferenceSystem(authorityCode: "epsg:28408")
    #expect(zone.authorityCode == "EPSG:28408")
    #expect(zone.name == "Pulkovo 1942 / Gauss-Kruger zone 8")
    #expect(zone.kind == .projected)
    #expect(zone.datum == "Pulkovo 1942")
    #expect(zone.ellipsoid == .krassowsky1940)
    #expect(zone.axes.map(\.direction) == ["north", "east"])
    #expect(zone.axes.map(\.unit) == ["metre", "metre"])
    #expect(zone.axes.map(\.unitFactor) == [1, 1])
    let extent = try #require(zone.areaOfUse)
    #expect(extent.names("Armenia"))
    #expect(extent.boxContains(Position(45, 41)))
    #expect(!extent.boxContains(Position(49, 41)))
  }

  @Test(
    "Each kind of system is told apart",
    arguments: [
      ("EPSG:4326", CoordinateReferenceSystem.Kind.geographic), ("EPSG:4979", .geographic), ("EPSG:32638", .projected),
      ("EPSG:4978", .geocentric), ("EPSG:5773", .vertical), ("EPSG:7405", .compound),
    ])
  func kinds(code: String, kind: CoordinateReferenceSystem.Kind) throws {
    let system = try CoordinateReferenceSystem(authorityCode: code)
    #expect(system.kind == kind)
    #expect((system.ellipsoid == nil) == (kind == .vertical))
    #expect(!system.isDeprecated)
    #expect(!system.axes.isEmpty)
  }

  @Test("WGS 84 has a datum ensemble, degrees, and latitude first in the register")
  func wgs84() throws {
    let system = try CoordinateReferenceSystem(authorityCode: "EPSG:4326")
    #expect(system.datum == "World Geodetic System 1984 ensemble")
    #expect(system.ellipsoid == .wgs84)
    #expect(system.axes.map(\.direction) == ["north", "east"])
    #expect(system.axes.map(\.unit) == ["degree", "degree"])
  }

  @Test("A system that the register keeps only for old data says so")
  func deprecated() throws {
    #expect(try CoordinateReferenceSystem(authorityCode: "EPSG:4001").isDeprecated)
  }

  @Test("An extent across the antimeridian has its west greater than its east")
  func antimeridian() throws {
    let fiji = try #require(try CoordinateReferenceSystem(authorityCode: "EPSG:3460").areaOfUse)
    #expect(fiji.west > fiji.east)
    #expect(fiji.boxContains(Position(179, -17)))
    #expect(fiji.boxContains(Position(-179, -17)))
    #expect(!fiji.boxContains(Position(0, -17)))
  }

  @Test(
    "Only an authority and code name a system",
    arguments: [
      "+proj=utm +zone=38", "+proj=longlat +grids=/etc/passwd", "EPSG:4326+5773", "urn:ogc:def:crs:EPSG::4326", "EPSG", ":4326",
      "EPSG:", "{\"type\":\"GeographicCRS\"}", "GEOGCS[\"x\"]", "EPSG:43\0", "4326:EPSG", "", "EPSG:4326:4326", "EPSG:43 26",
      "EPSG:４３２６", "/etc/passwd", "EPSG:" + String(repeating: "4", count: 33),
    ])
  func notACode(text: String) {
    #expect {
      try CoordinateReferenceSystem(authorityCode: text)
    } throws: {
      ($0 as? PROJError)?.code == .notAnAuthorityCode
    }
  }

  @Test("A definition nested a hundred thousand deep is refused at once")
  func deepDefinition() {
    let text = String(repeating: "{\"base_crs\":", count: 100_000)
    #expect {
      try CoordinateReferenceSystem(authorityCode: text)
    } throws: {
      ($0 as? PROJError)?.code == .notAnAuthorityCode
    }
  }

  @Test(
    "A code that the register does not have is told apart from one that is no code",
    arguments: ["EPSG:999999", "NOBODY:1", "EPSG:15865", "EPSG:7024"])
  func unknownCode(text: String) {
    #expect {
      try CoordinateReferenceSystem(authorityCode: text)
    } throws: {
      ($0 as? PROJError)?.code == .unknownCode && ($0 as? PROJError)?.message.contains(text) == true
    }
  }
}
