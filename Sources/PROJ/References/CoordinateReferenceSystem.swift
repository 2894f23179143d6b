import CPROJ

/// A coordinate reference system of an authority's register, such as `EPSG:28408`: a recipe, checked when made.
///
/// PROJ strings, WKT and PROJJSON are refused: they can name files and hang the parser.
public struct CoordinateReferenceSystem: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case geographic, projected, geocentric, vertical, compound, other
  }

  /// One axis of the coordinate system, in the register's order, which may be latitude first.
  public struct Axis: Sendable, Hashable {
    public let name: String
    public let abbreviation: String
    /// `north`, `east`, …
    public let direction: String
    /// `degree`, `metre`, …
    public let unit: String
    /// One unit in metres or radians.
    public let unitFactor: Double
  }

  /// `EPSG`.
  public let authority: String
  /// `28408`.
  public let code: String
  /// `Pulkovo 1942 / Gauss-Kruger zone 8`.
  public let name: String
  public let kind: Kind
  /// Whether the register keeps it only for old data.
  public let isDeprecated: Bool
  public let axes: [Axis]
  public let areaOfUse: AreaOfUse?
  /// The datum or datum ensemble: `Pulkovo 1942`. `nil` for a compound system.
  public let datum: String?
  /// `nil` for a vertical system.
  public let ellipsoid: Ellipsoid?

  public var authorityCode: String { "\(authority):\(code)" }

  /// Looks a system up. (`proj_create_from_database`)
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode` or `unknownCode`.
  public init(authorityCode text: String) throws(PROJError) {
    let named = try AuthorityCode(text)
    let facts = try ContextPool.withContext { (context) throws(PROJError) in
      Facts(of: try Self.object(authority: named.authority, code: named.code, in: context), in: context)
    }
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

  static func object(authority: String, code: String, in context: Context) throws(PROJError) -> Object {
    try context.object("crs \(authority):\(code)") { () throws(PROJError) in
      let made = unsafe proj_create_from_database(context.pointer, authority, code, PJ_CATEGORY_CRS, 0, nil)
      return try unsafe context.own(
        made, .unknownCode, "proj_create_from_database", "no coordinate reference system \(authority):\(code)")
    }
  }

  func object(in context: Context) throws(PROJError) -> Object {
    try Self.object(authority: authority, code: code, in: context)
  }
}
