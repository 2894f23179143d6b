import SimpleFeatures
import TestSupport
import Testing

/// Cutting at the antimeridian, seen through what the writer writes.
@Suite("Antimeridian")
struct AntimeridianTests {
  private func written(_ geometry: Geometry) throws -> Geometry {
    let bytes = try GeoJSONWriter(.init(decimals: nil)).write(geometry)
    return try #require(try GeoJSONReader.read(bytes, file: "t").features.first?.geometry)
  }

  @Test(
    "What runs on across the antimeridian is cut into parts on both sides",
    arguments: [
      ("LINESTRING (170 0, 190 10)", "MULTILINESTRING ((170 0, 180 5), (-180 5, -170 10))"),
      ("LINESTRING (-170 0, -190 10)", "MULTILINESTRING ((-170 0, -180 5), (180 5, 170 10))"),
      ("LINESTRING Z (170 0 100, 190 10 200)", "MULTILINESTRING Z ((170 0 100, 180 5 150), (-180 5 150, -170 10 200))"),
      ("LINESTRING (179 0, 180 1, 179 2)", "LINESTRING (179 0, 180 1, 179 2)"),
      ("LINESTRING (185 0, 190 1)", "LINESTRING (-175 0, -170 1)"),
      ("LINESTRING (179 0, 180 1, 181 2)", "MULTILINESTRING ((179 0, 180 1), (-180 1, -179 2))"),
      (
        "LINESTRING (-170 0, -180 1, -180 2, -175 3, -185 3)",
        "MULTILINESTRING ((-170 0, -180 1, -180 2, -175 3, -180 3), (180 3, 175 3))"
      ),
      ("LINESTRING (0 0, 720 72)", "MULTILINESTRING ((0 0, 180 18), (-180 18, 180 54), (-180 54, 0 72))"),
      ("POINT (190 5)", "POINT (-170 5)"),
      ("MULTIPOINT ((-190 5), (180 1))", "MULTIPOINT ((170 5), (180 1))"),
      (
        "POLYGON ((170 0, 190 0, 190 10, 170 10, 170 0))",
        "MULTIPOLYGON (((180 10, 170 10, 170 0, 180 0, 180 10)), ((-180 0, -170 0, -170 10, -180 10, -180 0)))"
      ),
      ("POLYGON ((181 0, 190 0, 190 10, 181 10, 181 0))", "POLYGON ((-179 0, -170 0, -170 10, -179 10, -179 0))"),
      ("POLYGON ((180 0, 190 0, 190 10, 180 10, 180 0))", "POLYGON ((-180 0, -170 0, -170 10, -180 10, -180 0))"),
      (
        "GEOMETRYCOLLECTION (LINESTRING (170 0, 190 10), POINT (1 2))",
        "GEOMETRYCOLLECTION (MULTILINESTRING ((170 0, 180 5), (-180 5, -170 10)), POINT (1 2))"
      ),
    ])
  func cut(text: String, expected: String) throws {
    #expect(WKT.write(try written(try WKT.read(text))) == expected)
  }

  @Test("A polygon around the south pole that runs along the antimeridian stays as given")
  func pole() throws {
    let text = "POLYGON ((-180 -90, 180 -90, 180 -70, 0 -65, -180 -70, -180 -90))"
    #expect(WKT.write(try written(try WKT.read(text))) == text)
  }

  @Test("A hole across the cut opens both shells, and holes beside it stay in theirs")
  func holes() throws {
    let text = """
      POLYGON ((170 0, 190 0, 190 30, 170 30, 170 0), (178 10, 178 20, 182 20, 182 10, 178 10),
      (172 1, 172 2, 173 2, 173 1, 172 1), (187 1, 187 2, 188 2, 188 1, 187 1))
      """
    let cut = try written(try WKT.read(text)).coordinates
    #expect(cut.polygons.map(\.count) == [2, 2])
    #expect(abs(area(cut) - (600 - 40 - 2)) < 1e-9)
  }

  /// The expected areas are those of shapely 2.1.2: `polygon.intersection(box(…))` on either side.
  @Test(
    "A ring that touches the cut or another ring is split where it does, so that no part touches itself",
    arguments: [
      (
        "POLYGON ((195 -15, 185 -15, 185 -20, 180 -20, 180 -5, 175 -10, 170 -15, 180 0, 175 5, 180 5, 180 10, 185 20, 190 25, 185 0, 190 0, 195 -15))",
        [1, 1, 1], 375.0
      ),
      (
        "POLYGON ((175 -10, 165 5, 170 5, 170 15, 175 10, 185 5, 195 10, 190 5, 183 -2, 180 -5, 175 -10), (184 0, 183 2, 180 3, 178 2, 177 0, 178 -2, 180 -3, 183 -2, 184 0))",
        [1, 1, 1], 233.5
      ),
      ("POLYGON ((170 0, 190 0, 190 10, 170 10, 170 0), (180 5, 178 6, 178 4, 180 5))", [2, 1], 198.0),
    ])
  func touches(text: String, rings: [Int], expected: Double) throws {
    let cut = try written(try WKT.read(text)).coordinates
    #expect(cut.polygons.map(\.count).sorted(by: >) == rings)
    #expect(abs(area(cut) - expected) < 1e-9)
  }

  @Test("A comb whose teeth reach across is cut into as many parts")
  func comb() throws {
    var ring = [Position(170, 0)]
    for tooth in 0..<5 {
      let y = Double(tooth) * 4
      ring += [Position(179, y), Position(185, y), Position(185, y + 2), Position(179, y + 2)]
    }
    ring += [Position(170, 18), Position(170, 0)]
    let cut = try written(.polygon([ring])).coordinates
    #expect(cut.polygons.count == 6)
    #expect(abs(area(cut) - area(Geometry.polygon([ring]).coordinates)) < 1e-9)
  }

  @Test("Cutting keeps the area of random star-shaped polygons with holes, touching the cut or not")
  func areas() throws {
    var generator = SeededGenerator(seed: 99)
    for round in 0..<400 {
      let corners = Int.random(in: 3...40, using: &generator)
      // Whole degrees in every second round, so that corners lie on the cut.
      let isWhole = round.isMultiple(of: 2)
      func star(_ x: Double, _ low: Double, _ high: Double) -> [Position] {
        var ring: [Position] = []
        for corner in 0..<corners {
          let angle = 2 * Double.pi * Double(corner) / Double(corners)
          let radius = Double.random(in: low...high, using: &generator)
          let (dx, dy) = Self.direction(angle)
          ring.append(Position(x + radius * dx, radius * dy))
        }
        if isWhole { ring = ring.map { Position($0.x.rounded(), $0.y.rounded()) } }
        return ring + [ring[0]]
      }
      let x = Double.random(in: 165...195, using: &generator).rounded()
      let shell = star(x, 10, 20)
      let rings = isWhole ? [shell] : [shell, star(x, 1, 5)]
      let given = Geometry.polygon(rings).coordinates
      let cut = try written(Geometry(given)).coordinates
      // A rounded star may touch or cross itself; then it is the signed area that is kept.
      #expect(abs(abs(area(cut)) - abs(area(given))) < 1e-6, "\(WKT.write(Geometry(given)))")
      #expect(cut.values.enumerated().allSatisfy { !$0.offset.isMultiple(of: 2) || abs($0.element) <= 180 })
    }
  }

  /// The cosine and sine of an angle, by their series.
  private static func direction(_ angle: Double) -> (Double, Double) {
    var (cosine, sine, term) = (0.0, 0.0, 1.0)
    for power in 0..<40 {
      switch power % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
      term *= angle / Double(power + 1)
    }
    return (cosine, sine)
  }

  /// The area in square degrees: shells less holes.
  private func area(_ coordinates: Coordinates) -> Double {
    func ringArea(_ ring: Range<Int>) -> Double {
      let sum = ring.dropLast().reduce(0.0) { sum, index in
        let (here, next) = (coordinates[index], coordinates[index + 1])
        return sum + (here.x - 180) * next.y - (next.x - 180) * here.y
      }
      return abs(sum) / 2
    }
    let paths = coordinates.paths
    return coordinates.polygons.reduce(0.0) { sum, rings in
      sum + rings.reduce(0.0) { $0 + ($1 == rings.lowerBound ? 1 : -1) * ringArea(paths[$1]) }
    }
  }
}
