extension EdgeBands {
  /// Where a place of the range lies: by the parity of the edges to its west at its height, an edge's upper end not counted.
  func location(of place: Place) -> PointLocation {
    guard !isApart(place, place) else { return .exterior }
    var isInside = false
    for index in all(in: band(of: place.y)) {
      let edge = entries[index]
      let (west, east) = (Swift.min(edge.x, edge.z), Swift.max(edge.x, edge.z))
      // Without branches but the last: which edges a place has to its west no processor can guess.
      let isAbove = place.y >= edge.y
      let crosses = isAbove && place.y < edge.w
      let isNear = isAbove && place.y <= edge.w && place.x >= west && place.x <= east
      isInside = isInside != (crosses && place.x > east)
      if isNear {
        let side = Orientation.sign(edge.lowHalf, edge.highHalf, place)
        if side == 0 { return .boundary }
        if side < 0, crosses { isInside.toggle() }
      }
    }
    return isInside ? .interior : .exterior
  }
}
