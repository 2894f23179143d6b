import Geodesy

/// A vertex of an equidistance line as it is traced.
struct EquidistanceVertex: Sendable {
  var place: EquidistanceProblem.Place
  var role: EquidistantPoint.Role
  /// A third foot: the other one of the side whose control changes, or that of a third side.
  var also: (side: Side, foot: EquidistanceSide.Foot)?

  enum Side: Sendable {
    case first, second
    /// The index of a side beyond the two.
    case other(Int)
  }

  init(
    _ place: EquidistanceProblem.Place, _ role: EquidistantPoint.Role,
    also: (side: Side, foot: EquidistanceSide.Foot)? = nil
  ) {
    self.place = place
    self.role = role
    self.also = also
  }
}

extension [EquidistanceVertex] {
  /// The vertices without those that the geodesics between the others pass within a tolerance in metres.
  func thinned(tolerance: Double, in metric: EllipsoidalMetric) -> [EquidistanceVertex] {
    var kept = indices.map { self[$0].role != .intermediate }
    var open: [(Int, Int)] = []
    var last = 0
    for index in indices.dropFirst() where kept[index] {
      open.append((last, index))
      last = index
    }
    while let (start, end) = open.popLast() {
      guard end - start > 1 else { continue }
      let plane = GeodesicPlane(centre: self[start].place.position, metric: metric)
      let chord = plane.project(self[end].place.position)
      let length = chord.norm
      var farthest = (offset: tolerance, index: -1)
      for index in (start + 1)..<end {
        let point = plane.project(self[index].place.position)
        let offset = length > 0 ? abs(chord.x * point.y - chord.y * point.x) / length : point.norm
        if offset > farthest.offset { farthest = (offset, index) }
      }
      guard farthest.index >= 0 else { continue }
      kept[farthest.index] = true
      open.append((start, farthest.index))
      open.append((farthest.index, end))
    }
    return indices.filter { kept[$0] }.map { self[$0] }
  }
}
