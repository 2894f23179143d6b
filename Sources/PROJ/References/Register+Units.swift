import CPROJ

extension Register {
  /// A unit of measure.
  public struct MeasureUnit: Sendable, Hashable {
    /// `EPSG:9001`.
    public let authorityCode: String
    /// `metre`.
    public let name: String
    /// `linear`, `angular`, `scale`, `time`, or one of the first three with `_per_time`.
    public let category: String
    /// One unit in metres, radians, the plain number or seconds; `nil` where none is known, as for sexagesimal degrees.
    public let factor: Double?
    /// Whether the register keeps it only for old data.
    public let isDeprecated: Bool
  }

  /// The units of measure of an authority. (`proj_get_units_from_database`)
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode`.
  public static func units(of authority: String, withDeprecated: Bool = false) throws(PROJError) -> [MeasureUnit] {
    let authority = try AuthorityCode.authority(authority, in: "proj_get_units_from_database")
    return try ContextPool.withContext { (context) throws(PROJError) in
      var count: Int32 = 0
      guard
        let list = unsafe proj_get_units_from_database(context.pointer, authority, nil, withDeprecated ? 1 : 0, &count)
      else { throw PROJError(.library, context.takeMessage() ?? "no list", in: "proj_get_units_from_database") }
      defer { unsafe proj_unit_list_destroy(list) }
      return (0..<Int(max(0, count))).compactMap { index in
        guard let unit = unsafe list[index]?.pointee else { return nil }
        return unsafe MeasureUnit(
          authorityCode: "\(LentText.copy(unit.auth_name) ?? ""):\(LentText.copy(unit.code) ?? "")",
          name: LentText.copy(unit.name) ?? "", category: LentText.copy(unit.category) ?? "",
          factor: unit.conv_factor == 0 ? nil : unit.conv_factor, isDeprecated: unit.deprecated != 0)
      }
    }
  }

  /// The bodies that systems of an authority cover: `Earth`, `Moon`, … (`proj_get_celestial_body_list_from_database`)
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode`.
  public static func celestialBodies(of authority: String) throws(PROJError) -> [String] {
    let authority = try AuthorityCode.authority(authority, in: "proj_get_celestial_body_list_from_database")
    return try ContextPool.withContext { (context) throws(PROJError) in
      var count: Int32 = 0
      guard let list = unsafe proj_get_celestial_body_list_from_database(context.pointer, authority, &count) else {
        throw PROJError(.library, context.takeMessage() ?? "no list", in: "proj_get_celestial_body_list_from_database")
      }
      defer { unsafe proj_celestial_body_list_destroy(list) }
      return (0..<Int(max(0, count))).compactMap { unsafe LentText.copy(list[$0]?.pointee.name) }
    }
  }
}
