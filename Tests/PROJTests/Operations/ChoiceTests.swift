import PROJ
import SimpleFeatures
import Testing

/// Expected facts: the EPSG register. This machine has none of the grid files of North America.
struct ChoiceTests {
  static func system(_ code: String) throws -> CoordinateReferenceSystem { try CoordinateReferenceSystem(authorityCode: code) }

  static func nad27(_ choice: OperationChoice = .best, within area: Bounds? = nil) throws -> Transformation {
    try Transformation(from: system("EPSG:4267"), to: system("EPSG:4326"), choosing: choice, within: area)
  }

  @Test("An operation without a grid file that is taken in place of a better one says so")
  func warned() throws {
    let taken = try Self.nad27()
    #expect(taken.operation.isUsable && !taken.operation.isBallpark)
    let warning = try #require(taken.warnings.first)
    #expect(warning.code == .betterNeedsGrids && taken.warnings.count == 1)
    #expect(warning.operations == taken.skippedForMissingGrids)
    for better in warning.operations {
      #expect(!better.isUsable && !better.missingGrids.isEmpty)
      for grid in better.missingGrids { #expect(warning.message.contains(grid.name)) }
    }
  }

  @Test("Where the best is wanted or none, a missing grid file is a refusal that names it")
  func onlyBest() throws {
    #expect {
      try Self.nad27(.onlyBest)
    } throws: {
      ($0 as? PROJError)?.code == .noOperation && ($0 as? PROJError)?.message.contains(".tif") == true
    }
    let shift = try Transformation(from: Self.system("EPSG:4284"), to: Self.system("EPSG:4326"))
    if shift.skippedForMissingGrids.isEmpty {
      let best = try Transformation(from: Self.system("EPSG:4284"), to: Self.system("EPSG:4326"), choosing: .onlyBest)
      #expect(best.operation == shift.operation)
    }
    // A projection is exact.
    let zone = try Transformation(from: Self.system("EPSG:4326"), to: Self.system("EPSG:32638"), choosing: .onlyBest)
    #expect(zone.warnings.isEmpty && zone.skippedForMissingGrids.isEmpty)
  }

  @Test("The warnings of a ballpark, of a superseded operation and of a deprecated system")
  func kinds() throws {
    let ballpark = try Transformation(from: Self.system("EPSG:4267"), to: Self.system("EPSG:4269"), choosing: .bestOrBallpark)
    #expect(Set(ballpark.warnings.map(\.code)) == [.ballpark, .betterNeedsGrids])
    let old = try Transformation(from: Self.system("EPSG:4001"), to: Self.system("EPSG:4326"), choosing: .bestOrBallpark)
    #expect(old.warnings.contains { $0.code == .deprecatedSystem && $0.message.contains("EPSG:4001") })
  }

  @Test("An accuracy that is required is met or refused")
  func accuracy() throws {
    let (pulkovo, wgs84) = (try Self.system("EPSG:4284"), try Self.system("EPSG:4326"))
    let taken = try Transformation(from: pulkovo, to: wgs84, choosing: .accuracy(4.5))
    #expect((taken.operation.accuracy ?? .infinity) <= 4.5)
    #expect(throws: PROJError.self) { try Transformation(from: pulkovo, to: wgs84, choosing: .accuracy(0.1)) }
    #expect(throws: PROJError.self) { try Transformation(from: pulkovo, to: wgs84, choosing: .accuracy(.nan)) }
  }

  @Test("A place narrows the candidates to those used there")
  func area() throws {
    let caucasus = Bounds(west: 44, south: 39.5, east: 46.5, north: 41)
    let (pulkovo, wgs84) = (try Self.system("EPSG:4284"), try Self.system("EPSG:4326"))
    let everywhere = try Transformation(from: pulkovo, to: wgs84)
    let here = try Transformation(from: pulkovo, to: wgs84, within: caucasus)
    #expect(here.candidates.count < everywhere.candidates.count)
    let area = try #require(here.operation.areaOfUse)
    #expect(area.boxContains(Position(44, 39.5)) && area.boxContains(Position(46.5, 41)))
    #expect(everywhere.candidates.contains { $0.areaOfUse?.boxContains(Position(44, 40)) == false })
    // The same operation elsewhere is the same.
    let again = try Transformation(from: pulkovo, to: wgs84, choosing: .exactly(here.operation))
    #expect(again.operation == here.operation)
    #expect(try again.apply(to: Position(45, 40)) == here.apply(to: Position(45, 40)))
    #expect(throws: PROJError.self) {
      try Transformation(from: pulkovo, to: wgs84, within: Bounds(west: 0, south: 50, east: 1, north: .nan))
    }
  }

  @Test("Steps are told in order with method and parameters")
  func steps() throws {
    let shift = try TransformationTests.pulkovo(.pinned("EPSG:15865"))
    let steps = try shift.steps()
    #expect(steps.contains { $0.code == "EPSG:15865" && $0.methodCode == "EPSG:9607" && $0.parameters.count == 7 })
    let helmert = try #require(steps.first { $0.code == "EPSG:15865" })
    #expect(helmert.parameter("X-axis translation")?.value == 25)
    #expect(!helmert.isTimeDependent)
    #expect(try shift.pipeline().hasPrefix("+proj=pipeline"))
    #expect(try shift.text(.wkt2019).contains("EPSG"))
    #expect(throws: PROJError.self) { try shift.text(.wkt1GDAL) }
    let zone = try Transformation(from: Self.system("EPSG:4284"), to: Self.system("EPSG:32638"))
    #expect(try zone.steps().map(\.method).last == "Transverse Mercator")
    #expect(try zone.steps().count == 2)
  }

  @Test("Every registered operation from Pulkovo 1942 to WGS 84 is among the candidates, a superseded one when asked for")
  func complete() throws {
    let (pulkovo, wgs84) = (try Self.system("EPSG:4284"), try Self.system("EPSG:4326"))
    let current = try Transformation.operations(from: pulkovo, to: wgs84)
    let codes = Set(current.flatMap(\.codes))
    let registered = [1254, 1290, 1291, 1303, 1334, 1679, 1808, 1809, 5044, 6899, 15865].map { "EPSG:\($0)" }
    #expect(codes.isSuperset(of: registered))
    #expect(Set(current.map(\.name)).count == current.count)
    // EPSG:5044 has taken its place.
    #expect(!codes.contains("EPSG:1267"))
    let all = try Transformation.operations(from: pulkovo, to: wgs84, withSuperseded: true)
    #expect(all.first { $0.codes == ["EPSG:1267"] }?.isSuperseded == true)
    let old = try Transformation(from: pulkovo, to: wgs84, choosing: .pinned("EPSG:1267"))
    #expect(old.warnings.contains { $0.code == .superseded })
    #expect(try old.steps().contains { $0.code == "EPSG:1267" })
    let areBallpark = current.map(\.isBallpark)
    #expect(areBallpark == areBallpark.sorted { !$0 && $1 })
  }
}
