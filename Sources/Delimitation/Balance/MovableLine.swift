import Geodesy
import SimpleFeatures

/// A line whose middle moves sideways while its ends stay.
struct MovableLine {
  private let positions: [Position]
  /// Square to the way from the first end to the last, to its right.
  let azimuth: Double
  private let metric: EllipsoidalMetric

  /// - Throws: `unsuitableGeometry` for several lines, or one without two ends.
  init(_ line: Geometry, in metric: EllipsoidalMetric) throws(DelimitationError) {
    let own = line.coordinates
    let paths = own.paths
    guard own.type.dimension == 1, paths.count == 1 else {
      throw DelimitationError(
        .unsuitableGeometry, "there are \(paths.count) lines to move; expected one, in one piece")
    }
    positions = own.type == .lineString ? (0..<own.count).map { own[$0] } : paths[0].map { own[$0] }
    guard let first = positions.first, let last = positions.last, first != last else {
      throw DelimitationError(.unsuitableGeometry, "a closed line has no side to be moved to; expected one with two ends")
    }
    azimuth = (metric.azimuth(from: first, to: last) + 90).truncatingRemainder(dividingBy: 360)
    self.metric = metric
  }

  /// - Parameter offset: metres along the azimuth, below 0 against it.
  func moved(by offset: Double) -> Geometry {
    guard offset != 0, let first = positions.first, let last = positions.last else { return .lineString(positions) }
    let inner = positions.count > 2 ? Array(positions.dropFirst().dropLast()) : middle
    let moved = inner.map { start in
      let end = metric.destination(from: start, azimuth: azimuth, distance: offset)
      // In the frame of the line, which may run on beyond the antimeridian.
      return Position(end.x + ((start.x - end.x) / 360).rounded() * 360, end.y)
    }
    return .lineString([first] + moved + [last])
  }

  /// Of a line without positions between its ends, thirds, so that there is something to move.
  private var middle: [Position] {
    guard let first = positions.first, let last = positions.last else { return [] }
    return [1.0, 2.0].map { Position(first.x + (last.x - first.x) * $0 / 3, first.y + (last.y - first.y) * $0 / 3) }
  }
}
