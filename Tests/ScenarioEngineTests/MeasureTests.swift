import Quantities
import ScenarioEngine
import Testing

/// Expected figures are those of GeographicLib (by pyproj).
struct MeasureTests {
  static let square = "square: { polygon: [[0, 0], [1, 0], [1, 1], [0, 1]], accuracy: 10 m }"
  static let squareArea = 12_308_778_361.469452

  @Test("Lengths, perimeters and areas are ellipsoidal, with the second method beside them")
  func sizes() throws {
    let answer = try EngineOnMemory(
      """
      features:
        equator: { line: [[0, 0], [1, 0]], accuracy: 10 m }
        \(Self.square)
      measures:
        length: { length: equator, in: m }
        area: { area: square, in: m2 }
        perimeter: { perimeter: square, in: m }
      """)
    #expect(agrees(try answer.value("length"), 111_319.49079327357, to: 1e-12))
    #expect(agrees(try answer.value("area"), Self.squareArea))
    #expect(agrees(try answer.value("perimeter"), 443_770.91724830196, to: 1e-11))
    for name in ["length", "area", "perimeter"] {
      let figure = try answer.scalar(name)
      let second = try #require(figure.secondMethod)
      #expect(agrees(second.value, try answer.value(name)))
      #expect(agrees(second.difference + (figure.value ?? 0), second.value, to: 1e-14))
    }
  }

  @Test("± is the closed form: √2 σ for one edge, σ/2 √Σ|p₊ − p₋|² for an area")
  func plusMinus() throws {
    let answer = try EngineOnMemory(
      """
      features:
        equator: { line: [[0, 0], [1, 0]], accuracy: 10 m }
        \(Self.square)
        unsure: { line: [[0, 0], [1, 0]] }
      measures:
        length: { length: equator, in: m }
        area: { area: square, in: m2 }
        of_unsure: { length: unsure, in: m }
      """)
    #expect(agrees(try #require(try answer.scalar("length").plusMinus), 10 * 2.0.squareRoot()))
    // Each corner's neighbours are a diagonal of some 157 km apart.
    let diagonal = (111_319.5 * 111_319.5 + 110_574.4 * 110_574.4).squareRoot()
    #expect(agrees(try #require(try answer.scalar("area").plusMinus), 10 / 2.0 * 2 * diagonal, to: 0.01))
    #expect(try answer.scalar("of_unsure").plusMinus == nil)
  }

  @Test("Distances, azimuths and farthest distances go by geodesics")
  func distances() throws {
    let answer = try EngineOnMemory(
      """
      features:
        village: { point: [0.5, 2] }
        \(Self.square)
        side: { line: [[0, 1], [1, 1]] }
      measures:
        distance: { distance: [village, square], in: m }
        azimuth: { azimuth: [village, square], in: deg }
        farthest: { farthest_distance: [village, square], in: m }
        hausdorff: { hausdorff: [side, side], in: m }
      """)
    // The side between the corners bulges northward, so it is nearer than its corners' parallel.
    #expect(try answer.value("distance") < 110_575.06481433615)
    #expect(agrees(try answer.value("distance"), 110_527, to: 1e-3))
    #expect(agrees(try answer.value("azimuth"), 180))
    #expect(try answer.value("farthest") > 200_000)
    #expect(try answer.value("hausdorff") < 1e-6)
  }

  @Test("Counts and sums of properties, alone and by a property, ranked")
  func tables() throws {
    let places = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"a","properties":{"district":"north","population":10},"geometry":{"type":"Point","coordinates":[1,1]}},
      {"type":"Feature","id":"b","properties":{"district":"south","population":70},"geometry":{"type":"Point","coordinates":[1,0]}},
      {"type":"Feature","id":"c","properties":{"district":"north","population":20},"geometry":{"type":"Point","coordinates":[2,1]}},
      {"type":"Feature","id":"d","properties":{"population":5},"geometry":{"type":"Point","coordinates":[3,1]}}]}
      """
    let answer = try EngineOnMemory(
      """
      data:
        places: { file: places.geojson }
      measures:
        count: { count: places }
        by_district: { count: places, by: district }
        people: { sum: places, property: population, in: people }
        ranked: { sum: places, property: population, by: id, rank: descending, in: people }
      """, files: ["places.geojson": places])
    #expect(try answer.value("count") == 4)
    #expect(try answer.rows("by_district").map(\.key) == ["north", "south", "–"])
    #expect(try answer.rows("by_district").map(\.value) == [2, 1, 1])
    #expect(try answer.value("people") == 105)
    #expect(try answer.rows("ranked").map(\.key) == ["b", "c", "a", "d"])
  }

  @Test("A share is of areas with areas; 0 when the part is empty, null when the whole is")
  func shares() throws {
    let answer = try EngineOnMemory(
      """
      features:
        \(Self.square)
        half: { polygon: [[0.5, 0], [2, 0], [2, 1], [0.5, 1]] }
        far: { polygon: [[5, 0], [6, 0], [6, 1]] }
        nothing: { intersection: [square, far] }
      measures:
        of_half: { share: half, of: square, in: percent }
        none: { share: nothing, of: square, in: percent }
        of_nothing: { share: square, of: nothing, in: percent }
      checks:
        - { measure: of_nothing, absent: true }
        - { measure: of_nothing, at_least: 0 % }
      """)
    #expect(abs(try answer.value("of_half") - 50) < 1e-3)
    #expect(try answer.value("none") == 0)
    #expect(try answer.scalar("of_nothing").value == nil)
    #expect(try answer.scalar("of_nothing").reason == "`nothing` is empty")
    #expect(answer.report.checks.map(\.holds) == [true, false])
  }

  @Test("Length within a distance of a line, and in each of several areas")
  func partsOfLines() throws {
    let answer = try EngineOnMemory(
      """
      features:
        meridian: { line: [[0, 0], [0, 2]], edges: geodesic }
        gate: { point: [0, 1] }
        south: { polygon: [[-1, -1], [1, -1], [1, 1], [-1, 1]], edges: parallel }
        north: { polygon: [[-1, 1], [1, 1], [1, 3], [-1, 3]], edges: parallel }
      measures:
        near: { length_within: meridian, distance: 10 km, of: gate, in: m }
        by_area: { length_by: meridian, areas: [south, north], in: m }
        whole: { length: meridian, in: m }
      """)
    #expect(agrees(try answer.value("near"), 20_000))
    let rows = try answer.rows("by_area")
    #expect(rows.map(\.key) == ["south", "north"])
    #expect(agrees(rows.compactMap(\.value).reduce(0, +), try answer.value("whole")))
    #expect(agrees(try #require(rows[0].value), 110_574.38855779878))
  }

  @Test("An overlap matrix has a row and a column for each feature, and sums")
  func matrix() throws {
    let answer = try EngineOnMemory(
      """
      features:
        \(Self.square)
        west: { polygon: [[0, 0], [0.5, 0], [0.5, 1], [0, 1]] }
        east: { polygon: [[0.5, 0], [1, 0], [1, 1], [0.5, 1]] }
      measures:
        overlaps: { area_by: square, areas: [west, east], in: m2 }
      checks:
        - { measure: "overlaps[square, west]", equals: 6154271254 m2, within: 0.1 % }
        - { measure: "overlaps[square, middle]", at_least: 0 m2 }
      """)
    guard case .matrix(let matrix) = try #require(answer.figure("overlaps")) else { return #expect(Bool(false), "no matrix") }
    #expect(matrix.rows == ["square"] && matrix.columns == ["west", "east"])
    // The halves' northern edges are geodesics of their own, a little south of the whole one's.
    #expect(agrees(matrix.rowSums[0], Self.squareArea, to: 1e-4))
    #expect(answer.report.checks.map(\.holds) == [true, false])
    #expect(answer.report.checks[1].reason?.contains("no column `middle`; there is west, east") == true)
  }

  @Test("A matrix names its rows by a property, and columns that lack it by their id")
  func matrixByProperty() throws {
    let answer = try EngineOnMemory(
      """
      data:
        town: { file: town.geojson }
      features:
        west: { polygon: [[0, 0], [0.5, 0], [0.5, 1], [0, 1]] }
        east: { polygon: [[0.5, 0], [1, 0], [1, 1], [0.5, 1]] }
      measures:
        overlaps: { area_by: town, areas: [west, east, town], by: names, in: km2 }
      """,
      files: [
        "town.geojson": #"{"type":"Feature","properties":{"names":["Vank","Vangli"]},"geometry":"#
          + #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}"#
      ])
    guard case .matrix(let matrix) = try #require(answer.figure("overlaps")) else { return #expect(Bool(false), "no matrix") }
    #expect(matrix.rows == ["Vangli / Vank"] && matrix.columns == ["west", "east", "Vangli / Vank"])
  }

  @Test("Arithmetic keeps units; the ± of operands that rest on different data add in quadrature, of the same data as they are")
  func arithmetic() throws {
    let answer = try EngineOnMemory(
      """
      parameters:
        width: { value: 2 km }
      figures:
        published: { value: 100 km, by: somebody }
      features:
        first: { line: [[0, 0], [1, 0]], accuracy: 3 m }
        second: { line: [[0, 0], [0, 1]], accuracy: 4 m }
      measures:
        a: { length: first, in: km }
        b: { length: second, in: km }
        sum: { total: [a, b], in: km }
        less: { difference: [a, b, published], in: km }
        twice: { total: [a, a], in: km }
        share: { ratio: [a, published] }
        zero: { difference: [a, a], in: km }
        undefined: { ratio: [a, zero] }
        band: { product: [a, $width], in: km2 }
      """)
    #expect(agrees(try answer.value("sum"), 221.89387935107237))
    #expect(agrees(try #require(try answer.scalar("sum").plusMinus), 0.005 * 2.0.squareRoot()))
    #expect(try answer.value("less") < -99)
    #expect(agrees(try #require(try answer.scalar("twice").plusMinus), 2 * 0.003 * 2.0.squareRoot()))
    #expect(agrees(try answer.value("share"), 1.1131949079327357))
    #expect(try answer.scalar("undefined").value == nil)
    #expect(try answer.scalar("undefined").reason == "`zero` is 0")
    #expect(agrees(try answer.value("band"), 222.63898158654715))
  }
}
