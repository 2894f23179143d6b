import Geodesy
import SimpleFeatures

/// The most a length or area may be off because the engine draws an outline only to its tolerance: worst case, in closed form.
struct OutlineBound {
  let metric: EllipsoidalMetric
  /// How far the outline may lie from where it belongs, in metres.
  let bound: Double

  /// Of an area: the band on both sides of its outline, with the round corners that a band has outside, in square metres.
  func ofArea(_ geometry: Geometry, edges: EdgeMeaning) -> Double {
    guard bound > 0 else { return 0 }
    let parts = geometry.simpleParts.count { $0.dimension == 2 }
    return bound * metric.perimeter(of: geometry, edges: edges) + Double(parts) * .pi * bound * bound
  }

  /// Of a perimeter: a full turn for each ring, as of circles one inside the other, in metres.
  func ofPerimeter(_ geometry: Geometry) -> Double {
    guard bound > 0 else { return 0 }
    let rings = geometry.simpleParts.filter { $0.dimension == 2 }.reduce(0) { $0 + $1.coordinates.paths.count }
    return Double(rings) * 2 * .pi * bound
  }

  /// Of a line that an outline has cut: both ends of each piece, in metres. The outline is taken to be crossed at a right
  /// angle.
  func ofLength(_ geometry: Geometry) -> Double {
    Double(geometry.simpleParts.count { $0.dimension == 1 }) * 2 * bound
  }

  /// Of the size of a geometry by its dimension; of points none.
  func ofSize(_ geometry: Geometry, _ dimension: Int, edges: EdgeMeaning) -> Double {
    switch dimension {
    case 0: 0
    case 1: ofLength(geometry)
    default: ofArea(geometry, edges: edges)
    }
  }
}
