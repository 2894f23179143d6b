public import Diagnostics
public import Geodesy
import Quantities
public import SimpleFeatures

extension BoundaryDescription.Line {
  /// The line that the description gives: through the positions it states, and from azimuths (or winds) and lengths where it
  /// states none.
  ///
  /// - Parameter start: Where the first point is, where the text does not say.
  /// - Throws: every leg that cannot be drawn, and every azimuth or length that contradicts the positions by more than the
  ///   rounding of the figures explains, each at its place.
  public func stretches(
    from start: Position? = nil, metric: EllipsoidalMetric = EllipsoidalMetric()
  ) throws(Failure) -> [TurningPointTable.Stretch] {
    var faults: [Diagnostic] = []
    var stretches: [TurningPointTable.Stretch] = []
    guard var here = start ?? self.start.flatMap({ positions[$0]?.position }) else {
      throw Failure(
        .data, code: "no-start", "no position of the first point is stated; expected one in the text or beside it",
        at: legs.first?.place)
    }
    for leg in legs {
      guard let edges = leg.course.edges else {
        faults.append(
          Diagnostic(
            code: "grid-line", "a grid line is not drawn from a description; expected a geodesic or a loxodrome", at: leg.place)
        )
        continue
      }
      let stated = positions[leg.to]?.position
      if let next = stated ?? leg.destination(from: here, metric) {
        if stated != nil { faults += contradictions(of: leg, from: here, to: next, edges, metric) }
        stretches.append(.init([here, next], edges: edges, along: leg.along))
        here = next
      } else {
        faults.append(Diagnostic(code: "no-way", leg.whatIsMissing, at: leg.place))
      }
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return stretches
  }

  private func contradictions(
    of leg: BoundaryDescription.Leg, from here: Position, to next: Position, _ edges: EdgeMeaning, _ metric: EllipsoidalMetric
  ) -> [Diagnostic] {
    guard leg.along == nil || leg.azimuth != nil else { return [] }
    let length = metric.length(of: .lineString([here, next]), edges: edges)
    let reach = [leg.from ?? "", leg.to].compactMap { positions[$0]?.reach }.reduce(0, +) + 1e-6
    var found: [Diagnostic] = []
    if let stated = leg.length, (stated.value - length).magnitude > stated.half + reach {
      found.append(
        Diagnostic(
          code: "contradiction",
          "the leg to point \(leg.to) is said to be \(stated.value.text(decimals: 3)) m long, and its positions are "
            + "\(length.text(decimals: 3)) m apart, more than rounding explains", at: leg.place))
    }
    let azimuth = metric.azimuth(from: here, to: next, edges: edges)
    if let stated = leg.azimuth, length > 0,
      (stated.value - azimuth).remainder(dividingBy: 360).magnitude > stated.half + reach / length * 180 / .pi
    {
      found.append(
        Diagnostic(
          code: "contradiction",
          "the leg to point \(leg.to) is said to leave at \(SexagesimalText.azimuth(stated.value)), and its positions lie at "
            + "\(SexagesimalText.azimuth(azimuth)), more than rounding explains", at: leg.place))
    }
    return found
  }

  /// The legs as azimuths and lengths alone, positions passed over.
  ///
  /// - Throws: every leg without an azimuth (or wind) and a length, at its place.
  public func traverse(from start: Position? = nil) throws(Failure) -> Traverse {
    guard let first = start ?? self.start.flatMap({ positions[$0]?.position }) else {
      throw Failure(
        .data, code: "no-start", "no position of the first point is stated; expected one in the text or beside it",
        at: legs.first?.place)
    }
    let faults = legs.filter { $0.traversed == nil }.map {
      Diagnostic(code: "no-way", $0.whatIsMissing, at: $0.place)
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return Traverse(start: first, legs: legs.compactMap(\.traversed))
  }
}

extension BoundaryDescription.StatedPosition {
  /// How far rounding may have moved it, metres; a degree taken as long as it is at most.
  public var reach: Double {
    let (north, east) = (half.y * 111_700, half.x * 111_400)
    return (north * north + east * east).squareRoot()
  }
}

extension BoundaryDescription.Leg {
  /// The leg as a way of a traverse: at its azimuth, else at its wind, as wide as that is.
  var traversed: Traverse.Leg? {
    guard let length, course != .gridLine, course != .straightInDegrees,
      let bearing = azimuth ?? wind.map({ .init($0.azimuth, half: Wind.halfWidth) })
    else { return nil }
    return Traverse.Leg(
      azimuth: bearing.value, azimuthHalf: bearing.half, length: length.value, lengthHalf: length.half,
      isRhumb: course == .loxodrome || course == .parallel)
  }

  fileprivate func destination(from here: Position, _ metric: EllipsoidalMetric) -> Position? {
    guard let own = traversed else { return nil }
    let end = metric.destination(from: here, azimuth: own.azimuth, distance: own.length, rhumb: own.isRhumb)
    return end.x.isFinite && end.y.isFinite ? end : nil
  }

  fileprivate var whatIsMissing: String {
    let missing = [azimuth == nil && wind == nil ? "azimuth" : nil, length == nil ? "length" : nil].compactMap(\.self)
    return "the leg to point \(to) has no \(missing.isEmpty ? "drawable course" : missing.joined(separator: " and no ")); "
      + "expected both, or the position of its end"
  }
}
