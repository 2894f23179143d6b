public import Geodesy
import SimpleFeatures

extension TurningPointTable {
  /// The table of a line whose points are rounded, for a draft: legs, azimuths and grid positions are those of the rounded
  /// points, so that nothing in it tells the exact ones. Points that fall together become one.
  ///
  /// - Parameter decimals: of degrees, 0 to 7.
  public func rounded(
    decimals: Int, metric: EllipsoidalMetric = EllipsoidalMetric()
  ) throws(DelimitationError) -> TurningPointTable {
    let unit = (0..<min(max(decimals, 0), 7)).reduce(1.0) { scale, _ in scale * 10 }
    func rounded(_ position: Position) -> Position {
      Position((position.x * unit).rounded() / unit, (position.y * unit).rounded() / unit)
    }
    let stretches = lines.flatMap { line in
      zip(line, line.dropFirst()).map { from, to in
        Stretch(
          [rounded(from.position), rounded(to.position)], edges: from.leg?.course.edges ?? .geodesic, along: from.leg?.along)
      }
    }
    return try TurningPointTable(stretches.filter { Set($0.positions).count > 1 }, frame: frame, metric: metric)
  }
}
