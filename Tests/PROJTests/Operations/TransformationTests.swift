import PROJ
import SimpleFeatures
import Testing

struct TransformationTests {
  static let kirants = Position(45.09, 41.03)

  static func pulkovo(_ choice: OperationChoice = .best) throws -> Transformation {
    try Transformation(
      from: CoordinateReferenceSystem(authorityCode: "EPSG:4284"), to: CoordinateReferenceSystem(authorityCode: "EPSG:4326"),
      choosing: choice)
  }

  @Test(
    "The datum shift at Kirants is 102 to 106 m, as the register's operations give it", arguments: ["EPSG:15865", "EPSG:1808"])
  func datumShift(code: String) throws {
    let transformation = try Self.pulkovo(.pinned(code))
    let moved = try transformation.apply(to: Self.kirants)
    let shift = Geodesic().inverse(from: Self.kirants, to: moved).distance
    #expect((101.7...105.7).contains(shift))
    let back = try transformation.apply(.inverse, to: moved)
    #expect(Geodesic().inverse(from: Self.kirants, to: back).distance < 0.01)
  }

  @Test("Candidates carry code, accuracy and the extent the register names")
  func candidates() throws {
    let candidates = try Self.pulkovo().candidates
    let wide = try #require(candidates.first { $0.codes.contains("EPSG:15865") })
    #expect(wide.accuracy == 4.5)
    #expect(wide.areaOfUse?.name.contains("Armenia") == true)
    let caucasus = try #require(candidates.first { $0.codes.contains("EPSG:1808") })
    #expect(caucasus.accuracy == 5)
    #expect(caucasus.areaOfUse?.name.contains("Armenia") == false)
  }

  @Test("A wanted accuracy or code that no operation has is refused")
  func refusedChoices() {
    #expect(throws: PROJError.self) { try Self.pulkovo(.accuracy(0.01)) }
    #expect(throws: PROJError.self) { try Self.pulkovo(.pinned("EPSG:1")) }
  }

  @Test("Gauss–Krüger zone 8 has its central meridian at 45° and its zone before the easting")
  func zone8() throws {
    let zone = try CoordinateReferenceSystem(authorityCode: "EPSG:28408")
    #expect(zone.kind == .projected)
    #expect(zone.name == "Pulkovo 1942 / Gauss-Kruger zone 8")
    let projection = try Transformation(from: CoordinateReferenceSystem(authorityCode: "EPSG:4284"), to: zone)
    #expect(abs(try projection.apply(to: Position(45, 41)).x - 8_500_000) < 1e-6)
  }

  @Test("Where every operation but a ballpark one lacks its grid file, it is refused by name unless a ballpark will do")
  func missingGrids() throws {
    let from = try CoordinateReferenceSystem(authorityCode: "EPSG:4267")
    let to = try CoordinateReferenceSystem(authorityCode: "EPSG:4269")
    #expect {
      try Transformation(from: from, to: to)
    } throws: { ($0 as? PROJError)?.code == .noOperation && ($0 as? PROJError)?.message.contains("conus") == true }
    let ballpark = try Transformation(from: from, to: to, choosing: .bestOrBallpark)
    #expect(ballpark.operation.isBallpark)
    let skipped = ballpark.skippedForMissingGrids
    #expect(skipped.contains { $0.codes == ["EPSG:1241"] && $0.accuracy == 0.15 && !$0.isUsable })
    for operation in skipped {
      #expect(!operation.missingGrids.isEmpty)
      for grid in operation.missingGrids { #expect(!grid.isAvailable) }
    }
    let sources = skipped.flatMap(\.missingGrids).compactMap(\.source)
    #expect(sources.contains { $0.hasPrefix("https://") })
  }

  @Test("A position outside the domain names its index, and nothing is changed")
  func outsideDomain() throws {
    let mercator = try Transformation(
      from: CoordinateReferenceSystem(authorityCode: "EPSG:4326"), to: CoordinateReferenceSystem(authorityCode: "EPSG:3857"))
    var values = [45.0, 40, 46, 91, 47, 42]
    let before = values
    #expect {
      try mercator.apply(to: &values)
    } throws: { ($0 as? PROJError)?.code == .outsideDomain && ($0 as? PROJError)?.index == 1 }
    #expect(values == before)
  }

  @Test("A number that is not finite never reaches the library", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) throws {
    var values = [45, 40, number, 41]
    #expect {
      try Self.pulkovo().apply(to: &values)
    } throws: { ($0 as? PROJError)?.code == .badNumber && ($0 as? PROJError)?.index == 1 }
    #expect(Geodesic().inverse(from: Position(number, 0), to: Position(0, 0)).distance.isNaN)
    #expect(throws: PROJError.self) { try MapProjection.azimuthalEqualArea(about: Position(number, 0)) }
  }

  @Test("Many tasks at once get the figures that one gets")
  func concurrency() async throws {
    let transformation = try Self.pulkovo()
    let expected = try transformation.apply(to: Self.kirants)
    let results = await withTaskGroup(of: [Position?].self) { group in
      for _ in 0..<16 {
        group.addTask { (0..<50).map { _ in try? transformation.apply(to: Self.kirants) } }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(results.count == 800)
    #expect(results.allSatisfy { $0 == expected })
  }
}
