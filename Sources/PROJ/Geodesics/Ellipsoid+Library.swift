import CPROJ

extension Ellipsoid {
  /// An ellipsoid of PROJ's own list.
  public struct Named: Sendable, Hashable {
    /// `krass`, as `+ellps=` has it.
    public let id: String
    /// `Krassovsky, 1942`.
    public let name: String
    /// The ellipsoid itself.
    public let ellipsoid: Ellipsoid
  }

  /// PROJ's own list of ellipsoids, and of spheres. (`proj_list_ellps`)
  public static let library: [Named] = {
    var named: [Named] = []
    guard var entry = unsafe proj_list_ellps() else { return [] }
    while let id = unsafe LentText.copy(entry.pointee.id) {
      let numbers = unsafe [entry.pointee.major, entry.pointee.ell].map { unsafe number($0) }
      if let a = numbers[0]?.value, let second = numbers[1] {
        let f = second.word == "b" ? (a - second.value) / a : second.value == 0 ? 0 : 1 / second.value
        let name = unsafe LentText.copy(entry.pointee.name) ?? ""
        if let ellipsoid = Ellipsoid(semiMajorAxis: a, flattening: f) {
          named.append(Named(id: id, name: name, ellipsoid: ellipsoid))
        }
      }
      unsafe entry += 1
    }
    return named
  }()

  /// An ellipsoid of PROJ's own list by its word, such as `bessel`; `nil` where the list has none.
  public init?(named id: String) {
    guard let found = Self.library.first(where: { $0.id == id }) else { return nil }
    self = found.ellipsoid
  }

  /// An ellipsoid of a register, such as `EPSG:7004`. (`proj_create_from_database`, `proj_ellipsoid_get_parameters`)
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode` or `unknownCode`.
  public init(authorityCode text: String) throws(PROJError) {
    let named = try AuthorityCode(text)
    let found = try ContextPool.withContext { (context) throws(PROJError) in
      let made = unsafe proj_create_from_database(
        context.pointer, named.authority, named.code, PJ_CATEGORY_ELLIPSOID, 0, nil)
      let object = try unsafe context.own(
        made, .unknownCode, "proj_create_from_database", "no ellipsoid \(named.text)")
      return withExtendedLifetime(object) { Ellipsoid(of: object, in: context) }
    }
    guard let found else {
      throw PROJError(.badNumber, "\(named.text) is not near a sphere", in: "proj_ellipsoid_get_parameters")
    }
    self = found
  }

  /// (`proj_ellipsoid_get_parameters`)
  init?(of object: Object, in context: Context) {
    var axis = Double.nan
    var inverseFlattening = Double.nan
    guard
      unsafe proj_ellipsoid_get_parameters(context.pointer, object.pointer, &axis, nil, nil, &inverseFlattening) != 0
    else { return nil }
    self.init(semiMajorAxis: axis, flattening: inverseFlattening == 0 ? 0 : 1 / inverseFlattening)
  }

  /// `a=6378245.0` as its word and number.
  private static func number(_ text: UnsafePointer<CChar>?) -> (word: String, value: Double)? {
    let parts = unsafe (LentText.copy(text) ?? "").split(separator: "=")
    guard parts.count == 2, let value = Double(parts[1]) else { return nil }
    return (String(parts[0]), value)
  }
}
