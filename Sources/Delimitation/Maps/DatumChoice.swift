public import PROJ
import Quantities
public import SimpleFeatures

/// The operations between two coordinate reference systems, judged for one purpose: which may be used, and why not the others.
///
/// An operation is judged by the extent that the register *names* for it, and the parties' territories, not by the box of
/// that extent: a box holds places that the extent does not name.
public struct DatumChoice: Sendable {
  /// One operation with what is against it.
  public struct Candidate: Sendable, Hashable {
    public var operation: CoordinateOperation
    /// Why it is not usable here; `nil` where nothing is against it.
    public var objection: Objection?

    public var code: String { operation.codes.isEmpty ? operation.name : operation.codes.joined(separator: " + ") }
  }

  /// Why an operation does not serve.
  public struct Objection: Sendable, Hashable {
    /// In a few words: `omits Armenia`.
    public var brief: String
    /// In a clause that follows the operation's name.
    public var clause: String
  }

  public let source: CoordinateReferenceSystem
  public let target: CoordinateReferenceSystem
  /// The best that nothing is against first, then in the register's order.
  public let candidates: [Candidate]

  /// - Parameters:
  ///   - territories: The parties'; an operation must name each of them. None: any extent will do.
  ///   - positions: Longitudes and latitudes that the box of the extent must hold too.
  ///   - requiredAccuracy: The least accuracy that the register must state, metres.
  public init(
    from source: String, to target: String, territories: [String] = [], covering positions: [Position] = [],
    requiredAccuracy: Double? = nil
  ) throws(DelimitationError) {
    let (from, to, all) = try DelimitationError.translating {
      let from = try CoordinateReferenceSystem(authorityCode: source)
      let to = try CoordinateReferenceSystem(authorityCode: target)
      return (from, to, try Transformation.operations(from: from, to: to, withSuperseded: true))
    }
    self.source = from
    self.target = to
    let judged = all.map {
      Candidate(operation: $0, objection: Self.objection(to: $0, territories, positions, requiredAccuracy))
    }
    let usable = judged.enumerated().filter { $0.element.objection == nil }.sorted { left, right in
      let (a, b) = (left.element.operation.accuracy ?? .infinity, right.element.operation.accuracy ?? .infinity)
      return (a, left.offset) < (b, right.offset)
    }
    candidates = usable.map(\.element) + judged.filter { $0.objection != nil }
  }

  /// The one to use: the most accurate that nothing is against.
  public var best: Candidate? { candidates.first.flatMap { $0.objection == nil ? $0 : nil } }

  /// The transformation by one of the candidates.
  public func transformation(by candidate: Candidate) throws(DelimitationError) -> Transformation {
    try DelimitationError.translating {
      try Transformation(from: source, to: target, choosing: .exactly(candidate.operation))
    }
  }

  private static func objection(
    to operation: CoordinateOperation, _ territories: [String], _ positions: [Position], _ requiredAccuracy: Double?
  ) -> Objection? {
    if !operation.isUsable {
      let files = operation.missingGrids.map(\.name).joined(separator: ", ")
      return Objection(
        brief: files.isEmpty ? "cannot be run" : "grid file missing",
        clause: files.isEmpty ? "cannot be run by the library" : "needs the grid file \(files), which is not here")
    }
    if operation.isBallpark {
      return Objection(brief: "ignores the datums", clause: "ignores the difference of the datums")
    }
    let unnamed = territories.filter { operation.areaOfUse?.names($0) != true }
    if !unnamed.isEmpty {
      return Objection(
        brief: "omits " + unnamed.joined(separator: " and "),
        clause: "is for “\(operation.areaOfUse?.name ?? "no stated extent")”, which does not name "
          + unnamed.joined(separator: " or "))
    }
    if let extent = operation.areaOfUse, !positions.allSatisfy(extent.boxContains) {
      return Objection(brief: "outside its extent", clause: "is for “\(extent.name)”, and the positions lie outside")
    }
    if operation.isSuperseded {
      return Objection(brief: "superseded", clause: "is superseded in the register by another")
    }
    if let requiredAccuracy, (operation.accuracy ?? .infinity) > requiredAccuracy {
      return Objection(
        brief: "not accurate enough",
        clause: operation.accuracy.map { "is accurate to \($0.shortestText) m only" } ?? "is of no stated accuracy")
    }
    return nil
  }
}
