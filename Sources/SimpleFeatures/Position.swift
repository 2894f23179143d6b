/// A position: longitude (or easting) first, then latitude (or northing), then an optional height.
public struct Position: Sendable, Hashable {
  /// Longitude in degrees, or easting in the units of the plane.
  public var x: Double
  /// Latitude in degrees, or northing in the units of the plane.
  public var y: Double
  /// Height in metres where the input has one.
  public var z: Double?

  public init(_ x: Double, _ y: Double, _ z: Double? = nil) {
    self.x = x
    self.y = y
    self.z = z
  }
}
