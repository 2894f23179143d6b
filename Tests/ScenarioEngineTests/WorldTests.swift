import Diagnostics
import FileSystem
import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

struct WorldTests {
  static let sites = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"old","properties":{"from":"2000","to":"2010-05"},"geometry":{"type":"Point","coordinates":[0,0]}},
    {"type":"Feature","id":"new","properties":{"from":"2010-05-01"},"geometry":{"type":"Point","coordinates":[1,0]}},
    {"type":"Feature","id":"outline","properties":{"kind":"reference","to":"1950"},"geometry":{"type":"Point","coordinates":[2,0]}}]}
    """

  @Test("A feature is there from its first day until the day before its last; a historical outline always")
  func validity() throws {
    for (day, ids) in [
      ("1999-12-31", ["outline"]), ("2000-01-01", ["old", "outline"]), ("2010-04-30", ["old", "outline"]),
      ("2010-05-01", ["new", "outline"]),
    ] {
      let answer = try EngineOnMemory(
        """
        as_of: \(day)
        data:
          sites: { file: sites.geojson }
        measures:
          present: { count: sites, by: id }
        """, files: ["sites.geojson": Self.sites])
      #expect(try answer.rows("present").map(\.key) == ids)
    }
  }

  /// A catalogue of one layer, the sites.
  static let catalogue = [
    "GeoData/catalog.yaml": """
    version: 1
    layers:
      - { id: sites, file: sites.geojson, title: Sites, licence: Apache-2.0, positional_accuracy: 50 m, sha256: "0" }
    """, "GeoData/sites.geojson": sites,
  ]

  @Test("A named site outside its dates is absent: nothing to measure, no distance, and a warning")
  func absence() throws {
    let answer = try EngineOnMemory(
      """
      as_of: 2005-01-01
      data:
        site: { layer: sites, id: old }
        other: { layer: sites, id: outline }
      features:
        around: { buffer: site, by: 10 km }
      measures:
        sites: { count: site }
        area: { area: around, in: km2 }
        away: { distance: [site, other], in: km }
      variants:
        later: { as_of: 2020-01-01 }
      checks:
        - { measure: away, variant: later, absent: true }
        - { measure: area, variant: later, equals: 0 km2 }
      """, files: Self.catalogue)
    #expect(try answer.value("sites") == 1)
    #expect(try answer.value("sites", in: "later") == 0)
    #expect(agrees(try answer.value("area"), .pi * 100, to: 1e-4))
    #expect(try answer.value("area", in: "later") == 0)
    #expect(try answer.scalar("away", in: "later").value == nil)
    #expect(try answer.scalar("away", in: "later").reason?.contains("is absent on 2020-01-01") == true)
    #expect(answer.report.everyCheckHolds)
    #expect(answer.report.warnings.map(\.code).contains("absent"))
    #expect(answer.report.warnings.map(\.code).contains("changed-data"))
  }

  @Test("A variant changes what it sets and nothing else; --set changes baseline and variants")
  func variants() throws {
    let body = """
      parameters:
        reach: { value: 10 km }
      features:
        site: { point: [45, 40] }
        disc: { buffer: site, by: $reach }
      measures:
        size: { area: disc, in: km2 }
      variants:
        near: { set: { reach: 5 km } }
        same: { title: Nothing changed }
      """
    let answer = try EngineOnMemory(body)
    #expect(agrees(try answer.value("size", in: "near"), .pi * 25, to: 1e-4))
    #expect(try answer.scalar("size", in: "same").difference == FigureDifference(value: 0, percent: 0))
    #expect(abs(try #require(try answer.scalar("size", in: "near").difference?.percent) + 75) < 0.01)
    let ids = answer.result.collection.features.compactMap(\.id?.string)
    #expect(ids == ["baseline/site", "baseline/disc", "near/disc", "near/disc/difference"])

    let set = try EngineOnMemory(body, settings: [ParameterSetting(name: "reach", text: "20 km")], variants: ["same"])
    #expect(agrees(try set.value("size"), .pi * 400, to: 1e-4))
    #expect(set.report.measures[0].variants.map(\.name) == ["same"])
  }

  @Test("A setting or variant that the scenario does not have is a usage fault that names the nearest")
  func unknownNames() {
    let body = """
      parameters:
        reach: { value: 10 km }
      features:
        site: { point: [45, 40] }
        disc: { buffer: site, by: $reach }
      measures:
        size: { area: disc, in: km2 }
      variants:
        near: { set: { reach: 5 km } }
      """
    func fault(settings: [ParameterSetting] = [], variants: [String] = []) -> Failure? {
      do throws(Failure) {
        _ = try EngineOnMemory(body, settings: settings, variants: variants)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(variants: ["naer"])?.kind == .usage)
    #expect(fault(variants: ["naer"])?.diagnostics.first?.suggestion == "near")
    #expect(fault(settings: [ParameterSetting(name: "raech", text: "1 km")])?.diagnostics.first?.suggestion == "reach")
    #expect(
      fault(settings: [ParameterSetting(name: "reach", text: "1 km2")])?.diagnostics.first?.message.contains("a length") == true
    )
  }

  @Test("Tables of points, of one line through all rows in an order, and of well-known text")
  func tables() throws {
    let answer = try EngineOnMemory(
      """
      data:
        posts: { file: posts.csv, x: lon, y: lat }
        route: { file: posts.csv, x: lon, y: lat, as: line, order_by: number }
        shapes: { file: shapes.csv, wkt: shape }
      measures:
        posts: { count: posts, by: name }
        route: { length: route, in: km }
        shapes: { area: shapes, in: km2 }
      """.replacing("posts: { count", with: "of_posts: { count").replacing("route: { length", with: "of_route: { length")
        .replacing("shapes: { area", with: "of_shapes: { area"),
      files: [
        "posts.csv": "number,lon,lat,name\n10,2,0,\"c, last\"\n2,1,0,b\n1,0,0,a\n",
        "shapes.csv": "shape\r\n\"POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))\"\r\n",
      ])
    #expect(try answer.rows("of_posts").map(\.key) == ["c, last", "b", "a"])
    #expect(agrees(try answer.value("of_route"), 2 * 111.31949079327357))
    #expect(agrees(try answer.value("of_shapes"), MeasureTests.squareArea / 1e6))
  }

  @Test("Faults of a table stand at their fields")
  func tableFaults() {
    let faults = EngineOnMemory.faults(
      """
      data:
        posts: { file: posts.csv, x: lon, y: lat }
      measures:
        number: { count: posts }
      """, files: ["posts.csv": "lon,lat\n1,91\nx,2\n"])
    #expect(faults.map { $0.place?.description } == ["posts.csv:2:3", "posts.csv:3:1"])
  }

  @Test("Grid coordinates come in by the best operation, whose accuracy is told and joins that of the data")
  func grids() throws {
    let answer = try EngineOnMemory(
      """
      features:
        mark: { point: [8500000, 4540000], crs: "EPSG:28408", accuracy: 3 m }
        here: { point: [45, 41] }
      measures:
        away: { distance: [mark, here], in: km }
      """)
    #expect(try answer.value("away") < 5)
    let operation = try #require(answer.report.provenance.operations.first)
    #expect(operation.from == "EPSG:28408" && operation.code?.isEmpty == false)
    let faults = EngineOnMemory.faults(
      """
      max_error: 0.1 m
      features:
        mark: { point: [8500000, 4540000], crs: "EPSG:28408" }
        here: { point: [45, 41] }
      measures:
        away: { distance: [mark, here], in: km }
      """)
    #expect(faults.map(\.code) == ["error-budget"])
    #expect(faults.first?.place?.description == "a.yaml:5:43")
  }

  @Test("Grid coordinates outside their projection are refused, not wrapped round the Earth")
  func outsideProjection() {
    let faults = EngineOnMemory.faults(
      """
      features:
        mark: { point: [8500000, 90000000], crs: "EPSG:28408" }
        here: { point: [45, 41] }
      measures:
        away: { distance: [mark, here], in: km }
      """)
    #expect(faults.map { $0.place?.description } == ["a.yaml:4:11"])
    #expect(faults.first?.code == "outside-domain")
  }

  @Test("A file in a declared grid is read in it, and refused when it says another")
  func gridFiles() throws {
    let body = """
      data:
        line: { file: line.geojson, crs: "EPSG:28408", accuracy: 1 m }
      measures:
        size: { length: line, in: km }
      """
    func file(_ member: String) -> [String: String] {
      [
        "line.geojson": """
        {"type":"Feature",\(member)"properties":{},"geometry":{"type":"LineString","coordinates":[[8500000,4540000],[8500000,4550000]]}}
        """
      ]
    }
    // On the central meridian of the zone a grid metre is a metre, but for the change of ellipsoid.
    #expect(agrees(try EngineOnMemory(body, files: file("")).value("size"), 10, to: 1e-4))
    let named = #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28408"}},"#
    #expect(agrees(try EngineOnMemory(body, files: file(named)).value("size"), 10, to: 1e-4))
    let other = named.replacing("28408", with: "28409")
    let faults = EngineOnMemory.faults(body, files: file(other))
    #expect(faults.map { $0.place?.description } == ["line.geojson:1:25"])
    #expect(faults.first?.message.contains("expected `EPSG:28408`") == true)
  }

  @Test("An area whose rings cross is refused with reason and place, in a file and inline")
  func bowTies() {
    let file = EngineOnMemory.faults(
      """
      data:
        tie: { file: tie.geojson }
      measures:
        size: { area: tie, in: km2 }
      """,
      files: [
        "tie.geojson": """
        {"type":"Feature","id":"bow","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}
        """
      ])
    #expect(file.map(\.code) == ["invalid-area"])
    #expect(file.first?.place?.description == "tie.geojson:1:1")
    #expect(
      file.first?.message
        == "features[0] (`bow`): the outline crosses itself at [0.5, 0.5]; expected an area whose rings neither cross nor overlap"
    )
    let inline = EngineOnMemory.faults(
      """
      features:
        tie: { polygon: [[0, 0], [1, 1], [1, 0], [0, 1]] }
      measures:
        size: { area: tie, in: km2 }
      """)
    #expect(inline.map { $0.place?.description } == ["a.yaml:4:10"])
    #expect(inline.first?.message.contains("the outline crosses itself at [0.5, 0.5]") == true)
  }
}
