public import Geodesy
public import SimpleFeatures

/// Measured positions, and how errors by chance move them.
public struct MovableSource: Sendable {
  /// As measured, in longitude and latitude.
  public var geometry: Geometry
  public var edges: EdgeMeaning
  /// The standard deviation of its positions in metres, in each direction; 0 for what stays where it is.
  public var accuracy: Double
  /// Of everything that errs together (``PositionErrors``).
  public var seed: UInt64

  public init(_ geometry: Geometry, edges: EdgeMeaning, accuracy: Double, seed: UInt64) {
    self.geometry = geometry
    self.edges = edges
    self.accuracy = accuracy
    self.seed = seed
  }
}
