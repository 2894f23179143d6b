public import Geodesy
public import PROJ
public import SimpleFeatures

/// How far apart a position lies on the ground read in two systems as if they were one: what ignoring the datum costs.
public struct DatumShift: Sendable, Hashable {
  /// From the place that the numbers name in the target system to the place they name in the source system, metres.
  public var distance: Double
  /// Degrees clockwise from north; `nil` where there is no shift.
  public var azimuth: Double?

  /// The shift of a longitude and latitude by a transformation between geographic systems.
  public init(
    of position: Position, by transformation: Transformation, metric: EllipsoidalMetric = EllipsoidalMetric()
  ) throws(DelimitationError) {
    let plain = Position(position.x, position.y)
    let moved = try DelimitationError.translating { try transformation.apply(.forward, to: plain) }
    distance = metric.length(of: .lineString([plain, moved]))
    azimuth = distance > 0 ? metric.azimuth(from: plain, to: moved) : nil
  }
}
