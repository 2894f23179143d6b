/// What is meant by a straight line between two points, where an instrument only says «straight».
public enum LineType: String, Sendable, Hashable, CaseIterable {
  /// The shortest path on the ellipsoid.
  case geodesic
  /// A line of constant azimuth; between points of one latitude, the parallel.
  case loxodrome
  /// Straight in the grid of a projected system.
  case gridLine = "grid line"
  /// Straight through the Earth. On the ground it is the plane section that holds the vertical of the first point.
  case chord
  /// Straight in longitude and latitude.
  case straightInDegrees = "straight in degrees"
}

/// How a line of one type lies against the geodesic line through the same points.
public struct LineTypeDeviation: Sendable, Hashable {
  public var type: LineType
  /// The length of the line in metres; of chords, through the Earth.
  public var length: Double
  /// The largest distance from the geodesic of the same leg, metres.
  public var offset: Double
  /// The area between the two, whichever side it lies on, square metres.
  public var area: Double

  public init(type: LineType, length: Double = 0, offset: Double = 0, area: Double = 0) {
    self.type = type
    self.length = length
    self.offset = offset
    self.area = area
  }
}
