import GEOS
import SimpleFeatures

/// Set operations of areas that are noded against each other, in the plane of longitude and latitude.
enum Overlay {
  /// What of a region lies in any of several areas.
  static func parts(of region: Geometry, in areas: [Geometry]) throws -> Geometry {
    let parts = try areas.map { polygons(of: try $0.intersection(region)) }.joined()
    return try dissolved(Array(parts))
  }

  /// What of a region lies in none of several areas.
  static func region(_ region: Geometry, without areas: [Geometry]) throws -> Geometry {
    var rest = region
    for area in areas { rest = try rest.difference(area) }
    return collected(polygons(of: rest))
  }

  /// Areas that lose one region and gain another, each part of which goes to the first of them that it borders on.
  static func areas(_ areas: [Geometry], without lost: Geometry, with gained: Geometry) throws -> [Geometry] {
    var changed = areas
    for part in polygons(of: gained) {
      let borders = try areas.map { try $0.intersection(part).dimension ?? -1 }
      let place = borders.firstIndex { $0 == 1 } ?? borders.firstIndex { $0 >= 0 } ?? 0
      guard changed.indices.contains(place) else { continue }
      changed[place] = try dissolved(polygons(of: changed[place]) + [part])
    }
    guard !lost.isEmpty else { return changed }
    return try changed.map { try collected(polygons(of: $0.intersects(lost) ? $0.difference(lost) : $0)) }
  }

  /// The polygons of a geometry, one by one.
  static func polygons(of geometry: Geometry) -> [Geometry] { geometry.simpleParts.filter { $0.dimension == 2 } }

  /// Polygons that do not overlap as one geometry.
  static func collected(_ polygons: [Geometry]) -> Geometry {
    guard polygons.count != 1 else { return polygons[0] }
    return polygons.isEmpty ? .empty(.polygon) : .multiPolygon(polygons.map(rings))
  }

  /// The rings of a polygon, the shell first.
  static func rings(of polygon: Geometry) -> [[Position]] {
    let coordinates = polygon.coordinates
    return coordinates.paths.map { path in path.map { coordinates[$0] } }
  }

  private static func dissolved(_ polygons: [Geometry]) throws -> Geometry {
    polygons.count < 2
      ? collected(polygons) : collected(Self.polygons(of: try Geometry.geometryCollection(polygons).unaryUnion()))
  }
}
