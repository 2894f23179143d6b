import CPROJ

/// The meridian that a system counts longitudes from.
public struct PrimeMeridian: Sendable, Hashable {
  /// `Greenwich`, `Ferro`, …
  public let name: String
  /// `EPSG:8901`; `nil` for one that is in no register.
  public let authorityCode: String?
  /// East of Greenwich, degrees.
  public let longitude: Double

  /// (`proj_prime_meridian_get_parameters`)
  init?(of object: Object, in context: Context) {
    var longitude = Double.nan
    var factor = Double.nan
    guard unsafe proj_prime_meridian_get_parameters(context.pointer, object.pointer, &longitude, &factor, nil) != 0 else {
      return nil
    }
    name = unsafe LentText.copy(proj_get_name(object.pointer)) ?? ""
    authorityCode = AuthorityCode(of: object)?.text
    self.longitude = longitude * factor * 180 / .pi
  }
}

extension CoordinateReferenceSystem {
  /// The prime meridian; `nil` for a vertical system. (`proj_get_prime_meridian`)
  public func primeMeridian() throws(PROJError) -> PrimeMeridian? {
    try withObject { (object, context) in
      defer { _ = context.takeMessage() }
      guard let made = unsafe proj_get_prime_meridian(context.pointer, object.pointer) else { return nil }
      let meridian = unsafe Object(made)
      return withExtendedLifetime(meridian) { PrimeMeridian(of: meridian, in: context) }
    }
  }
}
