import GEOS
import Geodesy
import SimpleFeatures

/// How far apart two lines are along a piece between them, and whether that is more than their accuracy explains.
///
/// The positions of each line err by its accuracy σ across the line, so what parts two drawings of one line has the standard
/// deviation √(σ₁² + σ₂²). Where the lines are nowhere farther apart than 1.96 times that, the second stays in the band
/// about the first that holds 95 % of the drawings of one line: the band of Perkal (1956), its width as of Goodchild and
/// Hunter (1997), "A simple positional accuracy measure for linear features". The area of the piece decides nothing: a
/// long sliver may be larger than a short piece that is real.
enum PieceWidth {
  /// Two-sided 95 % of a normal distribution.
  static let factor = 1.959963984540054

  /// The greatest distance of a point of the piece's outline on one line to what the other has of the outline, in metres; of
  /// a piece that only one line bounds, the diameter of the largest circle in it.
  ///
  /// It is found to half a percent of the mean width: where lines run side by side more would cost much and say nothing.
  static func width(of polygon: Geometry, _ borders: FaceBorders, in metric: EllipsoidalMetric) throws(DelimitationError)
    -> Double
  {
    let perimeter = metric.perimeter(of: polygon, edges: .planar)
    let tolerance = perimeter > 0 ? max(0.01, metric.area(of: polygon, edges: .planar) / perimeter / 100) : 0.01
    let stretches = borders.stretches(of: polygon)
    if !stretches[0].isEmpty, !stretches[1].isEmpty {
      let lines = stretches.map(Geometry.gathered)
      return metric.hausdorffDistance(between: lines[0], and: lines[1], edges: .planar, tolerance: tolerance)?.distance ?? 0
    }
    let outline = try DelimitationError.translating { try polygon.boundary() }
    return 2 * (metric.farthestDistance(from: outline, to: polygon, edges: .planar, tolerance: tolerance)?.distance ?? 0)
  }

  static func significance(of width: Double, accuracies: [Double?]) -> AttributedPiece.Significance {
    var variance = 0.0
    for accuracy in accuracies {
      guard let accuracy else { return .unknown }
      variance += accuracy * accuracy
    }
    return width <= factor * variance.squareRoot() ? .within : .beyond
  }
}
