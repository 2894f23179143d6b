public import SimpleFeatures

/// A point at which a line turns.
public struct TurningPoint: Sendable, Hashable {
  /// What it is called: `1`, `12/1`.
  public var number: String
  /// Longitude and latitude on WGS 84, degrees.
  public var position: Position
  /// Its place in the table's grid; `nil` where the table has none.
  public var grid: GridPosition?
  /// From the first point of its line along the line to here, metres on the ellipsoid.
  public var chainage: Double
  /// The way to the next point; `nil` at the end of a line.
  public var leg: TurningLeg?
}

/// The way from a turning point to the next.
public struct TurningLeg: Sendable, Hashable {
  public var course: LegCourse
  /// What it follows in the land, as its source says: `median of the river`, `watershed`.
  public var along: String?
  /// At which it leaves the point, degrees clockwise from north, in [0, 360).
  public var azimuth: Double
  /// On the ellipsoid, metres.
  public var length: Double
  /// Straight in the table's grid, metres; `nil` where the table has none.
  public var gridLength: Double?

  /// What it is, in one text: `geodesic`, or what it follows.
  public var segment: String { along ?? course.rawValue }
}
