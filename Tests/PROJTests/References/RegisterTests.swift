import PROJ
import SimpleFeatures
import Testing

struct RegisterTests {
  static let caucasus = Bounds(west: 44, south: 39.5, east: 46.5, north: 41)

  @Test("The authorities of PROJ's database are there, and EPSG's has a version")
  func authorities() throws {
    #expect(Set(["EPSG", "ESRI", "OGC", "IGNF"]).isSubset(of: try Register.authorities()))
    #expect(try Register.version(of: "epsg")?.hasPrefix("v") == true)
    #expect(try Register.version(of: "NOBODY") == nil)
  }

  @Test("Each code that the register lists of a kind is a system of that kind")
  func codes() throws {
    let codes = try Register.codes(of: .geocentric, in: "EPSG")
    #expect(codes.contains("4978") && codes.count > 100)
    for code in codes.prefix(20) { #expect(try CoordinateReferenceSystem(authorityCode: "EPSG:\(code)").kind == .geocentric) }
    #expect(try Register.codes(of: .projected, in: "NOBODY").isEmpty)
  }

  @Test("The listing agrees with the systems themselves")
  func listing() throws {
    let listed = try Register.systems(Register.Search(kinds: [.projected], box: Self.caucasus))
    #expect(listed.count > 10)
    for entry in listed {
      let system = try entry.system()
      #expect(system.name == entry.name && system.kind == entry.kind && system.isDeprecated == entry.isDeprecated)
      let (listedArea, area) = (try #require(entry.areaOfUse), try #require(system.areaOfUse))
      #expect(listedArea.name == area.name)
      #expect(area.boxContains(Position(44, 39.5)) && area.boxContains(Position(46.5, 41)))
      #expect(entry.projectionMethod == (try system.conversion()?.method))
    }
  }

  @Test("A search by kind, place and age narrows what is found")
  func narrowing() throws {
    var search = Register.Search()
    let all = try Register.systems(search)
    search.withDeprecated = true
    let old = try Register.systems(search)
    #expect(old.count > all.count && all.allSatisfy { !$0.isDeprecated } && Set(all).isSubset(of: old))
    search = Register.Search(kinds: [.vertical, .compound])
    let high = try Register.systems(search)
    #expect(Set(high.map(\.kind)) == [.vertical, .compound])
    search = Register.Search(kinds: [.projected], box: Self.caucasus, mustContainBox: false)
    let touching = try Register.systems(search)
    search.mustContainBox = true
    let containing = try Register.systems(search)
    #expect(containing.count < touching.count && Set(containing).isSubset(of: touching))
    let across = try Register.systems(
      Register.Search(kinds: [.projected], box: Bounds(west: 178, south: -18, east: -179, north: -17)))
    #expect(across.contains { $0.authorityCode == "EPSG:3460" })
    var moon = Register.Search(authority: "IAU_2015")
    moon.celestialBody = "Moon"
    #expect(try Register.systems(moon).allSatisfy { $0.celestialBody == "Moon" } && !Register.systems(moon).isEmpty)
  }

  @Test("The order is that of authority and code, numbers as numbers")
  func order() throws {
    let codes = try Register.systems(Register.Search(kinds: [.geographic])).map(\.authorityCode)
    let numbers = codes.compactMap { Int($0.dropFirst(5)) }
    #expect(numbers.count == codes.count && numbers == numbers.sorted())
  }

  @Test("A search for what is none is refused")
  func refused() {
    for box in [
      Bounds(west: .nan, south: 0, east: 1, north: 1), Bounds(west: 0, south: 2, east: 1, north: 1),
      Bounds(west: -181, south: 0, east: 1, north: 1), Bounds(west: 0, south: 0, east: 1, north: 91),
    ] {
      #expect(throws: PROJError.self) { try Register.systems(Register.Search(box: box)) }
      #expect(throws: PROJError.self) { try Register.localSystems(for: box) }
    }
    #expect(throws: PROJError.self) { try Register.systems(Register.Search(authority: "EPSG\0")) }
    for name in ["", "a\0b", String(repeating: "x", count: 257), "a\nb"] {
      #expect(throws: PROJError.self) { try Register.systems(named: name) }
    }
    for limit in [0, -1, 1001, .max] { #expect(throws: PROJError.self) { try Register.systems(named: "WGS 84", limit: limit) } }
  }

  @Test("A name finds the system of that name first, and words find those whose names hold them")
  func names() throws {
    #expect(try Register.systems(named: "Pulkovo 1942", isExact: true).map(\.authorityCode) == ["EPSG:4284"])
    let several = try Register.systems(named: "Pulkovo 1942", kinds: [.projected], limit: 50)
    #expect(several.count == 50)
    #expect(several.allSatisfy { $0.kind == .projected && $0.name.contains("Pulkovo") })
    #expect(try Register.systems(named: "no such name at all").isEmpty)
    // Marks of a search language are letters like any other.
    for name in ["%", "' OR 1=1 --", "_"] { _ = try Register.systems(named: name, limit: 3) }
  }

  @Test("The systems made for a place come by how little else they are for")
  func local() throws {
    let found = try Register.localSystems(for: Self.caucasus)
    #expect(found.first?.name.contains("Gauss-Kruger") == true)
    let shares = found.compactMap { $0.areaOfUse?.share }
    #expect(shares.count == found.count && shares == shares.sorted())
    #expect(found.contains { $0.authorityCode == "EPSG:32638" })
  }

  @Test("A unit of measure has its factor")
  func units() throws {
    let units = try Register.units(of: "EPSG")
    #expect(units.first { $0.authorityCode == "EPSG:9001" }?.factor == 1)
    let foot = try #require(units.first { $0.name == "US survey foot" }?.factor)
    #expect(abs(foot - 12 / 39.37) < 1e-14)
    #expect(units.contains { $0.category == "angular" && $0.name == "grad" })
    #expect(try Register.celestialBodies(of: "ESRI").contains("Mars"))
  }

  @Test("The share of the globe that an extent covers is 1 for the whole, less for parts, across the antimeridian too")
  func shares() throws {
    #expect(try CoordinateReferenceSystem(authorityCode: "EPSG:4326").areaOfUse?.share == 1)
    let fiji = try #require(try CoordinateReferenceSystem(authorityCode: "EPSG:3460").areaOfUse)
    #expect((0..<0.001).contains(fiji.share))
  }
}
