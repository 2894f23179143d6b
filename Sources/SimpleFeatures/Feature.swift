/// A feature of RFC 7946: a geometry (or none) with properties, an identifier and foreign members.
public struct Feature: Sendable, Hashable {
  /// `nil` for `"geometry": null`.
  public var geometry: Geometry?
  public var properties: JSONObject
  /// A string or number.
  public var id: JSONValue?
  /// Members that RFC 7946 does not define, kept as read.
  public var foreignMembers: JSONObject

  public init(
    geometry: Geometry?, properties: JSONObject = JSONObject(), id: JSONValue? = nil,
    foreignMembers: JSONObject = JSONObject()
  ) {
    self.geometry = geometry
    self.properties = properties
    self.id = id
    self.foreignMembers = foreignMembers
  }
}

/// A feature collection of RFC 7946.
public struct FeatureCollection: Sendable, Hashable {
  public var features: [Feature]
  public var foreignMembers: JSONObject

  public init(_ features: [Feature] = [], foreignMembers: JSONObject = JSONObject()) {
    self.features = features
    self.foreignMembers = foreignMembers
  }
}
