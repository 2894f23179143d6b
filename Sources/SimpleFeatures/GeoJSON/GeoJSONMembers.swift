/// The members that RFC 7946 defines, besides `type`.
enum GeoJSONMember: String, CaseIterable {
  case coordinates, geometries, geometry, properties, features, id, bbox, crs
}

/// What a GeoJSON object is.
enum GeoJSONKind: Equatable {
  case featureCollection
  case feature
  case geometry(GeometryType)

  init?(_ name: String) {
    switch name {
    case "FeatureCollection": self = .featureCollection
    case "Feature": self = .feature
    default:
      guard let type = GeometryType(name: name) else { return nil }
      self = .geometry(type)
    }
  }

  var name: String {
    switch self {
    case .featureCollection: "FeatureCollection"
    case .feature: "Feature"
    case .geometry(let type): type.name
    }
  }

  /// Whether the object may have a member that defines another one (RFC 7946, section 7.1).
  func allows(_ member: GeoJSONMember) -> Bool {
    switch member {
    case .id, .bbox, .crs: true
    case .features: self == .featureCollection
    case .geometry, .properties: self == .feature
    case .geometries: self == .geometry(.geometryCollection)
    case .coordinates: if case .geometry(let type) = self { type != .geometryCollection } else { false }
    }
  }
}

/// Where an object stands, which says what it may be.
enum GeoJSONRole {
  case document, feature, geometry

  /// Whether a member is read as what GeoJSON says. The document's kind is known at its end only, so it takes all.
  func reads(_ member: GeoJSONMember) -> Bool {
    switch (self, member) {
    case (.document, _), (_, .bbox), (_, .crs): true
    case (.feature, .geometry), (.feature, .properties), (.feature, .id): true
    case (.geometry, .coordinates), (.geometry, .geometries): true
    default: false
    }
  }

  var name: String {
    switch self {
    case .document: "GeoJSON object"
    case .feature: "Feature"
    case .geometry: "geometry"
    }
  }
}

/// The members of one object, read but not yet put together.
struct GeoJSONParts {
  var type: String?
  var typeOffset = 0
  /// Where the value of each member begins.
  var offsets: [GeoJSONMember: Int] = [:]
  var members: [Geometry] = []
  var geometry: Geometry?
  var properties = JSONObject()
  var features: [Feature] = []
  var id: JSONValue?
  var foreignMembers = JSONObject()
}

extension GeometryType {
  /// The type of a GeoJSON name.
  public init?(name: String) {
    switch name {
    case "Point": self = .point
    case "LineString": self = .lineString
    case "Polygon": self = .polygon
    case "MultiPoint": self = .multiPoint
    case "MultiLineString": self = .multiLineString
    case "MultiPolygon": self = .multiPolygon
    case "GeometryCollection": self = .geometryCollection
    default: return nil
    }
  }
}
