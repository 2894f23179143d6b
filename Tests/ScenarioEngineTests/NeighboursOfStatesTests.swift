import Diagnostics
import ScenarioEngine
import SimpleFeatures
import Testing

/// Neighbours in a layer that gives parts and exclaves of a state as rows of their own, beside the whole: state A is two cells
/// and an exclave in B, its northern cell a row of its own too, as the exclave is; B surrounds the exclave and lies at the sea.
struct NeighboursOfStatesTests {
  private static let files: [String: String] = {
    func ring(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
      "[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]"
    }
    func row(_ id: String, _ part: String?, _ polygons: String...) -> String {
      let properties = part.map { #"{"part_of":"\#($0)"}"# } ?? "{}"
      return """
        {"type":"Feature","id":"\(id)","properties":\(properties),"geometry":{"type":"MultiPolygon","coordinates":\
        [\(polygons.map { "[\($0)]" }.joined(separator: ","))]}}
        """
    }
    let exclave = ring(1.4, 0.4, 1.6, 0.6)
    let rows = [
      row("A", nil, ring(0, 0, 1, 1), ring(0, 3, 1, 4), exclave), row("A-north", "A", ring(0, 3, 1, 4)),
      row("A-inside", "A", exclave), row("B", nil, ring(1, 0, 2, 1) + "," + exclave), row("C", nil, ring(2, 0, 3, 1)),
      row("claim", nil, ring(0.5, 0, 1.5, 0.2)),
    ]
    return ["states.geojson": #"{"type":"FeatureCollection","features":["# + rows.joined(separator: ",") + "]}"]
  }()

  private static let data = """
    data:
      rows: { file: states.geojson, edges: planar, accuracy: 100 m }
    features:
      states: { select: rows, where: { id: { not: claim } } }
      sea: { polygon: [[1.9, 0.75], [2.1, 0.75], [2.1, 1.2], [1.9, 1.2]], edges: planar }

    """

  private static func answer(_ measures: String) throws -> EngineOnMemory {
    try EngineOnMemory(data + "measures:\n" + measures, files: files)
  }

  private static func matrix(_ name: String, _ answer: EngineOnMemory) throws -> MatrixFigure {
    guard case .matrix(let matrix) = try #require(answer.figure(name)) else {
      throw Failure(.software, code: "test", "`\(name)` is not a matrix")
    }
    return matrix
  }

  @Test("Parts and exclaves are one area with the state they are part of, and each stretch of border counts once")
  func oneState() throws {
    let answer = try Self.answer("  borders: { neighbours: states, in: km }\n")
    let borders = try Self.matrix("borders", answer)
    #expect(borders.rows == ["A", "B", "C"])
    // A side of a degree, and the ring of the exclave.
    let ring = 2 * 0.2 * 110.574 + 2 * 0.2 * 111.3195
    #expect(agrees(try #require(borders.values[0][1]), 110.574 + ring, to: 1e-4))
    #expect(borders.values[0][0] == nil && borders.values[0][2] == nil)
    #expect(agrees(try #require(borders.values[1][2]), 110.574, to: 1e-4))
    #expect(answer.report.warnings.isEmpty)
  }

  @Test("Row by row, what is part of another is no neighbour of it, and a warning names the two")
  func byRow() throws {
    let answer = try Self.answer("  borders: { neighbours: rows, by: id, in: km }\n")
    let borders = try Self.matrix("borders", answer)
    func cell(_ row: String, _ column: String) -> Double? {
      guard let r = borders.rows.firstIndex(of: row), let c = borders.columns.firstIndex(of: column) else { return nil }
      return borders.values[r][c]
    }
    #expect(cell("A", "A-north") == 0 && cell("A", "A-inside") == 0)
    #expect(agrees(try #require(cell("A-inside", "B")), 2 * 0.2 * (110.574 + 111.3195), to: 1e-4))
    // The claim crosses the border of A and B: it shares the southern rim with both, but lies on the same side of it.
    #expect(cell("claim", "A") == 0 && cell("claim", "B") == 0)
    let warnings = answer.report.warnings.filter { $0.code == "overlapping-areas" }
    #expect(warnings.count == 1)
    #expect(
      warnings.first?.message
        == "areas of `rows` overlap (A and A-inside; A and A-north; A and claim; B and claim); what they share counts as border "
        + "only where they lie on opposite sides of it")
  }

  @Test("With a tolerance, what overlaps is no border either", arguments: ["0 m", "20 m", "500 m"])
  func tolerance(of tolerance: String) throws {
    let answer = try Self.answer("  borders: { neighbours: rows, by: id, tolerance: \(tolerance), in: km }\n")
    let borders = try Self.matrix("borders", answer)
    #expect(borders.values[0][1] == 0 && borders.values[0][2] == 0)
    #expect(agrees(try #require(borders.values[3][4]), 110.574, to: 0.01))
  }

  @Test("What two areas share in the sea is no border by land, nor is a meeting there")
  func sea() throws {
    let answer = try Self.answer(
      """
        by_land: { neighbours: states, sea: sea, in: km }
        corner: { components: states, sea: sea, touching: point }
        way: { transit_states: states, from: A, to: C, sea: sea }
      """)
    let borders = try Self.matrix("by_land", answer)
    #expect(agrees(try #require(borders.values[1][2]), 0.75 * 110.574, to: 1e-4))
    #expect(try answer.value("way") == 1 && answer.value("corner") == 1)
  }

  @Test("Lengths of borders have a ± from the data's accuracy and a second method")
  func certainty() throws {
    let borders = try Self.matrix("borders", try Self.answer("  borders: { neighbours: states, in: km }\n"))
    // One straight line: both ends move along it.
    #expect(agrees(try #require(borders.plusMinus[1][2]), 0.1 * 2.0.squareRoot(), to: 1e-6))
    let length = try #require(borders.values[1][2])
    #expect(agrees(try #require(borders.secondMethod[1][2]), length, to: 1e-8))
    #expect(borders.secondMethodName == "earth-centred chords")
    #expect(borders.plusMinus[0][2] == nil)
  }
}
