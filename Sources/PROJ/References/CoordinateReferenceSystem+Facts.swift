import CPROJ

extension CoordinateReferenceSystem {
  /// What the register says of a system.
  struct Facts {
    let name: String
    let kind: Kind
    let isDeprecated: Bool
    let axes: [Axis]
    let areaOfUse: AreaOfUse?
    let datum: String?
    let ellipsoid: Ellipsoid?

    init(of object: Object, in context: Context) {
      name = unsafe LentText.copy(proj_get_name(object.pointer)) ?? ""
      kind = unsafe Kind(proj_get_type(object.pointer))
      isDeprecated = unsafe proj_is_deprecated(object.pointer) != 0
      axes = Self.axes(of: object, in: context)
      areaOfUse = AreaOfUse(of: object, in: context)
      datum = CoordinateReferenceSystem.datum(of: object, in: context).flatMap { datum in
        withExtendedLifetime(datum) { unsafe LentText.copy(proj_get_name(datum.pointer)) }
      }
      ellipsoid = Self.ellipsoid(of: object, in: context)
    }

    private static func axes(of object: Object, in context: Context) -> [Axis] {
      if unsafe proj_get_type(object.pointer) == PJ_TYPE_COMPOUND_CRS {
        // The horizontal part, then the vertical.
        return (0...1).flatMap { (part: Int32) -> [Axis] in
          guard let made = unsafe proj_crs_get_sub_crs(context.pointer, object.pointer, part) else { return [] }
          return unsafe axes(of: Object(made), in: context)
        }
      }
      guard let made = unsafe proj_crs_get_coordinate_system(context.pointer, object.pointer) else { return [] }
      let system = unsafe Object(made)
      return withExtendedLifetime(system) {
        let count = unsafe max(0, proj_cs_get_axis_count(context.pointer, system.pointer))
        return (0..<count).compactMap { axis(at: $0, of: system, in: context) }
      }
    }

    private static func axis(at index: Int32, of system: Object, in context: Context) -> Axis? {
      var name: UnsafePointer<CChar>? = nil
      var abbreviation: UnsafePointer<CChar>? = nil
      var direction: UnsafePointer<CChar>? = nil
      var unit: UnsafePointer<CChar>? = nil
      var factor = Double.nan
      guard
        unsafe proj_cs_get_axis_info(
          context.pointer, system.pointer, index, &name, &abbreviation, &direction, &factor, &unit, nil, nil) != 0
      else { return nil }
      return unsafe Axis(
        name: LentText.copy(name) ?? "", abbreviation: LentText.copy(abbreviation) ?? "",
        direction: LentText.copy(direction) ?? "", unit: LentText.copy(unit) ?? "", unitFactor: factor)
    }

    private static func ellipsoid(of object: Object, in context: Context) -> Ellipsoid? {
      guard let made = unsafe proj_get_ellipsoid(context.pointer, object.pointer) else { return nil }
      let ellipsoid = unsafe Object(made)
      return withExtendedLifetime(ellipsoid) { Ellipsoid(of: ellipsoid, in: context) }
    }
  }
}
