import GEOS
import ScenarioEngine
import SimpleFeatures
import Testing

@Suite("± from the data's accuracy")
struct PositionalSpreadTests {
  @Test("It does not depend on the positions that set operations add", arguments: ["0.001 m", "1 m", "100 m"])
  func densification(maxError: String) throws {
    let run = try EngineOnMemory(
      """
      max_error: \(maxError)
      features:
        a: { polygon: [[45, 41], [46, 41], [46, 42], [45, 42]], accuracy: 100 m }
        b: { polygon: [[45, 42], [46, 42], [46, 43], [45, 43]], accuracy: 100 m }
        u: { union: [a] }
        both: { union: [a, b] }
      measures:
        own: { area: a }
        of_union: { area: u }
        of_both: { area: both }
      """)
    let own = try #require(try run.scalar("own").plusMinus)
    let ofUnion = try #require(try run.scalar("of_union").plusMinus)
    let ofBoth = try #require(try run.scalar("of_both").plusMinus)
    #expect(abs(ofUnion / own - 1) < 0.01)
    #expect(ofBoth > own && ofBoth < 2 * own)
  }

  @Test("It does not depend on where a ring starts, in the middle of a side or at a corner")
  func ringStart() throws {
    let run = try EngineOnMemory(
      """
      features:
        corner: { polygon: [[45, 41], [46, 41], [46, 42], [45, 42]], edges: planar, accuracy: 100 m }
        middle: { polygon: [[45.5, 41], [46, 41], [46, 42], [45, 42], [45, 41]], edges: planar, accuracy: 100 m }
      measures:
        of_corner: { area: corner }
        of_middle: { area: middle }
      """)
    let corner = try #require(try run.scalar("of_corner").plusMinus)
    let middle = try #require(try run.scalar("of_middle").plusMinus)
    #expect(abs(middle / corner - 1) < 1e-6)
  }

  @Test("What goes round a pole is written as a valid area")
  func pole() throws {
    let run = try EngineOnMemory(
      """
      features:
        cap: { polygon: [[0, 80], [90, 80], [180, 80], [-90, 80]] }
        dense: { densify: cap, by: 100 m }
      measures:
        size: { area: cap }
      """)
    for feature in run.result.collection.features {
      let written = try GeoJSONWriter(GeoJSONWriter.Options()).write(FeatureCollection([feature]))
      let geometry = try #require(try GeoJSONReader.read(written, file: "w").features.first?.geometry)
      #expect(try geometry.isValid() && !geometry.isEmpty)
      #expect(geometry.coordinates.values.indices.allSatisfy { abs(geometry.coordinates.values[$0]) <= 180 })
    }
  }
}
