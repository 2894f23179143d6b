import CPROJ
public import SimpleFeatures

/// A chosen way between two coordinate reference systems, longitude or easting first on both sides.
///
/// The choice is made once, when the value is made, and holds for every position; the handle is made where it is used.
public struct Transformation: Sendable {
  /// The system that positions come from.
  public let source: CoordinateReferenceSystem
  /// The system that positions go to.
  public let target: CoordinateReferenceSystem
  /// Every candidate in the library's order, those that are not usable among them.
  public let candidates: [CoordinateOperation]
  /// The one in use.
  public let operation: CoordinateOperation
  /// Candidates that would stand before it if every grid file were here, their own missing.
  public let skippedForMissingGrids: [CoordinateOperation]
  /// Where the operation is found again.
  let place: OperationCandidates
  private let key: String

  /// Which way an operation or a projection is run.
  public enum Direction: Sendable {
    /// From the source to the target, or from degrees to the plane.
    case forward
    /// From the target to the source, or from the plane to degrees.
    case inverse
  }

  /// Finds the candidates and chooses. (`proj_create_operations`)
  ///
  /// - Parameters:
  ///   - source: the system that positions come from.
  ///   - target: the system that positions go to.
  ///   - choice: which of the candidates may be taken.
  ///   - area: the box in degrees that the operation is wanted for, which may cross the antimeridian; `nil` for wherever the
  ///     systems are used.
  /// - Throws: `PROJError` with `noOperation` when the choice allows none, or when a system is vertical only;
  ///   `notAnAuthorityCode` when a pinned code is none; `badNumber` for an area that is none.
  public init(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, choosing choice: OperationChoice = .best,
    within area: Bounds? = nil
  ) throws(PROJError) {
    for system in [source, target] where system.kind == .vertical {
      throw PROJError(
        .noOperation, "\(system.authorityCode) has heights only; expected positions", in: "proj_create_operations")
    }
    var choice = choice
    if case .pinned(let code) = choice { choice = .pinned(try AuthorityCode(code).text) }
    let found = try Self.operations(from: source, to: target, within: area)
    let better = try Self.withGrids(OperationCandidates(source: source, target: target, area: area), found)
    var chosen = found.first(where: choice.allows)
    if choice == .onlyBest, let best = better.first, best != chosen { chosen = nil }
    if chosen == nil { chosen = try Self.superseded(from: source, to: target, choice, than: found, within: area) }
    guard let allowed = chosen else {
      throw PROJError(.noOperation, Self.refusal(source, target, choice, among: found), in: "proj_create_operations")
    }
    self.source = source
    self.target = target
    candidates = found
    operation = allowed
    skippedForMissingGrids = better.prefix { $0 != allowed }.filter { !$0.missingGrids.isEmpty }
    place = OperationCandidates(source: source, target: target, area: area, withSuperseded: allowed.isSuperseded)
    key = "operation \(place.words) \(allowed.rank)"
  }

  /// The candidates in the order that they would have if every grid file were here.
  private static func withGrids(
    _ place: OperationCandidates, _ found: [CoordinateOperation]
  ) throws(PROJError) -> [CoordinateOperation] {
    guard found.contains(where: { !$0.missingGrids.isEmpty }) else { return found }
    var place = place
    place.assumingGrids = true
    return try ContextPool.withContext { (context) throws(PROJError) in try place.all(in: context) }
  }

  /// The operations from one system to another in the library's order, those that are not usable among them.
  ///
  /// - Parameters:
  ///   - source: the system that positions come from.
  ///   - target: the system that positions go to.
  ///   - withSuperseded: whether those that the register has replaced follow the others; only a choice that names one takes
  ///     it.
  ///   - area: the box in degrees that the operations are wanted for, which may cross the antimeridian; `nil` for wherever
  ///     the systems are used.
  public static func operations(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, withSuperseded: Bool = false,
    within area: Bounds? = nil
  ) throws(PROJError) -> [CoordinateOperation] {
    try area?.checkDegrees(in: "proj_operation_factory_context_set_area_of_interest")
    return try ContextPool.withContext { (context) throws(PROJError) in
      var place = OperationCandidates(source: source, target: target, area: area)
      let current = try place.all(in: context)
      guard withSuperseded else { return current }
      let known = Set(current.map { $0.codes + [$0.name] })
      place.withSuperseded = true
      let all = try place.all(in: context)
      return current + all.filter { !known.contains($0.codes + [$0.name]) }
    }
  }

  /// The superseded operation that a choice names; `nil` for any other choice.
  private static func superseded(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, _ choice: OperationChoice,
    than found: [CoordinateOperation], within area: Bounds?
  ) throws(PROJError) -> CoordinateOperation? {
    switch choice {
    case .pinned, .exactly:
      try operations(from: source, to: target, withSuperseded: true, within: area).dropFirst(found.count).first(
        where: choice.allows)
    default: nil
    }
  }

  private static func refusal(
    _ source: CoordinateReferenceSystem, _ target: CoordinateReferenceSystem, _ choice: OperationChoice,
    among found: [CoordinateOperation]
  ) -> String {
    let missing = Set(found.flatMap { $0.missingGrids.map(\.name) }).sorted()
    return "no usable operation from \(source.authorityCode) to \(target.authorityCode) \(choice.words)"
      + (missing.isEmpty ? "" : "; grid files that are not here: \(missing.joined(separator: ", "))")
  }

  /// Lends the operation, longitude or easting first, made once in each context.
  func withObject<Result>(_ work: (Object, Context) throws(PROJError) -> Result) throws(PROJError) -> Result {
    try ContextPool.withContext { (context) throws(PROJError) in
      let object = try context.object(key) { () throws(PROJError) in try place.object(operation.rank, in: context) }
      return try work(object, context)
    }
  }
}
