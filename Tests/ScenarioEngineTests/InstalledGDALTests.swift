import Diagnostics
import FileSystem
import Foundation
import ScenarioEngine
import Testing

/// GDAL itself, where it is installed: every format gives the figures of the GeoJSON it was made from.
@Suite("Formats through GDAL", .enabled(if: InstalledPrograms().path(of: "ogr2ogr") != nil, "gdal-bin is not installed"))
struct InstalledGDALTests {
  private static let areas = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[45.12345678901234,40],[46,40],[46,41],[45.12345678901234,40]]]}},
    {"type":"Feature","properties":{"name":"B"},"geometry":{"type":"Polygon","coordinates":[[[47,40],[48,40],[48,41],[47,40]]]}}]}
    """

  /// A folder with the areas in a format of GDAL's.
  private static func folder(_ name: String, _ driver: String, _ options: [String]) async throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gdal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appendingPathComponent("areas.geojson")
    try Data(areas.utf8).write(to: source)
    let call = ProgramCall(
      "ogr2ogr", ["-f", driver] + options + [folder.appendingPathComponent(name).path, source.path],
      environment: ["LC_ALL": "C.UTF-8"], limits: ProgramLimits(outputBytes: 1 << 16, messageBytes: 1 << 16, seconds: 60))
    #expect(try await InstalledPrograms().run(call).exitCode == 0)
    let scenario = """
      thalweg: 1
      title: T
      data:
        own: { file: areas.geojson }
        read: { file: \(name) }
      measures:
        own_area: { area: own, in: m2 }
        read_area: { area: read, in: m2 }
        pieces: { count: read }
      """
    try Data(scenario.utf8).write(to: folder.appendingPathComponent("a.yaml"))
    return folder
  }

  @Test(
    "Areas agree to 1 m² in 17,000 km²",
    arguments: [
      ("a.shp", "ESRI Shapefile", []), ("a.fgb", "FlatGeobuf", []), ("a.gpkg", "GPKG", []), ("a.kml", "KML", []),
      ("utm.gpkg", "GPKG", ["-t_srs", "EPSG:32638"]), ("utm.shp", "ESRI Shapefile", ["-t_srs", "EPSG:32638"]),
    ])
  func areas(name: String, driver: String, options: [String]) async throws {
    let folder = try await Self.folder(name, driver, options)
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let engine = Engine(files: DiskFiles(), programs: InstalledPrograms())
    let report = try engine.run(try await engine.checkWaiting(folder.path + "/a.yaml")).report
    let values = report.measures.map { measure in
      if case .scalar(let figure) = measure.baseline { figure.value ?? .nan } else { Double.nan }
    }
    #expect((values[0] - values[1]).magnitude < 1, "\(values)")
    #expect(values[2] == 2)
    let parts = name == "a.shp" ? ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"].filter(before.contains) : [name]
    if !name.hasPrefix("utm") { #expect(report.provenance.data.map(\.id) == (parts + ["areas.geojson"]).sorted()) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before, "something was left behind")
  }

  @Test("A file that only passes for one of the format is not followed elsewhere")
  func disguise() async throws {
    let folder = try await Self.folder("a.kml", "KML", [])
    defer { try? FileManager.default.removeItem(at: folder) }
    let disguised = """
      <OGRVRTDataSource><OGRVRTLayer name="areas"><SrcDataSource>\(folder.path)/areas.geojson</SrcDataSource></OGRVRTLayer>
      </OGRVRTDataSource><!-- <kml -->
      """
    try Data(disguised.utf8).write(to: folder.appendingPathComponent("a.kml"))
    let engine = Engine(files: DiskFiles(), programs: InstalledPrograms())
    let checked = try await engine.checkWaiting(folder.path + "/a.yaml")
    #expect(checked.diagnostics.contains { $0.message.contains("cannot be read by GDAL as KML") })
  }
}
