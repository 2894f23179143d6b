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
      kind = Self.kind(of: object)
      isDeprecated = unsafe proj_is_deprecated(object.pointer) != 0
      axes = Self.axes(of: object, in: context)
      areaOfUse = AreaOfUse(of: object, in: context)
      datum = Self.datum(of: object, in: context)
      ellipsoid = Self.ellipsoid(of: object, in: context)
    }

    private static func kind(of object: Object) -> Kind {
      switch unsafe proj_get_type(object.pointer) {
      case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS: .geographic
      case PJ_TYPE_PROJECTED_CRS: .projected
      case PJ_TYPE_GEOCENTRIC_CRS: .geocentric
      case PJ_TYPE_VERTICAL_CRS: .vertical
      case PJ_TYPE_COMPOUND_CRS: .compound
      default: .other
      }
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

    private static func datum(of object: Object, in context: Context) -> String? {
      let datum = unsafe proj_crs_get_datum(context.pointer, object.pointer)
      guard let made = unsafe datum ?? proj_crs_get_datum_ensemble(context.pointer, object.pointer) else { return nil }
      let owned = unsafe Object(made)
      return withExtendedLifetime(owned) { unsafe LentText.copy(proj_get_name(owned.pointer)) }
    }

    private static func ellipsoid(of object: Object, in context: Context) -> Ellipsoid? {
      guard let made = unsafe proj_get_ellipsoid(context.pointer, object.pointer) else { return nil }
      let ellipsoid = unsafe Object(made)
      var axis = Double.nan
      var inverseFlattening = Double.nan
      let isKnown = withExtendedLifetime(ellipsoid) {
        unsafe proj_ellipsoid_get_parameters(context.pointer, ellipsoid.pointer, &axis, nil, nil, &inverseFlattening) != 0
      }
      guard isKnown else { return nil }
      return Ellipsoid(semiMajorAxis: axis, flattening: inverseFlattening == 0 ? 0 : 1 / inverseFlattening)
    }
  }
}
