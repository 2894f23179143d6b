public import SimpleFeatures

extension EllipsoidalMetric {
  /// The second method for lengths: the sum of straight chords through the Earth along the declared edges, in stretches of at
  /// most 5 km, carried to vanishing steps (Richardson, from whole and half stretches), in metres.
  ///
  /// It shares no formula with `length(of:edges:)`.
  public func chordLength(of geometry: Geometry, edges: EdgeMeaning = .geodesic) -> Double {
    let coordinates = geometry.coordinates
    var total = coordinates.members.reduce(0) { $0 + chordLength(of: $1, edges: edges) }
    guard coordinates.type.dimension == 1 else { return total }
    for path in coordinates.paths { total += chordLength(of: coordinates.pairs(in: path), edges) }
    return total
  }

  private func chordLength(of path: [LonLat], _ edges: EdgeMeaning) -> Double {
    stretches(of: path, edges).reduce(0) { length, stretch in
      let (start, end) = (spacePoint(stretch.from), spacePoint(stretch.to))
      let whole = (end - start).length
      guard let middle = stretch.middle.map(spacePoint) else { return length + whole }
      let halves = (middle - start).length + (end - middle).length
      return length + halves + (halves - whole) / 3
    }
  }
}
