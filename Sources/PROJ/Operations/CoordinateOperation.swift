import CPROJ

/// One way from one coordinate reference system to another, as the register describes it: a value, not a handle.
public struct CoordinateOperation: Sendable, Hashable {
  /// A grid file that an operation needs.
  public struct Grid: Sendable, Hashable {
    /// `us_noaa_conus.tif`
    public let name: String
    /// Whether the file is on this machine.
    public let isAvailable: Bool
    /// Where the file, or the package that holds it, can be had; `nil` where that is not known.
    public let source: String?
  }

  /// `Pulkovo 1942 to WGS 84 (16)`; steps are joined by ` + `.
  public let name: String
  /// The registered codes of the operation, or of its steps: `["EPSG:15865"]`; the same code in either direction.
  public let codes: [String]
  /// The register's accuracy in metres; `nil` where it states none, as for a projection, which is exact.
  public let accuracy: Double?
  /// Where the operation is meant to be used; `nil` where the register does not say.
  public let areaOfUse: AreaOfUse?
  /// Every grid file that the operation needs; empty for one that needs none.
  public let grids: [Grid]
  /// Whether it ignores the difference of datums, or some of it: off by anything up to hundreds of metres.
  public let isBallpark: Bool
  /// Whether every grid file is here and the library can run it.
  public let isUsable: Bool
  /// Whether the register has put another in its place.
  public let isSuperseded: Bool
  /// Its place among the candidates, best first; of a superseded one, among all with those that are.
  let rank: Int

  /// Equal whatever their places: another list has the same operation elsewhere.
  public static func == (left: CoordinateOperation, right: CoordinateOperation) -> Bool {
    left.name == right.name && left.codes == right.codes && left.accuracy == right.accuracy
      && left.areaOfUse == right.areaOfUse && left.grids == right.grids
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(codes)
  }

  /// The grid files that the operation needs and this machine does not have.
  public var missingGrids: [Grid] { grids.filter { !$0.isAvailable } }

  init(of object: Object, rank: Int, isSuperseded: Bool = false, in context: Context) {
    self.isSuperseded = isSuperseded
    self.rank = rank
    name = unsafe LentText.copy(proj_get_name(object.pointer)) ?? ""
    codes = Self.codes(of: object, in: context)
    let accuracy = unsafe proj_coordoperation_get_accuracy(context.pointer, object.pointer)
    self.accuracy = accuracy < 0 ? nil : accuracy
    areaOfUse = AreaOfUse(of: object, in: context)
    grids = Self.grids(of: object, in: context)
    isBallpark = unsafe proj_coordoperation_has_ballpark_transformation(context.pointer, object.pointer) != 0
    let runs = unsafe proj_coordoperation_is_instantiable(context.pointer, object.pointer) != 0
    isUsable = runs && grids.allSatisfy(\.isAvailable)
    _ = context.takeMessage()
  }

  /// The operation's own code, else those of its steps, first to last.
  private static func codes(of object: Object, in context: Context) -> [String] {
    if let code = AuthorityCode(of: object) { return [code.text] }
    return OperationStep.objects(of: object, in: context).flatMap { codes(of: $0, in: context) }
  }

  private static func grids(of object: Object, in context: Context) -> [Grid] {
    let count = unsafe max(0, proj_coordoperation_get_grid_used_count(context.pointer, object.pointer))
    return (0..<count).compactMap { index in
      var name: UnsafePointer<CChar>? = nil
      var source: UnsafePointer<CChar>? = nil
      var available: Int32 = 0
      guard
        unsafe proj_coordoperation_get_grid_used(
          context.pointer, object.pointer, index, &name, nil, nil, &source, nil, nil, &available) != 0
      else { return nil }
      let address = unsafe LentText.copy(source) ?? ""
      return unsafe Grid(
        name: LentText.copy(name) ?? "", isAvailable: available != 0, source: address.isEmpty ? nil : address)
    }
  }
}
