public import SimpleFeatures

/// A circle of the plane that an operation found.
public struct Circle: Sendable, Hashable {
  /// The middle of the circle.
  public var centre: Position
  /// In the plane's units.
  public var radius: Double

  /// A circle by its centre and its radius, in the plane's units.
  public init(centre: Position, radius: Double) {
    self.centre = centre
    self.radius = radius
  }
}

/// A circle that keeps clear of something, with a place where it touches that.
public struct ClearCircle: Sendable, Hashable {
  /// The circle that keeps clear.
  public var circle: Circle
  /// The position, at the radius from the centre, that keeps the circle from being greater.
  public var touch: Position
}
