import SimpleFeatures

/// A number of a tree's box and its distance.
typealias Neighbour = (number: Int, distance: Double)

extension PackedTree {
  /// The nearest numbers to a geometry, by distance and then by number.
  ///
  /// - Parameters:
  ///   - box: the bounds of the geometry.
  ///   - distance: never below that of the boxes.
  func nearest(
    _ count: Int, to geometry: OpaquePointer, within box: Bounds, _ lease: borrowing ContextLease,
    distance: (Int) throws(GEOSError) -> Double
  ) throws(GEOSError) -> [Neighbour] {
    guard count > 0, liveCount > 0 else { return [] }
    return try withoutActuallyEscaping(distance) { (distance) throws(GEOSError) in
      let search = NearestSearch(in: self, distance: distance)
      let first = try unsafe nearest(to: geometry, lease, search)
      let least = try search.distance(to: first)
      guard count > 1 else { return [(first, least)] }
      let reach = least + extent * (Double(count) / Double(liveCount)).squareRoot()
      return try neighbours(count, about: box, reach: reach, search)
    }
  }

  /// GEOS finds one neighbour only: so all within a reach are measured, and the reach doubles until there are enough.
  private func neighbours(
    _ count: Int, about box: Bounds, reach: Double, _ search: NearestSearch
  ) throws(GEOSError) -> [Neighbour] {
    var reach = reach
    while reach.isFinite, reach > 0, count < liveCount {
      let near = try query(box.grown(by: reach)).measured(search)
      let within = near.prefix { $0.distance <= reach }
      if within.count >= count { return Array(within.prefix(count)) }
      if near.count == liveCount { return Array(near.prefix(count)) }
      reach *= 2
    }
    return Array(try all().measured(search).prefix(count))
  }
}

extension [Int] {
  fileprivate func measured(_ search: NearestSearch) throws(GEOSError) -> [Neighbour] {
    var neighbours: [Neighbour] = []
    neighbours.reserveCapacity(count)
    for number in self { neighbours.append((number, try search.distance(to: number))) }
    return neighbours.sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }
  }
}

extension Bounds {
  /// The box that has everything within a distance, whichever way that was rounded.
  fileprivate func grown(by distance: Double) -> Bounds {
    let reach = distance * (1 + 8 * Double.ulpOfOne)
    let greatest = Double.greatestFiniteMagnitude
    return Bounds(
      west: max((west - reach).nextDown, -greatest), south: max((south - reach).nextDown, -greatest),
      east: min((east + reach).nextUp, greatest), north: min((north + reach).nextUp, greatest))
  }
}
