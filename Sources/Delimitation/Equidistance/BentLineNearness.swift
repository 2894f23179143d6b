import Geodesy

/// Whether a path in the plane stays within a distance of a line with one bend that has the same ends: one walks along each,
/// never back, and the two are never farther apart (the decision of the Fréchet distance, Alt and Godau 1995).
struct BentLineNearness {
  let start: SIMD2<Double>
  let bend: SIMD2<Double>
  let end: SIMD2<Double>
  /// In the units of the plane.
  let distance: Double

  /// Shares of an edge.
  private typealias Span = ClosedRange<Double>

  func holds(for path: [SIMD2<Double>]) -> Bool {
    guard path.count > 1 else { return false }
    // What can be reached: along both legs of the bent line from the path's vertex, and along the path's edge from the start.
    var first = near(path[0], start, bend)?.fromZero
    var second = first?.upperBound == 1 ? near(path[0], bend, end)?.fromZero : nil
    var atStart = near(start, path[0], path[1])?.fromZero
    for (index, (from, to)) in zip(path, path.dropFirst()).enumerated() {
      let atBend = Self.onward(near(bend, from, to), across: first, beside: atStart)
      first = Self.onward(near(to, start, bend), across: atStart, beside: first)
      second = Self.onward(near(to, bend, end), across: atBend, beside: second)
      let staysAtStart = atStart?.upperBound == 1 && index + 2 < path.count
      atStart = staysAtStart ? near(start, to, path[index + 2])?.fromZero : nil
      if first == nil, second == nil, atStart == nil { return false }
    }
    return second?.upperBound == 1
  }

  /// What is reached of a span: all of it from an edge across, what lies ahead from the edge beside it.
  private static func onward(_ span: Span?, across: Span?, beside: Span?) -> Span? {
    guard let span else { return nil }
    if across != nil { return span }
    guard let beside, beside.lowerBound <= span.upperBound else { return nil }
    return max(span.lowerBound, beside.lowerBound)...span.upperBound
  }

  /// The part of an edge that lies within the distance of a point.
  private func near(_ point: SIMD2<Double>, _ from: SIMD2<Double>, _ to: SIMD2<Double>) -> Span? {
    let (along, away) = (to - from, point - from)
    let length = along.norm
    guard length > 0 else { return away.norm <= distance ? 0...1 : nil }
    let middle = (along * away).sum() / length
    let offset = (along.x * away.y - along.y * away.x) / length
    guard abs(offset) <= distance else { return nil }
    let half = (distance * distance - offset * offset).squareRoot()
    let (low, high) = (max(0, (middle - half) / length), min(1, (middle + half) / length))
    return low <= high ? low...high : nil
  }
}

extension ClosedRange<Double> {
  /// The range where it begins at 0.
  fileprivate var fromZero: Self? { lowerBound == 0 ? self : nil }
}
