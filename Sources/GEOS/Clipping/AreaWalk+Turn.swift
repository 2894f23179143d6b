extension AreaWalk {
  /// Turns, at a place of the border, into the direction of the next place.
  ///
  /// Going round the place from the way come to the way on, clockwise on the left and the other way on the right, every edge
  /// that leads away in between changes sides. One that leads along either way does not.
  mutating func turn(towards next: Place) {
    let way = sector(of: next)
    for spoke in spokes {
      let sector = sector(of: spoke)
      if sector == .back { continue }
      if way == .back {
        // All the way round, on both sides.
        isAreaLeft.toggle()
        isAreaRight.toggle()
      } else if sector != way {
        if sector.rawValue < way.rawValue { isAreaLeft.toggle() } else { isAreaRight.toggle() }
      } else {
        let side = Orientation.sign(at, spoke, next)
        if side < 0 { isAreaLeft.toggle() }
        if side > 0 { isAreaRight.toggle() }
      }
    }
  }

  /// Directions from the place reached, clockwise from the way come.
  private enum Sector: Int {
    case back
    case left
    case ahead
    case right
  }

  private func sector(of place: Place) -> Sector {
    switch Orientation.sign(at, before, place) {
    case ..<0: return .left
    case 1...: return .right
    default:
      let isBack = before.x != at.x ? (before.x > at.x) == (place.x > at.x) : (before.y > at.y) == (place.y > at.y)
      return isBack ? .back : .ahead
    }
  }
}
