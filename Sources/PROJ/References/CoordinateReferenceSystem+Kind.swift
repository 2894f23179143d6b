import CPROJ

extension CoordinateReferenceSystem {
  /// What the coordinates of a system are.
  public enum Kind: String, Sendable, CaseIterable {
    /// Longitude and latitude, and perhaps the height above the ellipsoid.
    case geographic
    /// Easting and northing in a plane.
    case projected
    /// Three lengths along axes from the centre of the ellipsoid.
    case geocentric
    /// Heights or depths alone.
    case vertical
    /// Those of a horizontal system and of a vertical one.
    case compound
    /// Anything else.
    case other

    /// (`proj_get_type`)
    init(_ type: PJ_TYPE) {
      self =
        switch type {
        case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS: .geographic
        case PJ_TYPE_PROJECTED_CRS: .projected
        case PJ_TYPE_GEOCENTRIC_CRS: .geocentric
        case PJ_TYPE_VERTICAL_CRS: .vertical
        case PJ_TYPE_COMPOUND_CRS: .compound
        default: .other
        }
    }

    /// The library's types of this kind; none for `other`, which is whatever the rest are.
    var types: [PJ_TYPE] {
      switch self {
      case .geographic: [PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS]
      case .projected: [PJ_TYPE_PROJECTED_CRS]
      case .geocentric: [PJ_TYPE_GEOCENTRIC_CRS]
      case .vertical: [PJ_TYPE_VERTICAL_CRS]
      case .compound: [PJ_TYPE_COMPOUND_CRS]
      case .other: []
      }
    }
  }

  /// One axis of the coordinate system, in the register's order, which may be latitude first.
  public struct Axis: Sendable, Hashable {
    /// `Geodetic latitude`, `Easting`, …
    public let name: String
    /// `Lat`, `E`, …
    public let abbreviation: String
    /// `north`, `east`, …
    public let direction: String
    /// `degree`, `metre`, …
    public let unit: String
    /// One unit in metres or radians.
    public let unitFactor: Double
  }
}
