import Geodesy
import SimpleFeatures

/// Places on the ellipsoid in cubes of space, so that those near another are found without asking all.
struct NearPlaces {
  private struct Cube: Hashable {
    var x: Int
    var y: Int
    var z: Int
  }

  private let side: Double
  private let metric: EllipsoidalMetric
  private var cubes: [Cube: [Int]] = [:]
  private(set) var positions: [LonLat] = []
  private var places: [SpacePoint] = []

  /// - Parameter reach: the most metres that will be asked for.
  init(reach: Double, in metric: EllipsoidalMetric) {
    side = max(reach, 1)
    self.metric = metric
  }

  mutating func add(_ position: LonLat) {
    let place = metric.spacePoint(position)
    cubes[cube(place), default: []].append(positions.count)
    positions.append(position)
    places.append(place)
  }

  /// The places no farther from a position than a distance of at most the reach, with their geodesic distances in metres; in no
  /// particular order.
  func within(_ distance: Double, of position: LonLat) -> [(index: Int, distance: Double)] {
    let place = metric.spacePoint(position)
    let middle = cube(place)
    var found: [(index: Int, distance: Double)] = []
    for x in middle.x - 1...middle.x + 1 {
      for y in middle.y - 1...middle.y + 1 {
        for z in middle.z - 1...middle.z + 1 {
          for index in cubes[Cube(x: x, y: y, z: z)] ?? [] {
            // No geodesic is shorter than its chord; what rounding makes of that is far below a micrometre.
            let offset = places[index] - place
            guard (offset * offset).sum() <= distance * distance + 1e-6 else { continue }
            let own = metric.inverse(position, positions[index]).distance
            if own <= distance { found.append((index, own)) }
          }
        }
      }
    }
    return found
  }

  private func cube(_ place: SpacePoint) -> Cube {
    let cell = (place / side).rounded(.down)
    return Cube(x: Int(cell.x), y: Int(cell.y), z: Int(cell.z))
  }
}
