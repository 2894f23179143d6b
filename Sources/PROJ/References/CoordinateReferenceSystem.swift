import CPROJ

/// A coordinate reference system of an authority's register, such as `EPSG:28408`: a recipe, checked when made.
///
/// PROJ strings, WKT and PROJJSON are refused: they can name files and hang the parser.
public struct CoordinateReferenceSystem: Sendable, Hashable {
  /// `EPSG`.
  public let authority: String
  /// `28408`.
  public let code: String
  /// `Pulkovo 1942 / Gauss-Kruger zone 8`.
  public let name: String
  /// What its coordinates are.
  public let kind: Kind
  /// Whether the register keeps it only for old data.
  public let isDeprecated: Bool
  /// The axes in the register's order, which may be latitude first; of a compound system, the vertical one last.
  public let axes: [Axis]
  /// Where the system is meant to be used; `nil` where the register does not say.
  public let areaOfUse: AreaOfUse?
  /// The datum or datum ensemble: `Pulkovo 1942`. `nil` for a compound system.
  public let datum: String?
  /// `nil` for a vertical system.
  public let ellipsoid: Ellipsoid?

  /// `EPSG:28408`.
  public var authorityCode: String { "\(authority):\(code)" }

  /// Looks a system up. (`proj_create_from_database`)
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode` or `unknownCode`.
  public init(authorityCode text: String) throws(PROJError) {
    let named = try AuthorityCode(text)
    self = try ContextPool.withContext { (context) throws(PROJError) in
      CoordinateReferenceSystem(named, of: try Self.object(named, in: context), in: context)
    }
  }

  /// A system of an object that the library made; `nil` for one that is in no register.
  init?(of object: Object, in context: Context) {
    guard let named = AuthorityCode(of: object) else { return nil }
    self.init(named, of: object, in: context)
  }

  private init(_ named: AuthorityCode, of object: Object, in context: Context) {
    let facts = Facts(of: object, in: context)
    authority = named.authority
    code = named.code
    name = facts.name
    kind = facts.kind
    isDeprecated = facts.isDeprecated
    axes = facts.axes
    areaOfUse = facts.areaOfUse
    datum = facts.datum
    ellipsoid = facts.ellipsoid
  }

  private static func object(_ named: AuthorityCode, in context: Context) throws(PROJError) -> Object {
    try context.object("crs \(named.text)") { () throws(PROJError) in
      let made = unsafe proj_create_from_database(context.pointer, named.authority, named.code, PJ_CATEGORY_CRS, 0, nil)
      return try unsafe context.own(
        made, .unknownCode, "proj_create_from_database", "no coordinate reference system \(named.text)")
    }
  }

  func object(in context: Context) throws(PROJError) -> Object {
    try Self.object(AuthorityCode(authority: authority, code: code), in: context)
  }

  /// Lends the library's object, and the context that it lives in.
  func withObject<Result>(_ work: (Object, Context) throws(PROJError) -> Result) throws(PROJError) -> Result {
    try ContextPool.withContext { (context) throws(PROJError) in
      let object = try object(in: context)
      defer { withExtendedLifetime(object) {} }
      return try work(object, context)
    }
  }
}
