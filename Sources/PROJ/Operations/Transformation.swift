import CPROJ
public import SimpleFeatures

/// A chosen way between two coordinate reference systems, longitude or easting first on both sides.
///
/// The choice is made once, when the value is made, and holds for every position; the handle is made where it is used.
public struct Transformation: Sendable {
  public let source: CoordinateReferenceSystem
  public let target: CoordinateReferenceSystem
  /// Every candidate in the library's order, those that are not usable among them.
  public let candidates: [CoordinateOperation]
  /// The one in use.
  public let operation: CoordinateOperation
  private let key: String

  public enum Direction: Sendable {
    case forward, inverse
  }

  /// Finds the candidates and chooses. (`proj_create_operations`)
  ///
  /// - Throws: `PROJError` with `noOperation` when the choice allows none, or when a system is vertical only;
  ///   `notAnAuthorityCode` when a pinned code is none.
  public init(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, choosing choice: OperationChoice = .best
  ) throws(PROJError) {
    for system in [source, target] where system.kind == .vertical {
      throw PROJError(
        .noOperation, "\(system.authorityCode) has heights only; expected positions", in: "proj_create_operations")
    }
    var choice = choice
    if case .pinned(let code) = choice { choice = .pinned(try AuthorityCode(code).text) }
    let found = try Self.operations(from: source, to: target)
    var chosen = found.first(where: choice.allows)
    if chosen == nil { chosen = try Self.superseded(from: source, to: target, choice, than: found) }
    guard let allowed = chosen else {
      throw PROJError(.noOperation, Self.refusal(source, target, choice, among: found), in: "proj_create_operations")
    }
    self.source = source
    self.target = target
    candidates = found
    operation = allowed
    key = "operation \(source.authorityCode) \(target.authorityCode) \(allowed.rank) \(allowed.isSuperseded)"
  }

  /// The operations from one system to another in the library's order, those that are not usable among them.
  ///
  /// - Parameter withSuperseded: Those that the register has replaced follow the others; only a choice that names one takes it.
  public static func operations(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, withSuperseded: Bool = false
  ) throws(PROJError) -> [CoordinateOperation] {
    try ContextPool.withContext { (context) throws(PROJError) in
      let current = try OperationCandidates.all(from: source, to: target, in: context)
      guard withSuperseded else { return current }
      let known = Set(current.map { $0.codes + [$0.name] })
      let all = try OperationCandidates.all(from: source, to: target, withSuperseded: true, in: context)
      return current + all.filter { !known.contains($0.codes + [$0.name]) }
    }
  }

  /// The superseded operation that a choice names; `nil` for any other choice.
  private static func superseded(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, _ choice: OperationChoice,
    than found: [CoordinateOperation]
  ) throws(PROJError) -> CoordinateOperation? {
    switch choice {
    case .pinned, .exactly:
      try operations(from: source, to: target, withSuperseded: true).dropFirst(found.count).first(where: choice.allows)
    default: nil
    }
  }

  /// Better candidates that were passed over because a grid file is missing.
  public var skippedForMissingGrids: [CoordinateOperation] {
    candidates.prefix { $0 != operation }.filter { !$0.missingGrids.isEmpty }
  }

  private static func refusal(
    _ source: CoordinateReferenceSystem, _ target: CoordinateReferenceSystem, _ choice: OperationChoice,
    among found: [CoordinateOperation]
  ) -> String {
    let missing = Set(found.flatMap { $0.missingGrids.map(\.name) }).sorted()
    return "no usable operation from \(source.authorityCode) to \(target.authorityCode) \(choice.words)"
      + (missing.isEmpty ? "" : "; grid files that are not here: \(missing.joined(separator: ", "))")
  }

  /// Transforms positions in place: `stride` numbers each, longitude or easting first, then latitude or northing, then
  /// (with a stride of 3 or more) height, where NaN is no height. With a geocentric system on a side, all three are needed.
  /// (`proj_trans_generic`)
  ///
  /// Without heights, positions are taken to lie on the ellipsoid.
  /// - Throws: `PROJError` naming the first position that is not finite or that the operation cannot take; the numbers are
  ///   then unchanged.
  public func apply(_ direction: Direction = .forward, to values: inout [Double], stride: Int = 2) throws(PROJError) {
    let used = Swift.min(stride, 3)
    let isGeocentric = source.kind == .geocentric || target.kind == .geocentric
    if used < 3, isGeocentric {
      throw PROJError(
        .badNumber, "positions of 2 numbers; expected 3, since one system is geocentric", in: "proj_trans_generic")
    }
    var result = values
    let missing = used == 3 && !isGeocentric ? Self.fillMissingHeights(in: &result, stride: stride) : []
    try BatchTransform.check(result, stride: stride, used: used)
    try checkLatitudes(result, stride: stride, in: direction == .forward ? source : target)
    let filled = result
    try ContextPool.withContext { (context) throws(PROJError) in
      let object = try context.object(key) { () throws(PROJError) in
        try OperationCandidates.object(from: source, to: target, operation, in: context)
      }
      BatchTransform.run(object, direction, on: &result, stride: stride, used: used)
      try BatchTransform.checkResult(result, of: object, direction, on: filled, stride: stride, used: used, in: context)
    }
    for index in missing { result[index] = .nan }
    values = result
  }

  /// The transformed position.
  public func apply(_ direction: Direction = .forward, to position: Position) throws(PROJError) -> Position {
    var values = [position.x, position.y] + (position.z.map { [$0] } ?? [])
    try apply(direction, to: &values, stride: values.count)
    return Position(values[0], values[1], values.count > 2 ? values[2] : nil)
  }

  /// Puts 0 for every missing height and tells where.
  private static func fillMissingHeights(in values: inout [Double], stride: Int) -> [Int] {
    var missing: [Int] = []
    for index in Swift.stride(from: 2, to: values.count, by: stride) where values[index].isNaN {
      values[index] = 0
      missing.append(index)
    }
    return missing
  }

  /// Refuses latitudes beyond the poles, which some operations would carry through.
  private func checkLatitudes(_ values: [Double], stride: Int, in system: CoordinateReferenceSystem) throws(PROJError) {
    guard system.kind == .geographic, let unit = system.axes.first?.unitFactor else { return }
    // The register rounds the degree in its fifteenth place.
    let limit = .pi / 2 / unit * (1 + 1e-12)
    for index in Swift.stride(from: 1, to: values.count, by: stride) where abs(values[index]) > limit {
      throw PROJError(.outsideDomain, "a latitude beyond the pole", in: "proj_trans_generic", index: index / stride)
    }
  }
}
