import CPROJ

/// A coordinate reference system of an authority's register, such as `EPSG:28408`: a recipe, checked when made.
///
/// PROJ strings, WKT and PROJJSON are refused: they can name files and hang the parser.
public struct CoordinateReferenceSystem: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case geographic, projected, geocentric, vertical, compound, other
  }

  /// One axis of the coordinate system.
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
  public let axes: [Axis]
  public let areaOfUse: AreaOfUse?
  /// `nil` for a vertical system.
  public let ellipsoid: Ellipsoid?

  public var authorityCode: String { "\(authority):\(code)" }

  /// Looks a system up. (`proj_create_from_database`)
  ///
  /// - Throws: `PROJError` with `notAnAuthorityCode` or `unknownCode`.
  public init(authorityCode text: String) throws(PROJError) {
    (authority, code) = try AuthorityCode.parts(of: text)
    let (authority, code) = (authority, code)
    let facts = try ContextPool.withContext { (context) throws(PROJError) in
      let object = try Self.object(authority: authority, code: code, in: context)
      return Facts(of: object, in: context)
    }
    name = facts.name
    kind = facts.kind
    axes = facts.axes
    areaOfUse = facts.areaOfUse
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

/// The form `AUTHORITY:CODE`, and nothing else.
enum AuthorityCode {
  static func parts(of text: String) throws(PROJError) -> (authority: String, code: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, isWord(parts[0], extra: "_"), isWord(parts[1], extra: "_.-"), parts[0].first?.isLetter == true
    else {
      throw PROJError(
        .notAnAuthorityCode, "not an authority and code; expected one such as EPSG:4326", in: "AuthorityCode")
    }
    return (parts[0].uppercased(), String(parts[1]))
  }

  private static func isWord(_ text: Substring, extra: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || extra.contains($0)) }
  }
}
