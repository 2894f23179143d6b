import FileSystem
import GEOS
import Geodesy
import SimpleFeatures

func near(_ route: String, _ areas: String, _ km: Double, count: Int) throws {
  let files = DiskFiles()
  let metric = EllipsoidalMetric()
  let lines = try GeoJSONReader.read(files.read(route, limit: 1 << 30), file: route).features.compactMap(\.geometry)
  let line = lines.count == 1 ? lines[0] : try metric.union(lines, edges: .planar)
  let distances = (1...max(1, count)).map { km * 1000 * Double($0) / Double(max(1, count)) }
  guard let reach = Bounds(line.coordinates) else { return }
  var inside = 0.0
  var nearBorder = 0.0
  for feature in try GeoJSONReader.read(files.read(areas, limit: 1 << 30), file: areas).features {
    guard let area = feature.geometry, Bounds(area.coordinates)?.intersects(reach) == true else { continue }
    let own = try AreaClipper(area, isKnownValid: true).pieces(of: line)
    guard !own.isEmpty else { continue }
    inside += metric.length(of: own)
    nearBorder += metric.lengthsWithin(distances, of: try area.boundary(), along: own).reduce(0, +)
  }
  print(inside / 1000, nearBorder / 1000)
}
