import CPROJ

extension CoordinateReferenceSystem {
  /// The system that this one is derived from, as `EPSG:4284` for `EPSG:28408`; `nil` for one that is not derived, or from
  /// one in no register. (`proj_get_source_crs`)
  public func base() throws(PROJError) -> CoordinateReferenceSystem? {
    try withObject { (object, context) in
      defer { _ = context.takeMessage() }
      guard unsafe proj_crs_is_derived(context.pointer, object.pointer) != 0 else { return nil }
      return unsafe Self.registered(proj_get_source_crs(context.pointer, object.pointer), in: context)
    }
  }

  /// The geographic or geocentric system at the bottom; `nil` for a vertical system. (`proj_crs_get_geodetic_crs`)
  public func geodetic() throws(PROJError) -> CoordinateReferenceSystem? {
    try withObject { (object, context) in
      defer { _ = context.takeMessage() }
      return unsafe Self.registered(proj_crs_get_geodetic_crs(context.pointer, object.pointer), in: context)
    }
  }

  /// The horizontal and vertical parts of a compound system that are in a register; none of any other.
  /// (`proj_crs_get_sub_crs`)
  public func parts() throws(PROJError) -> [CoordinateReferenceSystem] {
    guard kind == .compound else { return [] }
    return try withObject { (object, context) in
      defer { _ = context.takeMessage() }
      return (0...1).compactMap { (part: Int32) in
        unsafe Self.registered(proj_crs_get_sub_crs(context.pointer, object.pointer, part), in: context)
      }
    }
  }

  /// What the register says to use in place of a deprecated system; none for one that is not deprecated.
  /// (`proj_get_non_deprecated`)
  public func replacements() throws(PROJError) -> [CoordinateReferenceSystem] {
    guard isDeprecated else { return [] }
    return try withObject { (object, context) throws(PROJError) in
      guard let made = unsafe proj_get_non_deprecated(context.pointer, object.pointer) else { return [] }
      let list = unsafe ObjectList(made)
      return try list.objects(in: context).compactMap { CoordinateReferenceSystem(of: $0, in: context) }
    }
  }

  private static func registered(_ made: OpaquePointer?, in context: Context) -> CoordinateReferenceSystem? {
    guard let made = unsafe made else { return nil }
    return unsafe CoordinateReferenceSystem(of: Object(made), in: context)
  }
}
