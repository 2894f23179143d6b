import SimpleFeatures
import TestSupport
import Testing

/// Coordinates as nobody should make them, though everybody can.
@Suite("Coordinates whose numbers and ends do not match")
struct MalformedCoordinatesTests {
  @Test("Ranges ascend and stay within the positions, whatever the ends are")
  func ranges() {
    var coordinates = Coordinates(.multiPolygon, values: Array(repeating: 1, count: 21), ringEnds: [7, 3, .min, .max, 4])
    coordinates.polygonEnds = [9, -1, 2]
    #expect(coordinates.count == 10)
    #expect(coordinates.paths == [0..<7, 7..<7, 7..<7, 7..<10, 10..<10])
    #expect(coordinates.polygons == [0..<5, 5..<5, 5..<5])
  }

  @Test("They are written, compared and asked without a crash")
  func answers() async {
    await #expect(processExitsWith: .success) {
      var random = SeededGenerator(seed: 77)
      for _ in 0..<20_000 { Self.ask(Geometry(Self.draw(&random, depth: 0)), &random) }
    }
  }

  private static func draw(_ random: inout SeededGenerator, depth: Int) -> Coordinates {
    let types: [GeometryType] = [
      .point, .multiPoint, .lineString, .multiLineString, .polygon, .multiPolygon, .geometryCollection,
    ]
    let type = types[Int.random(in: types.indices, using: &random)]
    let numbers = [0, 1, -1, 0.5, 180, 1e300, -0.0, .nan, .infinity]
    let ends = [0, 1, 2, 3, 4, 5, -1, .min, .max]
    let list = { (length: ClosedRange<Int>, random: inout SeededGenerator) in
      (0..<Int.random(in: length, using: &random)).map { _ in ends[Int.random(in: ends.indices, using: &random)] }
    }
    return Coordinates(
      type, hasZ: Bool.random(using: &random),
      values: (0..<Int.random(in: 0...14, using: &random)).map { _ in numbers[Int.random(in: numbers.indices, using: &random)]
      },
      ringEnds: list(0...4, &random), polygonEnds: list(0...3, &random),
      members: depth < 3
        ? (0..<Int.random(in: 0...2, using: &random)).map { _ in Geometry(draw(&random, depth: depth + 1)) } : [])
  }

  private static func ask(_ geometry: Geometry, _ random: inout SeededGenerator) {
    let other = Geometry(draw(&random, depth: 0))
    let decimals = [nil, 0, 7, 400, -1, .max, .min][Int.random(in: 0..<7, using: &random)]
    _ = geometry == other || geometry == geometry
    _ = Set([geometry, other])
    _ = (geometry.isEmpty, geometry.dimension, geometry.type, geometry.withoutHeights)
    _ = (geometry.coordinates.paths, geometry.coordinates.polygons, Bounds(geometry.coordinates))
    _ = WKT.write(geometry, decimals: decimals)
    _ = WKB.hex(WKB.Content(geometry), dialect: .iso)
    var options = GeoJSONWriter.Options()
    options.decimals = decimals
    options.cutsAtAntimeridian = Bool.random(using: &random)
    options.leavesOutCollapsed = Bool.random(using: &random)
    _ = try? GeoJSONWriter(options).write(geometry)
    _ = try? GeoJSONWriter(options).write(FeatureCollection([Feature(geometry: geometry)]))
  }

  @Test("Any indentation is written", arguments: [-1, 0, 16, .max, .min] as [Int])
  func indentation(spaces: Int) {
    let text = JSONWriter(indentation: spaces).text(.array([.number(1)]))
    #expect(text.count <= 40 && text.contains("1"))
  }
}
