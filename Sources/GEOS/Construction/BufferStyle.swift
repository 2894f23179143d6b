/// How the outline of a planar buffer is drawn.
public struct BufferStyle: Sendable, Hashable {
  /// What the buffer does at the ends of a line.
  public enum Cap: Int32, Sendable, Hashable, CaseIterable {
    /// A half circle around the end.
    case round = 1
    /// A straight edge through the end, and nothing beyond it.
    case flat
    /// A straight edge as far beyond the end as the buffer's distance.
    case square
  }

  /// What the buffer does at outer corners.
  public enum Join: Int32, Sendable, Hashable, CaseIterable {
    /// An arc around the corner.
    case round = 1
    /// A sharp corner, as far as ``BufferStyle/mitreLimit`` lets it reach.
    case mitre
    /// A straight edge across the corner.
    case bevel
  }

  /// The most straight pieces a quarter circle may have.
  public static let greatestQuadrantSegments = 10_000

  /// How many straight pieces a quarter circle has, 1 to ``greatestQuadrantSegments``.
  public var quadrantSegments: Int
  /// What the buffer does at the ends of a line.
  public var cap: Cap
  /// What the buffer does at outer corners.
  public var join: Join
  /// How far a mitre may reach, in distances of the buffer.
  public var mitreLimit: Double
  /// Whether only one side of lines is buffered: the left for positive distances.
  public var isSingleSided: Bool

  /// A style; without arguments, round ends and corners of eight pieces to a quarter circle, on both sides.
  public init(
    quadrantSegments: Int = 8, cap: Cap = .round, join: Join = .round, mitreLimit: Double = 5, isSingleSided: Bool = false
  ) {
    self.quadrantSegments = quadrantSegments
    self.cap = cap
    self.join = join
    self.mitreLimit = mitreLimit
    self.isSingleSided = isSingleSided
  }

  /// Refuses what would take minutes, or a mitre that is none.
  func check(_ function: String) throws(GEOSError) {
    try Argument.positive(mitreLimit, "mitre limit", of: function)
    try Argument.within(
      1...BufferStyle.greatestQuadrantSegments, quadrantSegments, "number of quadrant segments", of: function)
  }
}
