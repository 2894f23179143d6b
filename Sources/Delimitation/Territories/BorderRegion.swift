import GEOS
import Geodesy
import SimpleFeatures

/// What lies between two lines with the same ends that are noded against each other.
struct BorderRegion {
  let metric: EllipsoidalMetric
  let edges: EdgeMeaning
  let maxError: Double

  init(_ metric: EllipsoidalMetric, _ edges: EdgeMeaning, _ maxError: Double) {
    self.metric = metric
    self.edges = edges
    self.maxError = maxError
  }

  /// The faces that the way along one line and back along the other goes round an odd number of times.
  func between(_ old: [Position], _ new: [Position]) throws -> Geometry {
    let originals = [Geometry.lineString(old), .lineString(new)]
    let dense = originals.map { metric.densified($0, edges: edges, maxError: maxError) }
    let faces = try dense[0].union(dense[1]).polygonize().coordinates.members
    let lines = dense.map { TerritoryExchange.lines(of: $0)[0] }
    let round = lines[0] + lines[1].reversed().dropFirst()
    let inside = try faces.filter { face in
      let place = try face.pointOnSurface().coordinates
      return !place.isEmpty && Self.encloses(round, place[0])
    }
    let region = inside.count < 2 ? inside.first : try Geometry.geometryCollection(inside).unaryUnion()
    return region.map { metric.sparse($0, of: originals, densified: dense) } ?? .empty(.polygon)
  }

  /// Whether a closed path goes round a place an odd number of times.
  private static func encloses(_ ring: [Position], _ place: Position) -> Bool {
    var odd = false
    for (from, to) in zip(ring, ring.dropFirst()) where (from.y > place.y) != (to.y > place.y) {
      let x = from.x + (place.y - from.y) / (to.y - from.y) * (to.x - from.x)
      if x > place.x { odd.toggle() }
    }
    return odd
  }
}
