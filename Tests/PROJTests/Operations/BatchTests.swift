import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct BatchTests {
  static func mercator() throws -> Transformation {
    try Transformation(from: ChoiceTests.system("EPSG:4326"), to: ChoiceTests.system("EPSG:3857"))
  }

  @Test("Each position that cannot be taken is told by index and comes out NaN, the others as alone")
  func each() throws {
    let mercator = try Self.mercator()
    let given = [45.0, 40, .nan, 41, 46, 91, 47, 42, 10, .infinity, 48, 43]
    var values = given
    let faults = try mercator.applyEach(to: &values)
    #expect(faults.map(\.index) == [1, 2, 4])
    #expect(faults.map(\.code) == [.badNumber, .outsideDomain, .badNumber])
    for index in 0..<6 {
      if faults.contains(where: { $0.index == index }) {
        #expect(values[2 * index].isNaN && values[2 * index + 1].isNaN)
      } else {
        let alone = try mercator.apply(to: Position(given[2 * index], given[2 * index + 1]))
        #expect(values[2 * index] == alone.x && values[2 * index + 1] == alone.y)
      }
    }
  }

  @Test("A buffer of the caller's is transformed where it is, forward and back")
  func inPlace() throws {
    let mercator = try Self.mercator()
    var random = SeededGenerator(seed: 31)
    let given = (0..<2000).flatMap { _ in
      [Double.random(in: -180...180, using: &random), .random(in: -85...85, using: &random), 7]
    }
    var values = given
    var span = values.mutableSpan
    #expect(try mercator.applyEach(to: &span, stride: 3).isEmpty)
    #expect(try mercator.applyEach(.inverse, to: &span, stride: 3).isEmpty)
    for (value, original) in zip(values, given) { #expect(abs(value - original) < 1e-9) }
  }

  @Test("Further numbers of a position stay as they are, and a missing height stays missing")
  func strides() throws {
    let zone = try Transformation(from: ChoiceTests.system("EPSG:4326"), to: ChoiceTests.system("EPSG:32638"))
    var values = [45.0, 40, 100, 7, 8, 46, 41, .nan, 9, 10]
    try zone.apply(to: &values, stride: 5)
    #expect(values[2] == 100 && values[7].isNaN && Array(values[3...4]) == [7, 8] && Array(values[8...9]) == [9, 10])
    #expect(try zone.apply(to: Position(46, 41)).x == values[5])
  }

  @Test("Numbers that are no whole count of positions are refused", arguments: [-1, 0, 1, 2, 3, .max])
  func counts(stride: Int) throws {
    var values = [1.0, 2, 3, 4, 5]
    let before = values
    #expect(throws: PROJError.self) { try Self.mercator().apply(to: &values, stride: stride) }
    #expect(throws: PROJError.self) { try Self.mercator().applyEach(to: &values, stride: stride) }
    #expect(throws: PROJError.self) { try Self.mercator().applyTimed(to: &values) }
    #expect(throws: PROJError.self) { try MapProjection.equalEarth(centralMeridian: 0).applyEach(to: &values, stride: stride) }
    #expect(values == before)
  }

  @Test("A plane tells what it cannot take by index too")
  func plane() throws {
    var values = [45.0, 40, -135, -40, 46, 41]
    let faults = try MapProjection.orthographic(about: Position(45, 40)).applyEach(to: &values)
    #expect(faults.map(\.index) == [1])
    #expect(values[2].isNaN && values[4].isFinite)
  }
}

/// ITRF2014 and GDA2020 agree in 2020; after, Australia moves by the Coordinate Frame rotation EPSG:8049.
struct TimeTests {
  static func drift() throws -> Transformation {
    try Transformation(from: ChoiceTests.system("EPSG:7912"), to: ChoiceTests.system("EPSG:7843"))
  }
  static let alice = Position(133.8855216, -23.6701231, 603.3)

  @Test("A time-dependent step says so, moves by 7 cm a year, and is at rest at its reference epoch")
  func epochs() throws {
    let drift = try Self.drift()
    #expect(try drift.steps().contains { $0.isTimeDependent && $0.code == "EPSG:8049" })
    let geodesic = Geodesic()
    let rest = try drift.apply(to: Self.alice)
    #expect(try drift.apply(to: Self.alice, epoch: 2020) == rest)
    #expect(geodesic.inverse(from: Self.alice, to: rest).distance < 1e-6)
    for years in [-10.0, 1, 10] {
      let moved = try drift.apply(to: Self.alice, epoch: 2020 + years)
      let yearly = geodesic.inverse(from: Self.alice, to: moved).distance / abs(years)
      #expect((0.060...0.075).contains(yearly))
      let back = try drift.apply(.inverse, to: moved, epoch: 2020 + years)
      #expect(geodesic.inverse(from: Self.alice, to: back).distance < 1e-6)
    }
  }

  @Test("Positions with years of their own are moved each by its year, and keep them")
  func timed() throws {
    let drift = try Self.drift()
    let years = [2010.0, 2020, 2031.5]
    var values = years.flatMap { [Self.alice.x, Self.alice.y, 603.3, $0] }
    try drift.applyTimed(to: &values)
    for (index, year) in years.enumerated() {
      let alone = try drift.apply(to: Self.alice, epoch: year)
      #expect(values[4 * index] == alone.x && values[4 * index + 1] == alone.y && values[4 * index + 3] == year)
    }
  }

  @Test("What is no year is refused", arguments: [Double.nan, .infinity, 1e9])
  func refused(year: Double) throws {
    #expect(throws: PROJError.self) { try Self.drift().apply(to: Self.alice, epoch: year) }
    var values = [Self.alice.x, Self.alice.y, 603.3, year]
    #expect(throws: PROJError.self) { try Self.drift().applyTimed(to: &values) }
  }
}
