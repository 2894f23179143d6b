import GEOS
import PROJ
import SimpleFeatures

/// Geometries of so many positions each from a file of raw doubles.
private func geometries(_ path: String, _ type: GeometryType, positions: Int) throws -> [Geometry] {
  let values = try doubles(path)
  return stride(from: 0, to: values.count, by: 2 * positions).map { start in
    Geometry(
      Coordinates(
        type, values: Array(values[start..<start + 2 * positions]), ringEnds: type == .polygon ? [positions] : []))
  }
}

func points(_ polygon: String, _ points: String) throws {
  let area = try geometries(polygon, .polygon, positions: doubles(polygon).count / 2)[0]
  let xy = try doubles(points)
  let start = processorSeconds()
  let locations = try AreaClipper(area).locations(xy: xy, threads: 1)
  let seconds = processorSeconds() - start
  print(locations.count { $0 == .interior }, seconds)
}

func zones(_ zones: String, _ routes: String, threads: Int) throws {
  let areas = try geometries(zones, .polygon, positions: 501)
  let lines = try geometries(routes, .lineString, positions: 100)
  let (start, wall) = (processorSeconds(), wallSeconds())
  let lengths = try lines.lengths(inside: areas, threads: threads)
  let seconds = threads == 1 ? processorSeconds() - start : wallSeconds() - wall
  let byArea = lengths.reduce(0) { $0 + Double($1.otherIndex + 1) * $1.value }
  let byLine = lengths.reduce(0) { $0 + Double($1.index + 1) * $1.value }
  print(lengths.reduce(0) { $0 + $1.value }, byArea, byLine, seconds)
}

/// Rings of 1,000 positions from a line of many, each closed where it began.
func building(_ line: String) throws {
  var xy = try doubles(line)
  xy.removeLast(xy.count % 2000)
  for start in stride(from: 0, to: xy.count, by: 2000) {
    xy[start + 1998] = xy[start]
    xy[start + 1999] = xy[start + 1]
  }
  let ends = (1...xy.count / 2000).map { $0 * 1000 }
  let start = processorSeconds()
  let polygons = try [Geometry].polygons(xy: xy, ends: ends, threads: 1)
  let seconds = processorSeconds() - start
  print(polygons.count, try polygons[polygons.count / 2].planarArea(), seconds)
}

func transformed(_ line: String) throws {
  var xy = try doubles(line)
  let transformation = try Transformation(
    from: CoordinateReferenceSystem(authorityCode: "EPSG:4326"), to: CoordinateReferenceSystem(authorityCode: "EPSG:32638"))
  let start = processorSeconds()
  let faults = try transformation.applyEach(to: &xy)
  let seconds = processorSeconds() - start
  var (east, north) = (0.0, 0.0)
  for index in stride(from: 0, to: xy.count, by: 2) {
    east += xy[index]
    north += xy[index + 1]
  }
  print(xy.count / 2 - faults.count, east, north, seconds)
}

func overlay(_ first: String, _ second: String) throws {
  let own = try geometries(first, .polygon, positions: doubles(first).count / 2)[0]
  let other = try geometries(second, .polygon, positions: doubles(second).count / 2)[0]
  // Both cross into GEOS before the clock starts, as the peer's do.
  _ = try (own.planarArea(), other.planarArea())
  let start = processorSeconds()
  let results = [
    try own.intersection(other), try own.union(other), try own.difference(other), try own.symmetricDifference(other),
  ]
  let seconds = processorSeconds() - start
  print(try results.map { "\(try $0.planarArea())" }.joined(separator: " "), seconds)
}
