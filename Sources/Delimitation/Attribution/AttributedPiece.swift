public import SimpleFeatures

/// A connected piece of ground that two lines attribute differently.
public struct AttributedPiece: Sendable {
  /// Whether what parts two lines is more than their positions bear.
  public enum Significance: String, Sendable, Hashable, CaseIterable {
    /// The lines are farther apart than their accuracy explains.
    case beyond = "real"
    /// Nowhere farther apart than their accuracy explains: both may be one line.
    case within = "within accuracy"
    /// The accuracy of a line is not known.
    case unknown = "accuracy unknown"
  }

  /// A polygon, its edges straight in longitude and latitude.
  public var geometry: Geometry
  /// On the ellipsoid, in square metres.
  public var area: Double
  /// The same area in an equal-area plane, by formulas of its own.
  public var secondArea: Double
  /// In metres.
  public var perimeter: Double
  /// A position inside.
  public var place: Position
  /// To whom each of the two attributes it, by index; `nil` for nobody.
  public var first: Int?
  public var second: Int?
  /// How far apart the two lines are at most along the piece, in metres.
  public var width: Double
  public var significance: Significance
}
