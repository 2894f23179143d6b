public import Geodesy
public import SimpleFeatures

/// A vertex of a median line, with the points of the sides that control it.
public struct EquidistantPoint: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Where the line leaves the region it was asked for.
    case end
    /// Where the controlling point of a side changes.
    case change
    /// Where a third side is as near as the two.
    case triPoint = "tri-point"
    /// On the way between two others, so that the geodesics stay within the tolerance.
    case intermediate
  }

  /// The nearest point of a side.
  public struct Control: Sendable, Hashable {
    /// The side: 0 the first, 1 the second, 2 and on the others.
    public var side: Int
    /// The index of the feature of that side.
    public var feature: Int
    public var position: Position
    /// Metres, by the exact inverse problem.
    public var distance: Double
  }

  public var role: Role
  public var position: Position
  /// One for each side, in their order; a second one where the control of a side changes.
  public var controls: [Control]
}

/// One connected line of points whose distances to two sides have a given ratio; the first side lies on the left.
public struct MedianLine: Sendable, Hashable {
  public var points: [EquidistantPoint]

  /// The line itself; its edges are geodesics.
  public var geometry: Geometry { .lineString(points.map(\.position)) }
}

/// What bounds a median line and how it is drawn.
public struct MedianLineOptions: Sendable {
  /// The distance to the first side over that to the second: 1 for equidistance.
  public var ratio = 1.0
  /// An area that holds the line. Without it, and without ``reach``, the line ends at the convex hull of the sides.
  public var area: Geometry?
  /// How far from the sides the line goes at most, in metres.
  public var reach: Double?
  /// How far the line may stray from the true one between its vertices, metres.
  public var tolerance = 1.0

  public init(ratio: Double = 1, within area: Geometry? = nil, reach: Double? = nil, tolerance: Double = 1) {
    self.ratio = ratio
    self.area = area
    self.reach = reach
    self.tolerance = tolerance
  }

  fileprivate func check() throws(DelimitationError) {
    for (name, value) in [("ratio", ratio), ("tolerance", tolerance), ("reach", reach ?? 1)] {
      guard value > 0, value.isFinite else {
        throw DelimitationError(.outOfRange, "the \(name) of a median line is \(value); expected more than 0")
      }
    }
  }
}

extension EllipsoidalMetric {
  /// The lines whose points have the same least distance to two sides, and are nearer to no other side.
  ///
  /// Each side is a list of features: base points, lines, or areas. The two distances of every vertex agree within 0.1 mm
  /// by the exact inverse problem. Between vertices the geodesics stray from the true line by no more than the tolerance.
  /// Where the controlling point of a side changes stands a vertex with both; where a third side is as near, the line ends in
  /// a vertex with a point of each.
  ///
  /// - Throws: ``DelimitationError`` where a side is empty, where the two overlap, where all lies on one straight line and
  ///   nothing bounds the answer, or where the sides reach farther than 4,000 km from their middle.
  public func medianLines(
    between first: [Geometry], and second: [Geometry], others: [[Geometry]] = [], edges: EdgeMeaning = .geodesic,
    options: MedianLineOptions = MedianLineOptions()
  ) throws(DelimitationError) -> [MedianLine] {
    try options.check()
    guard options.ratio == 1 || others.isEmpty else {
      throw DelimitationError(.outOfRange, "a ratio of \(options.ratio) is given with other sides; expected 1, or none of them")
    }
    let sides = ([first, second] + others).map { EquidistanceSide($0, edges: edges, in: self) }
    if let empty = sides.firstIndex(where: \.isEmpty) {
      throw DelimitationError(.unsuitableGeometry, "side \(empty + 1) has no positions")
    }
    let domain = try EquidistanceDomain(
      of: [first, second], others: Array(sides.dropFirst(2)), within: options.area, reach: options.reach, in: self)
    let problem = EquidistanceProblem(first: sides[0], second: sides[1], ratio: options.ratio, metric: self)
    let grid = try EquidistanceGrid(problem, in: domain, floor: options.tolerance)
    var trace = EquidistanceTrace(problem, in: domain, tolerance: options.tolerance / 2)
    for chain in grid.chains() { trace.follow(chain) }
    return trace.lines.map { vertices in
      let thin = problem.directed(vertices.thinned(tolerance: options.tolerance / 2, in: self))
      return MedianLine(points: thin.map(\.point))
    }
  }
}

extension EquidistanceProblem {
  /// The vertices in the direction that has the first side on the left.
  fileprivate func directed(_ vertices: [EquidistanceVertex]) -> [EquidistanceVertex] {
    guard vertices.count > 1 else { return vertices }
    let middle = (vertices.count - 1) / 2
    let azimuth = metric.inverse(vertices[middle].place.position, vertices[middle + 1].place.position).azimuth1
    let ahead = SIMD2(azimuth.degreesToRadians.sine, azimuth.degreesToRadians.cosine)
    // The excess grows away from the first side.
    let slope = vertices[middle].place.slope
    return ahead.x * slope.y - ahead.y * slope.x > 0 ? vertices.reversed() : vertices
  }
}

extension EquidistanceVertex {
  fileprivate var point: EquidistantPoint {
    var controls = [(0, place.first), (1, place.second)]
    if let also {
      switch also.side {
      case .first: controls.append((0, also.foot))
      case .second: controls.append((1, also.foot))
      case .other(let index): controls.append((index + 2, also.foot))
      }
    }
    return EquidistantPoint(
      role: role, position: place.position.position,
      controls: controls.map { side, foot in
        EquidistantPoint.Control(
          side: side, feature: foot.feature ?? 0, position: foot.position.position, distance: foot.distance)
      })
  }
}
