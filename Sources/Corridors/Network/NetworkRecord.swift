import Diagnostics
public import SimpleFeatures

/// A feature or a row of a table that a network is read from: a line is an edge, a point is a node.
///
/// An edge may be without a line where both its nodes are named.
public struct NetworkRecord: Sendable, Hashable {
  /// The list it comes from, such as `railways`.
  public var source: String
  public var id: String?
  /// Longitude and latitude in degrees, edges geodesic; `nil` or empty for a row of two nodes.
  public var geometry: Geometry?
  public var properties: JSONObject

  public init(source: String, id: String? = nil, geometry: Geometry? = nil, properties: JSONObject = JSONObject()) {
    self.source = source
    self.id = id
    self.geometry = geometry
    self.properties = properties
  }

  /// What messages call it: by its id, or by its place in the network. Where it stands in its file they say beside.
  func shown(_ index: Int) -> String {
    id.map { "`\($0.escapingControls)`" } ?? "record \(index + 1)"
  }
}
