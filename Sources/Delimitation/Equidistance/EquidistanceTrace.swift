import Geodesy

/// Follows an equidistance line from crossing to crossing, until nothing that could control it is missed.
///
/// A base point that is nearer somewhere between two places of the line, but not at them, lies within a lens about the
/// two: it can move the line by no more than the squared step over eight times the distance to the sides, divided by how
/// steeply the excess changes. Steps are halved until that is within half of the tolerance, and where the control of a
/// side jumps, until the place that has both controls at one distance is found.
struct EquidistanceTrace {
  private typealias Place = EquidistanceProblem.Place

  /// A place of the line, and whether the line may go through it.
  private struct Station {
    var place: Place
    var isAllowed: Bool
  }

  let problem: EquidistanceProblem
  let domain: EquidistanceDomain
  /// Metres.
  let tolerance: Double
  private(set) var lines: [[EquidistanceVertex]] = []
  private var current: [EquidistanceVertex] = []

  init(_ problem: EquidistanceProblem, in domain: EquidistanceDomain, tolerance: Double) {
    self.problem = problem
    self.domain = domain
    self.tolerance = tolerance
  }

  /// Adds the parts of a chain of places that lie in the domain.
  mutating func follow(_ chain: [EquidistanceProblem.Place]) {
    var stations = chain.map(station)
    let isClosed = chain.count > 2 && chain[0].position == chain[chain.count - 1].position
    if isClosed, let start = stations.firstIndex(where: { !$0.isAllowed }) {
      stations = Array(stations[start...] + stations[1..<(start + 1)])
    }
    if stations[0].isAllowed { current.append(EquidistanceVertex(stations[0].place, .end)) }
    for (from, to) in zip(stations, stations.dropFirst()) { advance(from, to, depth: 0) }
    finish(with: nil)
  }

  private func station(_ place: Place) -> Station {
    Station(place: place, isAllowed: domain.contains(place) && domain.nearer(than: place) == nil)
  }

  /// Adds what lies after one place up to and with another.
  private mutating func advance(_ from: Station, _ to: Station, depth: Int) {
    refine(from, to, depth: depth)
    if to.isAllowed { current.append(EquidistanceVertex(to.place, .intermediate)) }
  }

  private mutating func finish(with last: EquidistanceVertex?) {
    if let last { current.append(last) }
    if current.count > 1 {
      for end in [0, current.count - 1] where current[end].role == .intermediate { current[end].role = .end }
      lines.append(current)
    }
    current = []
  }

  /// Adds what lies strictly between two places of the line.
  private mutating func refine(_ from: Station, _ to: Station, depth: Int) {
    guard from.isAllowed || to.isAllowed, depth < 60 else { return }
    let step = problem.metric.inverse(from.place.position, to.place.position).distance
    if from.isAllowed != to.isAllowed {
      if step < 1e-3 { return cut(from.place, to.place, leaves: from.isAllowed) }
      return halve(from, to, step, depth)
    }
    let first = change(from.place.first, to.place.first, step: step)
    let second = change(from.place.second, to.place.second, step: step)
    for (isFirst, change) in [(true, first), (false, second)] where change == .jump {
      let junction = EquidistanceJunction(problem: problem)
      guard let found = junction.change(from: from.place, to: to.place, ofFirst: isFirst) else { continue }
      let before = station(found.before)
      refine(from, before, depth: depth + 1)
      if before.isAllowed { current.append(changed(found.before, found.after, ofFirst: isFirst)) }
      return refine(Station(place: found.after, isAllowed: before.isAllowed), to, depth: depth + 1)
    }
    let isSteady = first == .stays && second == .stays
    if first == .jump || second == .jump {
      if step > 1e-3 { return halve(from, to, step, depth) }
      current.append(changed(from.place, to.place, ofFirst: first == .jump))
    } else if step > (isSteady ? longestStep(from.place, to.place) : min(1, longestStep(from.place, to.place))) {
      halve(from, to, step, depth)
    }
  }

  private func changed(_ before: Place, _ after: Place, ofFirst isFirst: Bool) -> EquidistanceVertex {
    EquidistanceVertex(before, .change, also: isFirst ? (.first, after.first) : (.second, after.second))
  }

  private mutating func halve(_ from: Station, _ to: Station, _ step: Double, _ depth: Int) {
    let (start, end) = (from.place.position, to.place.position)
    let across = (end.x - start.x).wrappedLongitude
    let middle = LonLat(start.x + across / 2, (start.y + end.y) / 2).wrapped
    // A place no nearer to both ends than they are to each other would not end the halving.
    guard
      let place = problem.settled(middle, within: step),
      problem.metric.inverse(start, place.position).distance < 0.95 * step,
      problem.metric.inverse(place.position, end).distance < 0.95 * step
    else { return }
    let between = station(place)
    advance(from, between, depth: depth + 1)
    refine(between, to, depth: depth + 1)
  }

  /// Ends the current line, or begins one, between a place in the domain and one out of it.
  private mutating func cut(_ from: Place, _ to: Place, leaves: Bool) {
    let inside = leaves ? from : to
    let outside = leaves ? to : from
    var vertex = EquidistanceVertex(inside, .end)
    if domain.contains(outside), let third = domain.nearer(than: outside),
      let position = EquidistanceJunction(problem: problem).meeting(
        of: inside.first, inside.second, near: inside.position, or: outside.position, third.foot, times: 1)
    {
      let foot = problem.first.foot(of: position, on: third.foot)
      vertex = EquidistanceVertex(problem.place(position), .triPoint, also: (.other(third.side), foot))
    }
    if leaves { finish(with: vertex) } else { current.append(vertex) }
  }

  private enum Change {
    case stays, glides, jump
  }

  /// What the foot of a side does on a step: stay on its control, glide on to the next one, or jump to one apart.
  private func change(_ from: EquidistanceSide.Foot, _ to: EquidistanceSide.Foot, step: Double) -> Change {
    if from.control == to.control { return .stays }
    let way = problem.metric.inverse(from.position, to.position).distance
    return way > 1.01 * step + 1e-3 ? .jump : .glides
  }

  /// How long a step may be so that what is missed on it moves the line by no more than half of the tolerance.
  private func longestStep(_ from: Place, _ to: Place) -> Double {
    let steepness = min(from.slope.norm, to.slope.norm) / (1 + problem.ratio)
    return max((8 * min(from.nearest, to.nearest) * tolerance * steepness).squareRoot(), tolerance / 4)
  }
}
