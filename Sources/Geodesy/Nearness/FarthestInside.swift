import SimpleFeatures

extension FarthestSearch {
  /// A cell of longitude and latitude.
  private struct Cell {
    var centre: LonLat
    var half: LonLat
  }

  /// Searches the inside of an area whose border has been searched already.
  ///
  /// Cells are halved unless they cannot hold a place that is farther: they lie outside; their centre's distance plus
  /// their radius is not enough; or all that could be nearest lies to one side, since a place from which everything
  /// near is on one side can be moved away from it.
  ///
  /// Along borders that coincide no cell can be ruled out. There cells end at a four-thousandth of the area's extent: what
  /// may be missed is a pocket narrower than that which the other geometry closes in.
  mutating func consider(inside area: [[LonLat]]) {
    let metric = field.metric
    let inside = DistanceField(Pieces(areas: [area]), in: metric)
    var open = cells(of: area[0])
    let narrowest = (open.map { radius(of: $0) }.max() ?? 0) / 4000
    while let cell = open.popLast() {
      let radius = self.radius(of: cell)
      guard let far = field.nearest(to: cell.centre) else { return }
      guard far.distance + radius > max(reached, 0) + tolerance else { continue }
      if far.distance <= radius, far.distance + radius <= max(reached, 0) + narrowest { continue }
      // All of it lies in the other geometry.
      if far.site == nil, field.hasNoBorder(within: radius, of: cell.centre) { continue }
      if inside.contains(cell.centre) {
        note(cell.centre, far)
      } else if inside.hasNoBorder(within: radius, of: cell.centre) {
        continue
      }
      if liesToOneSide(of: cell.centre, radius: radius, nearest: far) { continue }
      let east = cell.half.x * metric.parallelRadius(cell.centre.y.degreesToRadians)
      let split = east > cell.half.y * metric.semiMajorAxis ? LonLat(0.5, 1) : LonLat(1, 0.5)
      let shift = cell.half * (1 - split)
      open.append(Cell(centre: cell.centre - shift, half: cell.half * split))
      open.append(Cell(centre: cell.centre + shift, half: cell.half * split))
    }
  }

  /// Cells that cover a ring; to a pole when the ring goes round it.
  private func cells(of ring: [LonLat]) -> [Cell] {
    var x = ring[0].x
    var west = x
    var east = x
    for (from, to) in zip(ring, ring.dropFirst()) {
      x += (to.x - from.x).wrappedLongitude
      west = min(west, x)
      east = max(east, x)
    }
    var south = ring.map(\.y).min() ?? 0
    var north = ring.map(\.y).max() ?? 0
    // Geodesics rise above their ends: by this much at most for the widest edge.
    let widest = zip(ring, ring.dropFirst()).map { abs(($1.x - $0.x).wrappedLongitude) }.max() ?? 0
    let rise = widest > 60 ? 90 : 1.2 * widest * widest.degreesToRadians / 8
    south = max(-90, south - rise)
    north = min(90, north + rise)
    if abs(x - ring[0].x) > 180 {
      west = -180
      east = 180
      if south + north > 0 { north = 90 } else { south = -90 }
    }
    return [Cell(centre: LonLat(west + east, south + north) / 2, half: LonLat(east - west, north - south) / 2)]
  }

  /// No place of the cell is farther from its centre, in metres.
  private func radius(of cell: Cell) -> Double {
    let metric = field.metric
    let nearest = max(0, abs(cell.centre.y) - cell.half.y)
    let east = cell.half.x.degreesToRadians * metric.parallelRadius(nearest.degreesToRadians)
    let north = cell.half.y.degreesToRadians * metric.curvatureRadii.upperBound
    return min(east.hypotenuse(north) * 1.01, .pi * metric.semiMajorAxis)
  }

  /// Whether all that could be nearest to some place of a disc lies within less than half a turn, as seen from its centre.
  private func liesToOneSide(
    of centre: LonLat, radius: Double, nearest: DistanceField.Nearest
  ) -> Bool {
    let distance = nearest.distance
    let metric = field.metric
    // How far apart two bearings' ends are at this distance, for a radian between them.
    let spread = metric.curvatureRadii.lowerBound * (distance / metric.curvatureRadii.lowerBound).sine
    guard radius < spread / 4, distance < 19_000_000 else { return false }
    let place = metric.spacePoint(centre)
    let reach = distance + 2 * radius
    let candidates = field.tree.sites(within: reach, of: SpaceSegment(place, place), rise: 0)
    guard candidates.count < 4096 else { return false }
    let bearing = metric.inverse(centre, nearest.position).azimuth1
    // A place within the reach bends its bearing by no more than the radius over the distance, as the centre moves.
    let slack = 2 * (radius / spread).arcSine.radiansToDegrees + 1
    var left = 0.0
    var right = 0.0
    for candidate in candidates {
      let site = field.tree.sites[candidate]
      for end in [site.from, site.to] {
        let offset = (metric.inverse(centre, end).azimuth1 - bearing).wrappedLongitude
        left = min(left, offset)
        right = max(right, offset)
      }
    }
    return right - left + slack < 180
  }
}
