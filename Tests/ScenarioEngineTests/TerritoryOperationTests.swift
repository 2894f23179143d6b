import Geodesy
import ScenarioEngine
import SimpleFeatures
import Testing

/// Connections, exclaves, claims cut into pieces, and narrow places.
struct TerritoryOperationTests {
  private static let files = [
    "claims.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"north","properties":{"party":"N"},"geometry":{"type":"Polygon","coordinates":[[[44,40],[46,40],[46,42],[44,42],[44,40]]]}},
    {"type":"Feature","id":"south","properties":{"party":"S"},"geometry":{"type":"Polygon","coordinates":[[[44,39],[46,39],[46,41],[44,41],[44,39]]]}},
    {"type":"Feature","id":"east","properties":{"party":"E"},"geometry":{"type":"Polygon","coordinates":[[[45,38],[47,38],[47,43],[45,43],[45,38]]]}},
    {"type":"Feature","id":"island","properties":{"party":"N"},"geometry":{"type":"Polygon","coordinates":[[[43,40],[43.2,40],[43.2,40.2],[43,40.2],[43,40]]]}}]}
    """
  ]

  private static let answer = Result {
    try EngineOnMemory(
      """
      data:
        claims: { file: claims.geojson, accuracy: 100 m, edges: planar }
        island: { file: claims.geojson, accuracy: 100 m, edges: planar }
      features:
        pieces: { partition: claims }
        by_party: { partition: claims, by: party }
        whole: { union: claims }
        box: { polygon: [[44, 40], [46, 40], [46, 41], [44, 41]], edges: planar, accuracy: 200 m }
        far: { point: [43.5, 40.5], accuracy: 50 m }
        gaps: { connections: far, to: box }
        touching: { connections: claims, to: box }
        neck: { polygon: [[45, 40], [45.2, 40], [45.2, 40.09], [45.25, 40.09], [45.25, 40], [45.45, 40], [45.45, 40.2], [45.25, 40.2], [45.25, 40.11], [45.2, 40.11], [45.2, 40.2], [45, 40.2]], accuracy: 100 m }
        bay: { polygon: [[45, 40], [45.4, 40], [45.4, 40.3], [45.21, 40.3], [45.21, 40.05], [45.19, 40.05], [45.19, 40.3], [45, 40.3]] }
      measures:
        areas: { area: pieces, by: claim, in: km2 }
        pieces_number: { count: pieces }
        party_number: { count: by_party, by: id }
        sum: { area: pieces, in: km2 }
        whole_area: { area: whole, in: km2 }
        gap: { length: gaps, in: km }
        touching_number: { count: touching }
        table: { exclaves: far, mainland: box, in: km }
        tables: { exclaves: claims, mainland: box, in: km }
        neck_width: { narrowest_width: neck, least_part: 50 km2, in: m }
        neck_none: { narrowest_width: neck, least_part: 400 km2, in: m }
        bay_width: { narrowest_width: bay, least_part: 100 km2, in: m }

      """, files: files)
  }

  @Test("Claims are cut into pieces by who claims them; the pieces are the union and do not overlap")
  func partition() throws {
    let answer = try Self.answer.get()
    let rows = try answer.rows("areas")
    #expect(
      Set(rows.map(\.key)) == [
        "north", "south", "east", "island", "north + south", "north + east", "south + east", "north + south + east",
      ])
    #expect(agrees(try answer.value("sum"), try answer.value("whole_area"), to: 1e-9))
    // East alone lies in two pieces, above and beside the others and below them, joined along 46°–47°.
    #expect(try answer.value("pieces_number") == 8)
    #expect(
      try answer.rows("party_number").map(\.key).filter { $0.hasPrefix("N") } == ["N 1", "N 2", "N + S", "N + E", "N + S + E"])
  }

  @Test("A gap is the geodesic distance; what touches has no line, and a point has no area")
  func gaps() throws {
    let answer = try Self.answer.get()
    let table = try #require(answer.figure("table"))
    guard case .table(let one) = table, case .number(let gap) = one.rows[0][2] else { throw Failed() }
    #expect(one.rows[0][1] == .none)
    #expect(agrees(gap, try answer.value("gap"), to: 1e-12))
    #expect(one.plusMinus[0][2].map { agrees($0, 0.2061553, to: 1e-6) } == true)
    let metric = EllipsoidalMetric()
    let straight = try #require(
      metric.distance(from: .point(43.5, 40.5), to: .lineString([Position(44, 40), Position(44, 41)])))
    #expect(agrees(gap * 1000, straight.distance, to: 1e-9))
    #expect(try answer.value("touching_number") == 1)
  }

  @Test("The narrowest place is the neck, and neither a corner nor the mouth of a bay")
  func narrowest() throws {
    let answer = try Self.answer.get()
    let metric = EllipsoidalMetric()
    let neck = metric.length(of: .lineString([Position(45.2, 40.09), Position(45.2, 40.11)]))
    #expect(agrees(try answer.value("neck_width"), neck, to: 1e-4))
    #expect(try answer.scalar("neck_width").plusMinus.map { agrees($0, 141.4213562, to: 1e-6) } == true)
    #expect(try answer.scalar("neck_none").value == nil)
    // From the foot of the bay to the south side: 0.05° of latitude.
    let foot = try #require(
      metric.distance(from: .point(45.2, 40.05), to: .lineString([Position(45, 40), Position(45.4, 40)])))
    #expect(agrees(try answer.value("bay_width"), foot.distance, to: 2e-3))
  }

  private struct Failed: Error {}
}
