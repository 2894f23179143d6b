extension Coordinates: Hashable {
  /// Equal number by number, in order; a missing height equals a missing height.
  public static func == (left: Coordinates, right: Coordinates) -> Bool {
    guard
      left.type == right.type, left.hasZ == right.hasZ, left.ringEnds == right.ringEnds,
      left.polygonEnds == right.polygonEnds, left.members == right.members
    else { return false }
    if left.values == right.values { return true }
    return left.hasZ && left.values.elementsEqual(right.values) { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(hasZ)
    hasher.combine(ringEnds)
    hasher.combine(polygonEnds)
    hasher.combine(members)
    for value in values { hasher.combine(value.isNaN ? Double.nan : value) }
  }
}
