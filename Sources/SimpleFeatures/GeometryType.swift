/// The geometry types of RFC 7946 (OGC Simple Features without curves), with their WKB codes.
public enum GeometryType: UInt32, Sendable, Hashable, CaseIterable {
  case point = 1
  case lineString
  case polygon
  case multiPoint
  case multiLineString
  case multiPolygon
  case geometryCollection

  /// The name in GeoJSON: `Point`, `LineString`, …
  public var name: String {
    switch self {
    case .point: "Point"
    case .lineString: "LineString"
    case .polygon: "Polygon"
    case .multiPoint: "MultiPoint"
    case .multiLineString: "MultiLineString"
    case .multiPolygon: "MultiPolygon"
    case .geometryCollection: "GeometryCollection"
    }
  }

  /// Topological dimension: 0 points, 1 lines, 2 areas; `nil` for a collection, which has its members'.
  public var dimension: Int? {
    switch self {
    case .point, .multiPoint: 0
    case .lineString, .multiLineString: 1
    case .polygon, .multiPolygon: 2
    case .geometryCollection: nil
    }
  }
}
