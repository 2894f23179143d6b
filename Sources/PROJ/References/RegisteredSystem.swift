import CPROJ

/// What the register lists of a system, without making it.
public struct RegisteredSystem: Sendable, Hashable {
  /// `EPSG:28408`.
  public let authorityCode: String
  /// `Pulkovo 1942 / Gauss-Kruger zone 8`.
  public let name: String
  /// What its coordinates are.
  public let kind: CoordinateReferenceSystem.Kind
  /// Whether the register keeps it only for old data.
  public let isDeprecated: Bool
  /// Where the system is meant to be used; `nil` where the register does not say.
  public let areaOfUse: AreaOfUse?
  /// `Transverse Mercator`; `nil` for a system that is not projected.
  public let projectionMethod: String?
  /// `Earth`; `nil` where the register does not say.
  public let celestialBody: String?

  init(_ info: PROJ_CRS_INFO) {
    authorityCode = unsafe "\(LentText.copy(info.auth_name) ?? ""):\(LentText.copy(info.code) ?? "")"
    name = unsafe LentText.copy(info.name) ?? ""
    kind = CoordinateReferenceSystem.Kind(unsafe info.type)
    isDeprecated = unsafe info.deprecated != 0
    let box =
      unsafe info.bbox_valid == 0
      ? [] : [info.west_lon_degree, info.south_lat_degree, info.east_lon_degree, info.north_lat_degree]
    areaOfUse = unsafe AreaOfUse(name: LentText.copy(info.area_name), box: box)
    projectionMethod = unsafe LentText.copy(info.projection_method_name)
    celestialBody = unsafe LentText.copy(info.celestial_body_name)
  }

  /// The system itself.
  public func system() throws(PROJError) -> CoordinateReferenceSystem {
    try CoordinateReferenceSystem(authorityCode: authorityCode)
  }
}
