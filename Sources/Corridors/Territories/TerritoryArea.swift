public import SimpleFeatures

/// The territory of one party: an area with the name that rules call it by.
public struct TerritoryArea: Sendable, Hashable {
  public var id: String
  /// A polygon or several, in degrees, edges straight in longitude and latitude.
  public var geometry: Geometry

  public init(id: String, geometry: Geometry) {
    self.id = id
    self.geometry = geometry
  }
}
