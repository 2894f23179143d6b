public import Geodesy
public import SimpleFeatures

/// The points at which a line turns, with what is needed to describe it: positions, grid positions, azimuths, legs.
///
/// From it come the table, the description in prose and the features of a hand-over. A table holds one line or several;
/// points of all of them are numbered through.
public struct TurningPointTable: Sendable {
  /// A stretch of one kind.
  public struct Stretch: Sendable {
    public var positions: [Position]
    public var edges: EdgeMeaning
    /// What it follows, as its source says.
    public var along: String?

    public init(_ positions: [Position], edges: EdgeMeaning = .geodesic, along: String? = nil) {
      self.positions = positions
      self.edges = edges
      self.along = along
    }
  }

  /// Each line's points in order, the last without a leg.
  public private(set) var lines: [[TurningPoint]] = []
  /// The system of the grid positions.
  public let frame: GridFrame?

  /// All points, line after line.
  public var points: [TurningPoint] { lines.flatMap(\.self) }

  /// - Parameters:
  ///   - stretches: In order; one that begins where the one before ends goes on with its line.
  ///   - first: The number of the first point.
  /// - Throws: `unsuitableGeometry` for a stretch of fewer than two points, `geometry` where the grid does not reach.
  public init(
    _ stretches: [Stretch], frame: GridFrame? = nil, first: Int = 1, metric: EllipsoidalMetric = EllipsoidalMetric()
  ) throws(DelimitationError) {
    self.frame = frame
    var number = first
    for stretch in stretches {
      let positions = Self.distinct(stretch.positions)
      guard positions.count > 1 else {
        throw DelimitationError(.unsuitableGeometry, "a line of fewer than two different points has no legs")
      }
      if let end = lines.last?.last, end.position == positions[0] {
        try append(positions, of: stretch, after: end, &number, metric)
      } else {
        let start = try point(positions[0], &number, chainage: 0)
        lines.append([start])
        try append(positions, of: stretch, after: start, &number, metric)
      }
    }
  }

  /// A table of points that are known already.
  init(lines: [[TurningPoint]], frame: GridFrame?) {
    self.lines = lines
    self.frame = frame
  }

  private mutating func append(
    _ positions: [Position], of stretch: Stretch, after start: TurningPoint, _ number: inout Int, _ metric: EllipsoidalMetric
  ) throws(DelimitationError) {
    var line = lines.removeLast()
    defer { lines.append(line) }
    var from = start
    for position in positions.dropFirst() {
      let length = metric.length(of: .lineString([from.position, position]), edges: stretch.edges)
      var next: TurningPoint
      if position == line[0].position {
        // A line that closes ends where it began, under the same number.
        next = line[0]
        next.chainage = from.chainage + length
        next.leg = nil
      } else {
        next = try point(position, &number, chainage: from.chainage + length)
      }
      line[line.count - 1].leg = TurningLeg(
        course: LegCourse(stretch.edges, followsParallel: abs(from.position.y - position.y) <= 1e-9), along: stretch.along,
        azimuth: metric.azimuth(from: from.position, to: position, edges: stretch.edges), length: length,
        gridLength: next.grid.flatMap { from.grid?.distance(to: $0) })
      line.append(next)
      from = next
    }
  }

  private func point(_ position: Position, _ number: inout Int, chainage: Double) throws(DelimitationError) -> TurningPoint {
    let grid: GridPosition? = if let frame { try frame.grid(of: position) } else { nil }
    defer { number += 1 }
    return TurningPoint(number: String(number), position: position, grid: grid, chainage: chainage)
  }

  /// Without points that repeat the one before them.
  private static func distinct(_ positions: [Position]) -> [Position] {
    positions.indices.filter { $0 == 0 || positions[$0] != positions[$0 - 1] }
      .map { Position(positions[$0].x, positions[$0].y) }
  }
}

extension TurningPointTable {
  /// The lines as geometries with the positions exactly as they are in the table.
  public var geometry: Geometry {
    let paths = lines.map { $0.map(\.position) }
    return paths.count == 1 ? .lineString(paths[0]) : .geometryCollection(paths.map { .lineString($0) })
  }

  /// The length of all lines, metres on the ellipsoid.
  public var length: Double { lines.reduce(0) { $0 + ($1.last?.chainage ?? 0) } }

  /// Whether any leg follows something in the land.
  public var hasNaturalLegs: Bool { points.contains { $0.leg?.along != nil } }
}
