import Diagnostics
import ScenarioEngine
import Testing

@Suite("The measure `attribution`")
struct AttributionMeasureTests {
  private static let lines = """
    features:
      north: { polygon: [[45, 41], [46, 41], [46, 41.5], [45, 41.5]], edges: planar }
      south: { polygon: [[45, 40.5], [46, 40.5], [46, 41], [45, 41]], edges: planar }
      present: { line: [[45, 41], [46, 41]], edges: planar, accuracy: 20 m }
      proposed: { line: [[44.9, 41.02], [45.4, 40.98], [46.1, 41.02]], edges: planar, accuracy: 20 m }
      village: { point: [45.42, 40.99] }
      road: { line: [[45.4, 40.9], [45.4, 41.2]], edges: planar }
    measures:

    """

  private static func matrix(_ name: String, _ run: EngineOnMemory) throws -> MatrixFigure {
    guard case .matrix(let matrix) = try #require(run.figure(name)) else { throw DecodingFailure() }
    return matrix
  }

  private struct DecodingFailure: Error {}

  @Test("The matrix, what each line attributes, and where lines differ agree with one another")
  func faces() throws {
    let run = try EngineOnMemory(
      Self.lines + """
          there: { attribution: [present, proposed], parties: [north, south], in: m2 }
          whole: { attribution: [present, proposed], parties: [north, south], show: parties, in: m2 }
          apart: { attribution: [present, proposed, present], parties: [north, south], show: lines, in: m2 }
        """)
    let there = try Self.matrix("there", run)
    let whole = try Self.matrix("whole", run)
    let apart = try Self.matrix("apart", run)
    #expect(there.rows == ["north", "south"] && whole.columns == ["present", "proposed"])
    for party in 0...1 {
      #expect(agrees(there.rowSums[party], try #require(whole.values[party][0])))
      let column = there.values.reduce(0) { $0 + ($1[party] ?? 0) }
      #expect(agrees(column, try #require(whole.values[party][1])))
    }
    let differing = try #require(there.values[0][1]) + (try #require(there.values[1][0]))
    #expect(agrees(try #require(apart.values[0][1]), differing))
    #expect(apart.values[0][2] == 0)
  }

  @Test("Pieces say where they are, what lies in them and whether they are real")
  func pieces() throws {
    let run = try EngineOnMemory(
      Self.lines + """
          pieces:
            attribution: [present, proposed]
            parties: [north, south]
            show: pieces
            count: village
            lengths: road
            places: village
        """)
    guard case .table(let table) = try #require(run.figure("pieces")) else { throw DecodingFailure() }
    #expect(table.rows.count == 3)
    let largest = Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), table.rows[0]))
    #expect(largest["by present"] == .text("south") && largest["by proposed"] == .text("north"))
    #expect(largest["judged"] == .text("real") && largest["village"] == .number(1))
    guard case .number(let road)? = largest["road"], case .text(let place)? = largest["place"] else { throw DecodingFailure() }
    #expect(road > 2.2 && road < 2.3 && place.hasSuffix("of village") || place.hasSuffix("of –"))
  }

  @Test("Divisions by areas are compared by the property that says whose they are")
  func areas() throws {
    func cell(_ party: String, _ south: Double, _ north: Double) -> String {
      """
      {"type":"Feature","properties":{"party":"\(party)"},"geometry":{"type":"Polygon","coordinates":\
      [[[45,\(south)],[46,\(south)],[46,\(north)],[45,\(north)],[45,\(south)]]]}}
      """
    }
    func file(_ cells: String...) -> String {
      #"{"type":"FeatureCollection","features":["# + cells.joined(separator: ",") + "]}"
    }
    let run = try EngineOnMemory(
      """
      data:
        old: { file: old.geojson, edges: planar }
        new: { file: new.geojson, edges: planar }
      measures:
        m: { attribution: [old, new], by: party, in: m2 }
      """,
      files: [
        "old.geojson": file(cell("x", 40, 41), cell("y", 41, 42)),
        "new.geojson": file(cell("x", 40, 40.5), cell("y", 40.5, 42), cell("z", 42, 42.1)),
      ])
    let matrix = try Self.matrix("m", run)
    #expect(matrix.rows == ["x", "y", "z", "nobody"])
    #expect(try #require(matrix.values[0][1]) > 4e9 && matrix.values[1][0] == 0)
    #expect(try #require(matrix.values[3][2]) > 8e8)
  }

  @Test(
    "What does not divide is refused at its place",
    arguments: [
      ("{ attribution: [present, road], parties: [north, south] }", "`road` ends at [45.4, 40.9]"),
      ("{ attribution: [present, proposed] }", "expected `parties`"),
      ("{ attribution: [present, north], parties: [north, south] }", "lines stand beside areas"),
      ("{ attribution: [north, south], parties: [north, south] }", "expected no `parties`"),
      ("{ attribution: [present, proposed, present], parties: [north, south] }", "here are 3"),
    ])
  func faults(measure: String, message: String) {
    let faults = EngineOnMemory.faults(Self.lines + "  m: \(measure)\n")
    #expect(faults.contains { $0.message.contains(message) }, "\(faults.map(\.message))")
  }
}
