import CPROJ
public import SimpleFeatures

/// A chosen way between two coordinate reference systems, longitude or easting first on both sides.
///
/// The choice is made once, when the value is made, and holds for every position; the handle is made where it is used.
public struct Transformation: Sendable {
  public let source: CoordinateReferenceSystem
  public let target: CoordinateReferenceSystem
  /// Every candidate, best first, those with missing grids among them.
  public let candidates: [CoordinateOperation]
  /// The one in use.
  public let operation: CoordinateOperation

  /// Finds the candidates and chooses. (`proj_create_operations`)
  ///
  /// - Throws: `PROJError` with `noOperation` when the choice allows none.
  public init(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, choosing choice: OperationChoice = .best
  ) throws(PROJError) {
    self.source = source
    self.target = target
    let found = try ContextPool.withContext { (context) throws(PROJError) in
      try OperationCandidates.all(from: source, to: target, in: context)
    }
    candidates = found
    let allowed: CoordinateOperation? =
      switch choice {
      case .best: found.first { $0.isUsable }
      case .pinned(let code): found.first { $0.codes.contains(code) && $0.isUsable }
      case .accuracy(let metres): found.first { $0.isUsable && !$0.isBallpark && ($0.accuracy ?? .infinity) <= metres }
      }
    guard let allowed else {
      throw PROJError(
        .noOperation,
        "no usable operation from \(source.authorityCode) to \(target.authorityCode) \(Self.words(for: choice))",
        in: "proj_create_operations")
    }
    operation = allowed
  }

  /// Better candidates that were passed over because a grid file is missing.
  public var skippedForMissingGrids: [CoordinateOperation] {
    candidates.prefix { $0 != operation }.filter { !$0.isUsable }
  }

  private static func words(for choice: OperationChoice) -> String {
    switch choice {
    case .best: "is known"
    case .pinned(let code): "has the code \(code)"
    case .accuracy(let metres): "is accurate to \(metres) m"
    }
  }

  public enum Direction: Sendable {
    case forward, inverse
  }

  /// Transforms positions in place: `stride` numbers each, longitude or easting first, then latitude or northing, then
  /// (with a stride of 3 or more) height. (`proj_trans_generic`)
  ///
  /// - Throws: `PROJError` naming the first position that is not finite or that the operation cannot take; the numbers are
  ///   then unchanged.
  public func apply(_ direction: Direction = .forward, to values: inout [Double], stride: Int = 2) throws(PROJError) {
    let (source, target, rank) = (source, target, operation.rank)
    try BatchTransform.run(direction, on: &values, stride: stride) { (context) throws(PROJError) in
      try OperationCandidates.object(from: source, to: target, rank: rank, in: context)
    }
  }

  /// The transformed position.
  public func apply(_ direction: Direction = .forward, to position: Position) throws(PROJError) -> Position {
    var values = [position.x, position.y] + (position.z.map { [$0] } ?? [])
    try apply(direction, to: &values, stride: values.count)
    return Position(values[0], values[1], values.count > 2 ? values[2] : nil)
  }
}
