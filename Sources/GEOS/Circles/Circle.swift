public import SimpleFeatures

/// A circle of the plane that an operation found.
public struct Circle: Sendable, Hashable {
  public var centre: Position
  /// In the plane's units.
  public var radius: Double

  public init(centre: Position, radius: Double) {
    self.centre = centre
    self.radius = radius
  }
}

/// A circle that keeps clear of something, with a place where it touches that.
public struct ClearCircle: Sendable, Hashable {
  public var circle: Circle
  /// The position, at the radius from the centre, that keeps the circle from being greater.
  public var touch: Position
}
