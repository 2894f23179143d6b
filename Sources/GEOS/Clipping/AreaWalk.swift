/// A walk along a line that knows at every place whether the area lies on its left and on its right.
///
/// Both are known by parity. What changes sides of the line a little to the left of it is an edge with one end strictly to the left
/// and the other not; of the line a little to the right, one with one end strictly to the right and the other not. So a place where
/// the line touches the border, or a stretch where it follows it, needs no case of its own: a stretch belongs to the closed area
/// where the area is on either side. All signs are exact. Only how far along an edge is met is rounded.
struct AreaWalk {
  private let edges: EdgeBands
  var isAreaLeft = false
  var isAreaRight = false
  private(set) var before = Place.zero
  private(set) var at = Place.zero
  /// The far ends of edges that meet the place reached, once for each way that an edge leads away from it.
  private(set) var spokes: [Place] = []
  private var meetings: [Meeting] = []

  /// Where an edge changes sides of the line, as a share of the way at hand.
  private struct Meeting {
    var share: Double
    var changesLeft: Bool
    var changesRight: Bool
  }

  init(_ edges: EdgeBands) {
    self.edges = edges
  }

  var isInArea: Bool { isAreaLeft || isAreaRight }

  /// Whether the place reached lies on the border.
  var isOnBorder: Bool { !spokes.isEmpty }

  /// Begins at a place. A walk from outside due east to it tells what is there.
  mutating func start(at place: Place) {
    isAreaLeft = false
    isAreaRight = false
    spokes.removeAll(keepingCapacity: true)
    at = place
    guard !edges.isApart(place, place) else { return }
    at = Place(edges.least.x - max(1, edges.least.x.magnitude), place.y)
    advance(to: place) { _, _ in }
  }

  /// Goes on straight to another place.
  ///
  /// - Parameter stretch: told the stretches in the closed area, from and to as shares of the way, in order.
  @inline(__always)
  mutating func advance(to place: Place, _ stretch: (Double, Double) -> Void) {
    guard place != at else { return }
    if !spokes.isEmpty { turn(towards: place) }
    before = at
    at = place
    spokes.removeAll(keepingCapacity: true)
    let low = pointwiseMin(before, place)
    let high = pointwiseMax(before, place)
    guard !edges.isApart(low, high) else {
      isAreaLeft = false
      isAreaRight = false
      return
    }
    gather(low, high)
    if meetings.isEmpty {
      if isInArea { stretch(0, 1) }
      return
    }
    if meetings.count > 1 { meetings.sort { $0.share < $1.share } }
    var from = isInArea ? 0.0 : -1
    for meeting in meetings {
      if meeting.changesLeft { isAreaLeft.toggle() }
      if meeting.changesRight { isAreaRight.toggle() }
      if isInArea, from < 0 { from = meeting.share }
      if !isInArea, from >= 0 {
        if meeting.share > from { stretch(from, meeting.share) }
        from = -1
      }
    }
    if from >= 0 { stretch(from, 1) }
  }

  /// Finds the edges that meet the way from `before` to `at`.
  private mutating func gather(_ low: Place, _ high: Place) {
    meetings.removeAll(keepingCapacity: true)
    let first = edges.band(of: low.y)
    for band in first...edges.band(of: high.y) {
      for index in band == first ? edges.all(in: band) : edges.beginning(in: band) {
        let edge = edges.entries[index]
        let (west, east) = (Swift.min(edge.x, edge.z), Swift.max(edge.x, edge.z))
        // One test, seldom passed: four would be four guesses for the processor.
        let distance = Swift.max(Swift.max(low.x - east, west - high.x), Swift.max(low.y - edge.w, edge.y - high.y))
        if distance > 0 { continue }
        meet(edge.lowHalf, edge.highHalf)
      }
    }
  }

  @inline(__always)
  private mutating func meet(_ a: Place, _ b: Place) {
    let sideA = Orientation.sign(before, at, a)
    let sideB = Orientation.sign(before, at, b)
    if sideA * sideB > 0 { return }
    if sideA * sideB < 0 {
      let start = Orientation.area(a, b, before)
      let end = Orientation.area(a, b, at)
      if end == 0 {
        spokes.append(a)
        spokes.append(b)
      } else if (start > 0 && end < 0) || (start < 0 && end > 0) {
        meetings.append(Meeting(share: start / (start - end), changesLeft: true, changesRight: true))
      }
    } else {
      meet(a, sideA, other: b, sideB)
      meet(b, sideB, other: a, sideA)
      // An edge along the way that goes on beyond its end.
      if sideA == 0, sideB == 0, a != at, b != at, isBetween(at, a, b) {
        spokes.append(a)
        spokes.append(b)
      }
    }
  }

  /// Where an end of an edge lies on the way.
  @inline(__always)
  private mutating func meet(_ end: Place, _ side: Int, other: Place, _ otherSide: Int) {
    guard side == 0 else { return }
    if end == at {
      spokes.append(other)
    } else if otherSide != 0, end != before, isBetween(end, before, at) {
      let way = at - before
      let share = way.x.magnitude > way.y.magnitude ? (end.x - before.x) / way.x : (end.y - before.y) / way.y
      meetings.append(Meeting(share: share, changesLeft: otherSide > 0, changesRight: otherSide < 0))
    }
  }

  /// Whether a place on the line through two others lies between them.
  @inline(__always)
  private func isBetween(_ place: Place, _ a: Place, _ b: Place) -> Bool {
    a.x != b.x ? (a.x < place.x) != (b.x < place.x) : (a.y < place.y) != (b.y < place.y)
  }
}
