extension EllipsoidalMetric {
  /// A place amid positions: below the middle of the box in space that holds them. `nil` for none.
  package func middle(of positions: some Sequence<LonLat>) -> LonLat? {
    var box: SpaceBox?
    var first: LonLat?
    for position in positions {
      let place = spacePoint(position)
      let own = SpaceBox(SpaceSegment(place, place), margin: 0)
      box?.include(own)
      if box == nil { box = own }
      first = first ?? position
    }
    guard let box, let first else { return nil }
    let centre = (box.lower + box.upper) / 2
    // All round the Earth there is no middle; any of the positions is as good.
    guard centre.length > semiMajorAxis / 100 else { return first }
    let across = (centre.x * centre.x + centre.y * centre.y).squareRoot()
    let latitude = (centre.z / (1 - e2)).arcTangent(over: across).radiansToDegrees
    return LonLat(centre.y.arcTangent(over: centre.x).radiansToDegrees, latitude)
  }
}
