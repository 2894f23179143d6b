public import Geodesy
import PROJ
public import SimpleFeatures

/// The least leash with which two travellers can walk two lines from end to end, none turning back.
public struct FrechetDistance: Sendable, Hashable {
  /// Metres: no less than the true one, and no more than it and ``error``.
  public var distance: Double
  /// The widest gap between neighbouring positions that stood for the lines, metres.
  public var error: Double
}

extension EllipsoidalMetric {
  /// The Fréchet distance of two lines, by positions no farther apart than a spacing in metres.
  ///
  /// The second line is walked in the direction that has its start nearer to the first's. Two rows of the table are held, not
  /// the whole of it.
  ///
  /// - Throws: ``DelimitationError`` where an operand is not one connected line, or the spacing gives more than 4 × 10⁹ pairs.
  public func frechetDistance(
    between first: Geometry, and second: Geometry, edges: EdgeMeaning = .geodesic, spacing: Double
  ) throws(DelimitationError) -> FrechetDistance {
    guard spacing > 0, spacing.isFinite else {
      throw DelimitationError(.outOfRange, "the spacing is \(spacing) m; expected more than 0")
    }
    let paths = try [first, second].map { (line) throws(DelimitationError) -> [LonLat] in
      let lines = geodesicPieces(line, edges: edges).lines.filter { $0.count > 1 }
      guard lines.count == 1 else {
        throw DelimitationError(.unsuitableGeometry, "there are \(lines.count) lines; expected one connected line")
      }
      return lines[0]
    }
    let lengths = [length(of: first, edges: edges), length(of: second, edges: edges)]
    guard lengths[0] / spacing * (lengths[1] / spacing) < 4e9 else {
      throw DelimitationError(.limit, "a spacing of \(spacing) m gives more than 4,000 million pairs; expected a wider one")
    }
    let rows = spacePoints(along: paths[0], spacing: spacing)
    var columns = spacePoints(along: paths[1], spacing: spacing)
    let ahead = gap(rows[0], columns[0]) + gap(rows[rows.count - 1], columns[columns.count - 1])
    let back = gap(rows[0], columns[columns.count - 1]) + gap(rows[rows.count - 1], columns[0])
    if back < ahead { columns.reverse() }
    return FrechetDistance(distance: arc(ofChord: leash(rows, columns).squareRoot()), error: spacing)
  }

  private func gap(_ one: SIMD3<Double>, _ other: SIMD3<Double>) -> Double {
    let apart = one - other
    return (apart * apart).sum().squareRoot()
  }

  /// The arc over a chord on a sphere of the ellipsoid's middle radius; within 1 mm of the geodesic up to 10 km.
  private func arc(ofChord chord: Double) -> Double {
    let radius = (ellipsoid.a * ellipsoid.a * (1 - ellipsoid.f)).squareRoot()
    return 2 * radius * (chord / (2 * radius)).arcSine
  }

  /// The squared chord of the least leash over two series of positions.
  private func leash(_ rows: [SIMD3<Double>], _ columns: [SIMD3<Double>]) -> Double {
    var best = Array(repeating: Double.infinity, count: columns.count)
    for (index, row) in rows.enumerated() {
      var diagonal = index == 0 ? 0 : best[0]
      for column in columns.indices {
        let apart = row - columns[column]
        let here = (apart * apart).sum()
        let above = best[column]
        let reached = column == 0 ? (index == 0 ? 0 : above) : min(diagonal, above, best[column - 1])
        diagonal = above
        best[column] = max(reached, here)
      }
    }
    return best[columns.count - 1]
  }

  /// Places in space along a path, its vertices among them, no two neighbours farther apart than a spacing.
  private func spacePoints(along path: [LonLat], spacing: Double) -> [SIMD3<Double>] {
    var points = [spacePoint(path[0])]
    for (from, to) in zip(path, path.dropFirst()) where from != to {
      let way = inverse(from, to)
      let count = (way.distance / spacing).rounded(.up)
      for index in stride(from: 1, to: count, by: 1) {
        points.append(spacePoint(direct(from, azimuth: way.azimuth1, distance: way.distance * index / count).position))
      }
      points.append(spacePoint(to))
    }
    return points
  }
}
