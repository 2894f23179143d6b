public import SimpleFeatures

/// A place where areas that should fit together do not.
public struct CoverageFault: Sendable, Hashable {
  /// The ways in which areas may fail to fit together.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Two areas have an area in common.
    case overlap
    /// A narrow area belongs to none.
    case gap
    /// Two areas have an edge in common, but not vertex by vertex: one has a vertex there that the other lacks.
    case mismatch
  }

  /// In which way the areas do not fit together.
  public var kind: Kind
  /// The indices, ascending, of the areas that it lies in or between.
  public var members: [Int]
  /// The overlap or the gap as a polygon; of a mismatch, the edges as lines.
  public var shape: Geometry
  /// A position inside the overlap or the gap; of a mismatch, the vertex that one area lacks.
  public var place: Position
}
