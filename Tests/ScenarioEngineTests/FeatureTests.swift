import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

struct FeatureTests {
  static let pair = """
      west: { polygon: [[0, 0], [1, 0], [1, 1], [0, 1]] }
      east: { polygon: [[0.5, 0], [1.5, 0], [1.5, 1], [0.5, 1]] }
    """

  @Test("Set operations agree with one another")
  func sets() throws {
    let answer = try EngineOnMemory(
      """
      features:
      \(Self.pair)
        both: { intersection: [west, east] }
        either: { union: [west, east] }
        west_only: { difference: [west, east] }
        one: { symmetric_difference: [west, east] }
      measures:
        of_west: { area: west, in: km2 }
        of_east: { area: east, in: km2 }
        of_both: { area: both, in: km2 }
        of_either: { area: either, in: km2 }
        of_west_only: { area: west_only, in: km2 }
        of_one: { area: one, in: km2 }
      """)
    let (both, either) = (try answer.value("of_both"), try answer.value("of_either"))
    #expect(agrees(both + either, try answer.value("of_west") + (try answer.value("of_east")), to: 1e-6))
    #expect(agrees(try answer.value("of_one"), either - both, to: 1e-6))
    #expect(agrees(try answer.value("of_west_only"), try answer.value("of_west") - both, to: 1e-6))
  }

  @Test("A buffer of a point is a geodesic disc, a strip a band of its width")
  func buffers() throws {
    let answer = try EngineOnMemory(
      """
      max_error: 1 m
      features:
        site: { point: [45, 40] }
        road: { line: [[45, 40], [45, 41]] }
        disc: { buffer: site, by: 10 km }
        band: { strip: road, width: 2 km }
        left: { buffer: road, by: 1 km, side: left, ends: flat }
        inner: { buffer: disc, by: -4 km }
        gone: { buffer: disc, by: -11 km }
      measures:
        of_disc: { area: disc, in: km2 }
        of_band: { area: band, in: km2 }
        of_left: { area: left, in: km2 }
        of_inner: { area: inner, in: km2 }
        of_gone: { area: gone, in: km2 }
        of_road: { length: road, in: km }
      """)
    #expect(agrees(try answer.value("of_disc"), .pi * 100, to: 1e-4))
    #expect(agrees(try answer.value("of_band"), 2 * (try answer.value("of_road")), to: 1e-5))
    #expect(agrees(try answer.value("of_left"), try answer.value("of_band") / 2, to: 1e-3))
    #expect(agrees(try answer.value("of_inner"), .pi * 36, to: 1e-4))
    #expect(try answer.value("of_gone") == 0)
  }

  @Test("Boundaries, hulls, centroids, parts, the largest part, merging and splitting")
  func shapes() throws {
    let islands = """
      {"type":"Feature","id":"islands","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[
      [[[0,0],[1,0],[1,1],[0,1],[0,0]]],[[[3,0],[5,0],[5,1],[3,1],[3,0]]]]}}
      """
    let answer = try EngineOnMemory(
      """
      data:
        islands: { file: islands.geojson }
      features:
        coast: { boundary: islands }
        hull: { hull: islands }
        middle: { centroid: islands }
        each: { parts: islands }
        big: { largest: islands }
        cut: { line: [[4, -1], [4, 2]] }
        pieces: { split: big, along: cut }
        first: { line: [[0, 0], [1, 0]] }
        second: { line: [[1, 0], [2, 0]] }
        joined: { merge: [first, second] }
      measures:
        whole: { area: islands, in: km2 }
        of_coast: { length: coast, in: km }
        perimeter: { perimeter: islands, in: km }
        of_hull: { area: hull, in: km2 }
        parts: { count: each }
        of_big: { area: big, in: km2 }
        of_pieces: { count: pieces }
        pieces_area: { area: pieces, in: km2 }
        of_joined: { count: joined }
        joined_length: { length: joined, in: km }
      """, files: ["islands.geojson": islands])
    #expect(agrees(try answer.value("of_coast"), try answer.value("perimeter")))
    #expect(try answer.value("of_hull") > 5 / 3.0 * 0.99 * (try answer.value("whole")))
    #expect(try answer.value("parts") == 2)
    #expect(agrees(try answer.value("of_big"), try answer.value("whole") * 2 / 3, to: 1e-4))
    #expect(try answer.value("of_pieces") == 2)
    #expect(agrees(try answer.value("pieces_area"), try answer.value("of_big"), to: 1e-6))
    #expect(try answer.value("of_joined") == 1)
    #expect(agrees(try answer.value("joined_length"), 2 * 111.31949079327357))
  }

  @Test("Sections by chainage and to a feature, nearest lines, simplified and densified lines")
  func lines() throws {
    let answer = try EngineOnMemory(
      """
      features:
        road: { line: [[0, 0], [1, 0.00001], [2, 0]] }
        bridge: { point: [1.5, 0.1] }
        section: { section: road, from: 10 km, to: 35 km }
        to_bridge: { section: road, from: 0 km, to: bridge }
        link: { nearest: [bridge, road] }
        straight: { simplify: road, by: 100 m }
        fine: { densify: road, by: 1 m }
      measures:
        of_section: { length: section, in: m }
        of_to_bridge: { length: to_bridge, in: km }
        of_link: { length: link, in: m }
        distance: { distance: [bridge, road], in: m }
        of_straight: { length: straight, in: m }
        of_fine: { length: fine, in: m }
        of_road: { length: road, in: m }
      """)
    #expect(agrees(try answer.value("of_section"), 25_000))
    #expect(agrees(try answer.value("of_to_bridge"), 1.5 * 111.31949079327357, to: 1e-6))
    #expect(agrees(try answer.value("of_link"), try answer.value("distance")))
    #expect(try answer.value("of_straight") < (try answer.value("of_road")))
    #expect(agrees(try answer.value("of_fine"), try answer.value("of_road"), to: 1e-9))
  }

  @Test("Simplified with areas kept, a park is as large as before and has fewer positions")
  func simplifiedKeepingArea() throws {
    let answer = try EngineOnMemory(
      """
      features:
        park: { polygon: [[0, 0], [0.1, 0.001], [0.2, -0.001], [0.3, 0.002], [0.4, 0], [0.4, 0.3], [0, 0.3]] }
        traded: { simplify: park, by: 300 m, keep: area }
        plain: { simplify: park, by: 300 m }
        rim: { boundary: park }
        traded_rim: { boundary: traded }
      measures:
        of_park: { area: park, in: ha }
        of_traded: { area: traded, in: ha }
        of_plain: { area: plain, in: ha }
        around_park: { length: rim, in: m }
        around_traded: { length: traded_rim, in: m }
      """)
    #expect(agrees(try answer.value("of_traded"), try answer.value("of_park"), to: 1e-9))
    #expect(!agrees(try answer.value("of_plain"), try answer.value("of_park"), to: 1e-9))
    #expect(try answer.value("around_traded") < (try answer.value("around_park")))
  }

  @Test("A shared border is the line two areas have in common, exactly or within a tolerance")
  func borders() throws {
    let answer = try EngineOnMemory(
      """
      features:
        a: { polygon: [[0, 0], [1, 0], [1, 1], [0, 1]] }
        b: { polygon: [[1, 0], [2, 0], [2, 1], [1, 1]] }
        c: { polygon: [[1.0001, 0], [2, 0], [2, 1], [1.0001, 1]] }
        exact: { shared_border: [a, b] }
        near: { shared_border: [a, c], tolerance: 50 m }
        none: { shared_border: [a, c] }
      measures:
        of_exact: { length: exact, in: m }
        of_near: { length: near, in: m }
        of_none: { length: none, in: m }
      """)
    #expect(agrees(try answer.value("of_exact"), 110_574.38855779878))
    #expect(agrees(try answer.value("of_near"), 110_574.38855779878, to: 2e-3))
    #expect(try answer.value("of_none") == 0)
  }

  @Test("Select by property, by place and by distance")
  func selections() throws {
    let places = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"in","properties":{"kind":"town","size":3},"geometry":{"type":"Point","coordinates":[0.5,0.5]}},
      {"type":"Feature","id":"near","properties":{"kind":"village","size":1},"geometry":{"type":"Point","coordinates":[1.01,0.5]}},
      {"type":"Feature","id":"far","properties":{"kind":"town"},"geometry":{"type":"Point","coordinates":[9,9]}}]}
      """
    let answer = try EngineOnMemory(
      """
      data:
        places: { file: places.geojson }
      features:
        area: { polygon: [[0, 0], [1, 0], [1, 1], [0, 1]] }
        towns: { select: places, where: { kind: town } }
        large: { select: places, where: { size: { at_least: 2 } } }
        sized: { select: places, where: { size: { exists: true }, kind: { not: town } } }
        inside: { select: places, within: area }
        outside: { select: places, disjoint: area }
        near: { select: places, within_distance: 5 km, of: area }
      measures:
        of_towns: { count: towns, by: id }
        of_large: { count: large, by: id }
        of_sized: { count: sized, by: id }
        of_inside: { count: inside, by: id }
        of_outside: { count: outside, by: id }
        of_near: { count: near, by: id }
      """, files: ["places.geojson": places])
    #expect(try answer.rows("of_towns").map(\.key) == ["in", "far"])
    #expect(try answer.rows("of_large").map(\.key) == ["in"])
    #expect(try answer.rows("of_sized").map(\.key) == ["near"])
    #expect(try answer.rows("of_inside").map(\.key) == ["in"])
    #expect(try answer.rows("of_outside").map(\.key) == ["near", "far"])
    #expect(try answer.rows("of_near").map(\.key) == ["in", "near"])
  }
}
