import CPROJ
public import SimpleFeatures

extension Register {
  /// What to look for among the systems of the registers.
  public struct Search: Sendable, Hashable {
    /// Such as `EPSG`; `nil` for all.
    public var authority: String?
    /// Of these kinds; empty for all.
    public var kinds: Set<CoordinateReferenceSystem.Kind> = []
    /// Whose area of use has to do with this box of degrees, which may cross the antimeridian; `nil` for anywhere.
    public var box: Bounds?
    /// Whether the area of use must contain the box rather than touch it.
    public var mustContainBox = true
    /// Whether those that the register keeps only for old data are found too.
    public var withDeprecated = false
    /// `Earth`, `Moon`, …; `nil` for all.
    public var celestialBody: String? = "Earth"

    /// A search among systems of the Earth without those kept only for old data; by default, all of `EPSG`.
    public init(
      authority: String? = "EPSG", kinds: Set<CoordinateReferenceSystem.Kind> = [], box: Bounds? = nil,
      mustContainBox: Bool = true
    ) {
      self.authority = authority
      self.kinds = kinds
      self.box = box
      self.mustContainBox = mustContainBox
    }
  }

  /// The systems that a search finds, in the order of authority and code. (`proj_get_crs_info_list_from_database`)
  ///
  /// Areas of use are judged by their boxes, which can contain places that their names do not.
  /// - Throws: `PROJError` for a word or a box that is none.
  public static func systems(_ search: Search) throws(PROJError) -> [RegisteredSystem] {
    let function = "proj_get_crs_info_list_from_database"
    var authority: String?
    if let named = search.authority { authority = try AuthorityCode.authority(named, in: function) }
    if let body = search.celestialBody { try PlainText.check(body, in: function) }
    if let box = search.box { try box.checkDegrees(in: function) }
    let found = try ContextPool.withContext { (context) throws(PROJError) in
      try systems(search, authority, function, in: context)
    }
    let kept = search.kinds.isEmpty ? found : found.filter { search.kinds.contains($0.kind) }
    return kept.sorted { codeOrder($0.authorityCode, $1.authorityCode) }
  }

  private static func systems(
    _ search: Search, _ authority: String?, _ function: String, in context: Context
  ) throws(PROJError) -> [RegisteredSystem] {
    guard let parameters = unsafe proj_get_crs_list_parameters_create() else {
      throw PROJError(.library, "no parameters", in: "proj_get_crs_list_parameters_create")
    }
    defer { unsafe proj_get_crs_list_parameters_destroy(parameters) }
    unsafe parameters.pointee.allow_deprecated = search.withDeprecated ? 1 : 0
    if let box = search.box {
      unsafe parameters.pointee.bbox_valid = 1
      unsafe parameters.pointee.crs_area_of_use_contains_bbox = search.mustContainBox ? 1 : 0
      unsafe parameters.pointee.west_lon_degree = box.west
      unsafe parameters.pointee.south_lat_degree = box.south
      unsafe parameters.pointee.east_lon_degree = box.east
      unsafe parameters.pointee.north_lat_degree = box.north
    }
    var count: Int32 = 0
    let made = unsafe withText(search.celestialBody) { body in
      unsafe parameters.pointee.celestial_body_name = body
      return unsafe withText(authority) { authority in
        unsafe proj_get_crs_info_list_from_database(context.pointer, authority, parameters, &count)
      }
    }
    guard let list = unsafe made else { throw PROJError(.library, context.takeMessage() ?? "no list", in: function) }
    defer { unsafe proj_crs_info_list_destroy(list) }
    return (0..<Int(max(0, count))).compactMap { unsafe list[$0].map { unsafe RegisteredSystem($0.pointee) } }
  }

  private static func withText<Result>(_ text: String?, _ work: (UnsafePointer<CChar>?) -> Result) -> Result {
    guard let text else { return work(nil) }
    return unsafe text.withCString(work)
  }

  /// By authority, then by code, numbers as numbers.
  static func codeOrder(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.split(separator: ":"), right.split(separator: ":"))
    if a.first != b.first { return left < right }
    let (x, y) = (a.last.flatMap { Int($0) } ?? .max, b.last.flatMap { Int($0) } ?? .max)
    return x != y ? x < y : left < right
  }
}

extension Bounds {
  /// Refuses a box that is none in degrees.
  func checkDegrees(in function: String) throws(PROJError) {
    let isBox =
      [west, east].allSatisfy { abs($0) <= 180 } && [south, north].allSatisfy { abs($0) <= 90 } && south <= north
    guard isBox else {
      throw PROJError(
        .badNumber, "a box that is none; expected degrees, longitudes within ±180, south below north", in: function)
    }
  }
}
