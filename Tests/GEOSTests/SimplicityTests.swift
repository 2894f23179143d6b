import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Places of self-meetings")
struct SimplicityTests {
  @Test(
    "The first place is named",
    arguments: [
      ("LINESTRING (0 0, 2 2, 2 0, 0 2)", Position(1, 1)), ("LINESTRING (0 0, 4 0, 2 0, 2 2)", Position(2, 0)),
      ("LINESTRING (0 0, 4 0, 4 4, 2 0)", Position(2, 0)), ("MULTIPOINT (0 0, 1 1, 2 2, 1 1, 0 0)", Position(1, 1)),
      ("MULTILINESTRING ((0 0, 2 0), (1 0, 1 1))", Position(1, 0)),
      ("MULTILINESTRING ((0 0, 2 0), (2 0, 0 0))", Position(0, 0)),
      ("MULTILINESTRING ((0 0, 2 0, 2 2, 0 0), (0 0, -1 -1))", Position(0, 0)),
      ("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", Position(1, 1)),
      ("LINESTRING (0 0, 0 0, 1 1, 1 1, 2 0, 0 1)", Position(2.0 / 3, 2.0 / 3)),
    ])
  func place(text: String, expected: Position) throws {
    let found = try WKT.read(text).simplicity()
    #expect(!found.isSimple)
    let place = try #require(found.place)
    #expect(abs(place.x - expected.x) < 1e-12 && abs(place.y - expected.y) < 1e-12)
  }

  @Test("The place is on the line, and cutting it out of a random tangle takes a meeting away", arguments: 0..<40)
  func tangles(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let steps = 4 + seed % 12
    // On a coarse lattice lines touch, overlap and return as often as they cross.
    let line = Geometry.lineString(
      (0..<steps).map { _ in
        Position(Double(Int.random(in: 0...6, using: &random)), Double(Int.random(in: 0...6, using: &random)))
      })
    let found = try line.simplicity()
    #expect(try found.isSimple == line.isSimple())
    #expect(found.isSimple == (found.place == nil))
    guard let place = found.place else { return }
    #expect(try #require(try line.distance(to: .point(place))) < 1e-12)
    // The pieces up to the place's neighbourhood meet at least twice there.
    let near = try Geometry.point(place).buffer(1e-3)
    #expect(try line.intersection(near).planarLength() > 0)
    #expect(try line.node().intersects(near))
  }

  @Test("Simple geometries have no place")
  func simple() throws {
    for text in [
      "POINT (0 0)", "POINT EMPTY", "LINESTRING (0 0, 1 1)", "LINESTRING (0 0, 2 0, 2 2, 0 0)",
      "POLYGON ((0 0, 0 1, 1 0, 0 0))",
      "MULTILINESTRING ((0 0, 1 0), (1 0, 2 0), (1 0, 1 1))", "MULTIPOINT (0 0, 1 1)",
    ] {
      let found = try WKT.read(text).simplicity()
      #expect(found.isSimple && found.place == nil)
    }
  }
}

@Suite("Validity")
struct ValidityTests {
  @Test("A ring that encloses a hole by touching itself is valid where that is allowed, a bow tie nowhere")
  func invertedRing() throws {
    let inverted = try WKT.read("POLYGON ((0 0, 0 10, 5 10, 3 5, 7 5, 5 10, 10 10, 10 0, 0 0))")
    let strict = try inverted.validity()
    #expect(!strict.isValid)
    #expect(strict.place == Position(5, 10))
    #expect(try inverted.validity(allowsInvertedRings: true).isValid)
    #expect(try !Shapes.bowTie.validity(allowsInvertedRings: true).isValid)
  }
}
