extension EllipsoidalMetric {
  /// A ring round a pole as a ring in the plane of longitude and latitude: cut open at the antimeridian, to the pole along
  /// it and back.
  ///
  /// The ring is taken to enclose the smaller of its two sides. Its longitudes come within ±180.
  func closedThroughPole(_ ring: [LonLat]) -> [LonLat] {
    let turn = Self.winding(of: ring)
    let corners = ring.dropLast().map(\.wrapped)
    let holdsNorth = (turn > 0) == (signedArea(of: ring, edges: .geodesic) > 0)
    let pole = holdsNorth ? 90.0 : -90.0
    let side = turn > 0 ? 180.0 : -180.0
    // The passage from one side of the antimeridian to the other: the only jump of a simple ring, or the last of several.
    guard
      let cut = corners.indices.last(where: { index in
        let next = corners[(index + 1) % corners.count].x
        return abs(next - corners[index].x) > 180 && (next < corners[index].x) == (turn > 0)
      })
    else { return ring }
    let before = corners[cut]
    let after = corners[(cut + 1) % corners.count].unwrapped(near: before.x)
    let share = after.x == before.x ? 0 : (side - before.x) / (after.x - before.x)
    let latitude = before.y + (after.y - before.y) * share
    var closed = [LonLat(-side, latitude)]
    for step in 1...corners.count {
      let corner = corners[(cut + step) % corners.count].unwrapped(near: closed[closed.count - 1].x)
      if corner != closed[closed.count - 1] { closed.append(corner) }
    }
    for corner in [LonLat(side, latitude), LonLat(side, pole), LonLat(-side, pole)] where corner != closed[closed.count - 1] {
      closed.append(corner)
    }
    closed.append(closed[0])
    return closed
  }
}
