import CPROJ

extension CoordinateReferenceSystem {
  /// The name of the ellipsoid: `Krassowsky 1940`; `nil` for a vertical system. (`proj_get_ellipsoid`)
  public func ellipsoidName() throws(PROJError) -> String? {
    try withObject { (object, context) in
      defer { _ = context.takeMessage() }
      guard let made = unsafe proj_get_ellipsoid(context.pointer, object.pointer) else { return nil }
      let ellipsoid = unsafe Object(made)
      return withExtendedLifetime(ellipsoid) { unsafe LentText.copy(proj_get_name(ellipsoid.pointer)) }
    }
  }

  /// The body whose surface the system covers: `Earth`; `nil` for a vertical system. (`proj_get_celestial_body_name`)
  public func celestialBody() throws(PROJError) -> String? {
    try withObject { (object, context) in
      defer { _ = context.takeMessage() }
      return unsafe LentText.copy(proj_get_celestial_body_name(context.pointer, object.pointer))
    }
  }

  /// The projection that defines a projected system, with its parameters; `nil` for a system that is not derived.
  /// (`proj_crs_get_coordoperation`)
  public func conversion() throws(PROJError) -> OperationStep? {
    try withObject { (object, context) in
      defer { _ = context.takeMessage() }
      guard unsafe proj_crs_is_derived(context.pointer, object.pointer) != 0,
        let made = unsafe proj_crs_get_coordoperation(context.pointer, object.pointer)
      else { return nil }
      return unsafe OperationStep(of: Object(made), in: context)
    }
  }
}
