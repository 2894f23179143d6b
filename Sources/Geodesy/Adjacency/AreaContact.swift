public import SimpleFeatures

/// What two areas must share to count as neighbours.
public enum AreaTouching: String, Sendable, Hashable, CaseIterable {
  /// A line.
  case border
  /// A point is enough.
  case point
}

/// When two areas count as neighbours.
public struct ContactRule: Sendable, Hashable {
  public var touching: AreaTouching
  /// What joins two positions of the areas.
  public var edges: EdgeMeaning
  /// In metres, as of ``EllipsoidalMetric/sharedBorder(_:_:edges:tolerance:)``; with one, what is shared counts as a border
  /// from four times the tolerance, since as much is near to both where they meet in a point.
  public var tolerance: Double
  /// An area in which nothing that two share makes them touch.
  public var sea: Geometry
  /// Places of areas whose contacts with each other are not wanted.
  public var aside: Set<Int>

  public init(
    touching: AreaTouching = .border, edges: EdgeMeaning = .geodesic, tolerance: Double = 0,
    sea: Geometry = .empty(.polygon), aside: Set<Int> = []
  ) {
    self.touching = touching
    self.edges = edges
    self.tolerance = tolerance
    self.sea = sea
    self.aside = aside
  }
}

/// Two areas that touch, by their places in the lists they come from.
public struct AreaContact: Sendable, Hashable {
  public var first: Int
  public var second: Int
  /// The lines along which they lie on opposite sides; empty where they share a point only, or overlap.
  public var border: Geometry
  /// The length of the border they share, in metres.
  public var length: Double
  /// Whether they have more than a thousandth of the smaller in common.
  public var overlap: Bool

  public init(first: Int, second: Int, border: Geometry, length: Double, overlap: Bool) {
    self.first = first
    self.second = second
    self.border = border
    self.length = length
    self.overlap = overlap
  }
}
