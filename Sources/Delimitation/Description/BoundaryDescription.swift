public import Diagnostics
public import SimpleFeatures

/// What a description in English prose says of a line: points, and what leads from one to the next.
public struct BoundaryDescription: Sendable {
  /// A figure with half the unit of its last digit: how far rounding may have moved it.
  public struct Stated: Sendable, Hashable {
    public var value: Double
    public var half: Double

    public init(_ value: Double, half: Double) {
      self.value = value
      self.half = half
    }
  }

  public struct StatedPosition: Sendable, Hashable {
    public var position: Position
    /// How far rounding may have moved it north or south and east or west, degrees.
    public var half: Position
  }

  public struct Leg: Sendable, Hashable {
    public var from: String?
    public var to: String
    /// Points passed on the way, named as a range: `points 2-6`.
    public var through: [String] = []
    public var azimuth: Stated?
    public var wind: Wind?
    /// Metres.
    public var length: Stated?
    public var course: LegCourse = .geodesic
    /// What it follows in the land.
    public var along: String?
    public var place: SourcePlace
  }

  /// A line from its first point on.
  public struct Line: Sendable {
    public var start: String?
    public var legs: [Leg] = []
    /// Positions by the names of points.
    public var positions: [String: StatedPosition] = [:]
    /// The length that the text gives for the whole, metres.
    public var length: Stated?

    public init(start: String? = nil) { self.start = start }
  }

  public internal(set) var lines: [Line] = []

  /// What stands before the number of a point.
  static let pointWords: Set<String> = ["point", "points", "marker", "markers", "pillar", "pillars", "no", "number"]

  /// Reads a description.
  ///
  /// Other instruments' manners are understood as far as they name points, lengths, azimuths or winds: `turns SE, passes
  /// 344 m, reaches boundary point No 1`. Paragraphs that name no point are passed over.
  ///
  /// - Parameter place: Where the text begins, for the places of mistakes.
  /// - Throws: every mistake found, each at its place.
  public init(_ text: String, at place: SourcePlace = SourcePlace(file: "description", line: 1, column: 1)) throws(Failure) {
    var parser = DescriptionParser(DescriptionToken.all(of: text), origin: place)
    parser.parse()
    guard parser.faults.isEmpty else { throw Failure(.data, parser.faults) }
    lines = parser.lines
  }
}
