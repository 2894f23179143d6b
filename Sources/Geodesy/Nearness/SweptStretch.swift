/// A geodesic edge of a path that comes near to something, and the exact intervals of it that lie within each of many
/// distances.
///
/// The distance from a moving point to one site is convex along a geodesic, so what is within a distance of one site is
/// one interval; the answer is the union over sites. A stretch is halved until few sites can be the nearest on it; each
/// halving also settles the distances that all of it is within, or none of it.
struct SweptStretch {
  let edge: Edge
  /// The chainage in metres at which the edge starts.
  let chainage: Double
  let field: DistanceField
  /// Metres, ascending.
  let distances: [Double]

  /// The number of sites that are worth solving for without halving once more.
  private static let fewSites = 3

  private var metric: EllipsoidalMetric { field.metric }

  /// Tells a receiver of the intervals between two distances along the edge, in metres.
  func sweep(from start: Double, to end: Double, _ receiver: inout some SweepReceiver) {
    let chord = chord(start, end)
    let sites = field.tree.sites(within: distances[distances.count - 1], of: chord, rise: metric.rise(over: chord))
    sweep(from: start, to: end, chord, sites[...], distances.indices, &receiver)
  }

  private func position(at along: Double) -> LonLat { edge.place(at: along).position }

  private func chord(_ start: Double, _ end: Double) -> SpaceSegment {
    SpaceSegment(metric.spacePoint(position(at: start)), metric.spacePoint(position(at: end)))
  }

  /// The place in the list of the first distance that is not less than one.
  private func place(of distance: Double) -> Int {
    var range = distances.startIndex..<distances.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = distances[middle] < distance ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func sweep(
    from start: Double, to end: Double, _ chord: SpaceSegment, _ sites: ArraySlice<Int>, _ places: Range<Int>,
    _ receiver: inout some SweepReceiver
  ) {
    let bounds = field.tree.bounds
    let rise = metric.rise(over: chord)
    var open = places
    var greatest = Double.infinity
    var leasts: [Double] = []
    leasts.reserveCapacity(sites.count)
    for index in sites {
      let site = field.tree.sites[index]
      leasts.append(site.chord.distance(to: chord) - site.rise - rise)
      greatest = min(greatest, max(site.chord.distance(to: chord.start), site.chord.distance(to: chord.end)) + site.rise)
    }
    if let least = leasts.min() {
      let covering = max(place(of: bounds.longest(chord: greatest)), open.lowerBound)
      if covering < open.upperBound {
        receiver.add(chainage + start...chainage + end, within: covering..<open.upperBound)
        open = open.lowerBound..<covering
      }
      let reached = min(max(place(of: bounds.shortest(chord: least)), open.lowerBound), open.upperBound)
      addInside(start...end, open.lowerBound..<reached, &receiver)
      open = reached..<open.upperBound
    } else {
      addInside(start...end, open, &receiver)
      return
    }
    guard let widest = open.last.map({ distances[$0] }) else { return }
    let reach = min(bounds.chord(beyond: widest), greatest)
    let near = zip(sites, leasts).compactMap { $1 <= reach ? $0 : nil }
    if near.count > Self.fewSites, end - start > 0.01 {
      let middle = (start + end) / 2
      let between = metric.spacePoint(position(at: middle))
      sweep(from: start, to: middle, SpaceSegment(chord.start, between), near[...], open, &receiver)
      sweep(from: middle, to: end, SpaceSegment(between, chord.end), near[...], open, &receiver)
    } else {
      solve(start...end, near, open, &receiver)
    }
  }

  /// Adds a stretch on which no border is within some distances, if it is inside an area.
  private func addInside(_ stretch: ClosedRange<Double>, _ places: Range<Int>, _ receiver: inout some SweepReceiver) {
    guard !places.isEmpty, !field.areas.isEmpty else { return }
    if field.contains(position(at: (stretch.lowerBound + stretch.upperBound) / 2)) {
      receiver.add(chainage + stretch.lowerBound...chainage + stretch.upperBound, within: places)
    }
  }

  /// Adds the union of what is within each distance of some sites, and what is inside an area.
  private func solve(
    _ stretch: ClosedRange<Double>, _ sites: [Int], _ places: Range<Int>, _ receiver: inout some SweepReceiver
  ) {
    let limits = distances[places]
    var approaches = sites.map { SiteApproach(field.tree.sites[$0], edge, stretch, metric, limits: limits) }
    var gaps = InsideGaps(stretch)
    for place in places {
      var joined: [ClosedRange<Double>] = []
      for index in approaches.indices {
        if let interval = approaches[index].interval(within: distances[place]) { joined.append(interval) }
      }
      if joined.count > 1 { joined = Self.union(joined) }
      for interval in joined {
        receiver.add(chainage + interval.lowerBound...chainage + interval.upperBound, within: place..<place + 1)
      }
      guard !field.areas.isEmpty else { continue }
      for gap in gaps.inside(apartFrom: joined, { field.contains(position(at: $0)) }) {
        receiver.add(chainage + gap.lowerBound...chainage + gap.upperBound, within: place..<place + 1)
      }
    }
  }

  private static func union(_ intervals: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    var joined: [ClosedRange<Double>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, interval.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        joined.append(interval)
      }
    }
    return joined
  }
}

/// The gaps of a stretch that no border is within a distance of, each wholly inside an area or wholly outside.
///
/// The gaps of a greater distance lie in those of a lesser one, so each side is looked up once.
private struct InsideGaps {
  private let stretch: ClosedRange<Double>
  private var known: [(gap: ClosedRange<Double>, isInside: Bool)] = []

  init(_ stretch: ClosedRange<Double>) { self.stretch = stretch }

  /// The gaps inside an area between ascending intervals; distances must ascend from call to call.
  mutating func inside(
    apartFrom covered: [ClosedRange<Double>], _ contains: (Double) -> Bool
  ) -> [ClosedRange<Double>] {
    var gaps: [(gap: ClosedRange<Double>, isInside: Bool)] = []
    var from = stretch.lowerBound
    func add(upTo end: Double) {
      guard end > from else { return }
      let middle = (from + end) / 2
      let side = known.first { $0.gap.contains(middle) }?.isInside ?? contains(middle)
      gaps.append((from...end, side))
    }
    for interval in covered {
      add(upTo: interval.lowerBound)
      from = max(from, interval.upperBound)
    }
    add(upTo: stretch.upperBound)
    known = gaps
    return gaps.compactMap { $0.isInside ? $0.gap : nil }
  }
}
