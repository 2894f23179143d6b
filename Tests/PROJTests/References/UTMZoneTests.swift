import PROJ
import SimpleFeatures
import Testing

struct UTMZoneTests {
  @Test("The zone of a place is the one whose registered system is for it", arguments: 1...60)
  func zones(number: Int) throws {
    for isNorth in [true, false] {
      let zone = try #require(UTMZone(number, isNorth: isNorth))
      let system = try zone.system()
      #expect(system.name == "WGS 84 / UTM zone \(zone.name)")
      #expect(try system.conversion()?.parameter("Longitude of natural origin")?.value == zone.centralMeridian)
      for offset in [-3.0, 0, 2.999] {
        #expect(UTMZone(containing: Position(zone.centralMeridian + offset, isNorth ? 1 : -1)) == zone)
        #expect(UTMZone(containing: Position(zone.centralMeridian + offset + 360, isNorth ? 1 : -1)) == zone)
      }
    }
  }

  @Test(
    "South-west Norway and Svalbard have zones of their own",
    arguments: [
      (Position(5, 60), 32), (Position(2.9, 60), 31), (Position(5, 64), 31), (Position(5, 55.9), 31), (Position(8.9, 78), 31),
      (Position(9, 78), 33), (Position(20.9, 78), 33), (Position(21, 78), 35), (Position(33, 78), 37), (Position(42, 78), 38),
      (Position(9, 71.9), 32),
    ])
  func exceptions(place: Position, number: Int) {
    #expect(UTMZone(containing: place)?.number == number)
  }

  @Test("Outside the grid there is no zone")
  func outside() {
    for place in [Position(0, 84.1), Position(0, -80.1), Position(.nan, 0), Position(0, .nan), Position(.infinity, 0)] {
      #expect(UTMZone(containing: place) == nil)
    }
    for number in [0, 61, -1, .max] { #expect(UTMZone(number, isNorth: true) == nil) }
    #expect(UTMZone(containing: Position(180, 0))?.number == 1)
    #expect(UTMZone(containing: Position(-180, 0))?.number == 1)
    #expect(UTMZone(containing: Position(1e300, 0)) != nil)
  }

  @Test("Other datums have their zones by name, where the register has one")
  func datums() throws {
    #expect(try #require(UTMZone(38, isNorth: true)).system(on: "ED50").authorityCode == "EPSG:23038")
    #expect(throws: PROJError.self) { try UTMZone(38, isNorth: true)?.system(on: "Pulkovo 1942") }
    #expect(throws: PROJError.self) { try UTMZone(38, isNorth: true)?.system(on: "a\0") }
  }
}
