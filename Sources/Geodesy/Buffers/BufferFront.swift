import GEOS
import SimpleFeatures

/// A geodesic buffer in the making: fronts of short parts of the geometry, each right by itself, united in the azimuthal
/// equidistant plane about the whole.
///
/// A point of the united boundary is on the front of one part and in no other, so if each part's front is right to the
/// tolerance, so is the whole (the distance to the whole is the least of the distances to the parts). Straight edges of the
/// plane stay within an eighth of the tolerance of geodesics because none is longer than `longestStep`.
struct BufferFront {
  /// Metres, more than 0.
  let distance: Double
  let tolerance: Double
  let plane: GeodesicPlane

  typealias PlanePoint = SIMD2<Double>

  var metric: EllipsoidalMetric { plane.metric }

  /// The longest edge a front may have, in metres.
  var longestStep: Double { (tolerance * metric.curvatureRadii.lowerBound).squareRoot() }

  /// The number of edges of a circle whose edges come no nearer to the centre than a quarter of the tolerance allows, and
  /// that has its area to 0.03 % however small it is.
  var circleSteps: Int {
    let sagitta = min(tolerance / 4 / distance, 2e-4)
    let byShape = Double.pi / (1 - sagitta).arcCosine
    return max(12, Int(max(byShape, 2 * .pi * distance / longestStep).rounded(.up)))
  }

  func buffer(of pieces: Pieces, shrinks: Bool, side: BufferSide, ends: BufferEnds) throws -> Geometry {
    let interior = try areas(of: pieces)
    if shrinks {
      let rim = try united(pieces.areas.joined().flatMap(fronts))
      return try interior.difference(rim)
    }
    var parts = pieces.points.map { Pieces(areas: [[circle(about: $0)]]).geometry }
    parts += pieces.areas.joined().flatMap(fronts)
    for line in pieces.lines {
      if side == .both, ends == .round { parts += fronts(of: line) } else { parts.append(try cut(line, side, ends)) }
    }
    return try united(parts + (interior.isEmpty ? [] : [interior]))
  }

  func united(_ parts: [Geometry]) throws -> Geometry {
    try Geometry.collected(parts.filter { !$0.isEmpty }).unaryUnion()
  }

  private func areas(of pieces: Pieces) throws -> Geometry {
    let polygons = pieces.areas.map { rings in
      let projected = rings.map { plane.project($0, .geodesic, maxError: tolerance / 4) }
      return Pieces(areas: [projected]).geometry
    }
    return try united(polygons)
  }

  /// Polygons of the plane whose union is the buffer of a line with round ends.
  func fronts(of line: [LonLat]) -> [Geometry] {
    guard line.count > 1 else { return line.map { Pieces(areas: [[circle(about: $0)]]).geometry } }
    return BufferChunk.chunks(of: line, distance: distance, in: metric).map { chunk in
      let ring =
        switch chunk {
        case .point(let position): circle(about: position)
        case .edge(let from, let to): capsule(from, to)
        case .cluster(let positions, let centre): StarFront(of: positions, about: centre, for: self).ring()
        }
      return Pieces(areas: [[ring]]).geometry
    }
  }
}

extension BufferFront {
  /// The closed ring at the distance from a position.
  func circle(about position: LonLat) -> [PlanePoint] {
    let steps = circleSteps
    return closed(
      arc(about: position, from: 0, turning: 360, steps: steps, stretch: Self.fairStretch(2 * .pi / Double(steps))).dropLast())
  }

  /// How much farther than the distance the corners of a circle stand so that its chords lie on both sides of it, two thirds
  /// of what they would fall short by otherwise: the area comes out right, and the worst deviation is a third less.
  static func fairStretch(_ turn: Double) -> Double { (turn / turn.sine).squareRoot() }

  /// The closed ring at the distance from a geodesic: along both sides, square to it, and round its ends.
  private func capsule(_ from: LonLat, _ to: LonLat) -> [PlanePoint] {
    let edge = Edge(from, to, .geodesic, in: metric)
    let count = max(1, Int((edge.length / longestStep).rounded(.up)))
    let fractions = (0...count).map { Double($0) / Double(count) }
    func offset(_ fraction: Double, _ angle: Double) -> PlanePoint {
      point(from: edge.position(at: fraction), azimuth: edge.azimuth(at: fraction) + angle)
    }
    let half = (circleSteps + 1) / 2
    var ring = fractions.map { offset($0, -90) }
    ring += arc(about: to, from: edge.azimuth(at: 1) - 90, turning: 180, steps: half).dropFirst().dropLast()
    ring += fractions.reversed().map { offset($0, 90) }
    ring += arc(about: from, from: edge.azimuth(at: 0) + 90, turning: 180, steps: half).dropFirst().dropLast()
    return closed(ring[...])
  }

  /// Points at the distance from a position, from one azimuth by a turn in degrees clockwise, both ends included.
  func arc(
    about position: LonLat, from azimuth: Double, turning turn: Double, steps: Int, stretch: Double = 1
  ) -> [PlanePoint] {
    (0...steps).map {
      point(from: position, azimuth: azimuth + turn * Double($0) / Double(steps), stretch: stretch)
    }
  }

  /// Where one comes from a position at an azimuth after the distance.
  func point(from position: LonLat, azimuth: Double, stretch: Double = 1) -> PlanePoint {
    if position == plane.centre {
      let angle = azimuth.degreesToRadians
      return PlanePoint(angle.sine, angle.cosine) * (distance * stretch)
    }
    return plane.project(metric.direct(position, azimuth: azimuth, distance: distance * stretch).position)
  }

  func closed(_ ring: ArraySlice<PlanePoint>) -> [PlanePoint] {
    Array(ring) + ring.prefix(1)
  }
}
