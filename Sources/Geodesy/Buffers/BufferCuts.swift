import GEOS
import SimpleFeatures

/// Flat ends and single sides: the round buffer of a line, cut.
extension BufferFront {
  func cut(_ line: [LonLat], _ side: BufferSide, _ ends: BufferEnds) throws -> Geometry {
    var whole = try united(fronts(of: line))
    guard line.count > 1 else { return whole }
    let isClosed = line.first == line.last
    if ends == .flat, !isClosed {
      for end in [line, line.reversed()] { whole = try whole.difference(try cap(atEndOf: end)) }
    }
    guard side != .both else { return whole }
    let knife = isClosed ? line : extended(line)
    let blade = Pieces(lines: [plane.project(knife, .geodesic, maxError: tolerance / 8)]).geometry
    let judge = LineSides(of: line, in: metric)
    let faces = try Pieces(whole).areas.flatMap { rings in
      try EllipsoidalMetric.faces(of: Pieces(areas: [rings]).geometry, cutBy: blade)
    }
    return try united(
      faces.filter { face in
        let place = try face.pointOnSurface().coordinates
        guard !place.isEmpty else { return false }
        return judge.side(of: plane.unproject(LonLat(place[0]))) == side
      })
  }

  /// What a flat end leaves out: the half disc beyond the geodesic square to the last edge, without what is near to a part
  /// of the line that lies farther back.
  private func cap(atEndOf line: [LonLat]) throws -> Geometry {
    let end = line[line.count - 1]
    guard let before = line.last(where: { $0 != end }) else { return .empty(.polygon) }
    let azimuth = Edge(before, end, .geodesic, in: metric).azimuth(at: 1)
    // A little wider than the round end, so that none of it is left; its square edge goes through the end itself.
    let stretch = 1 + 0.01 + tolerance / distance
    let beam = { (angle: Double) in
      let tip = metric.direct(end, azimuth: azimuth + angle, distance: distance * stretch).position
      return plane.project([end, tip], .geodesic, maxError: tolerance / 8)
    }
    let arc = arc(about: end, from: azimuth - 90, turning: 180, steps: max(32, circleSteps / 2), stretch: stretch)
    let ring = beam(-90) + arc.dropFirst().dropLast() + beam(90).reversed()
    let halfDisc = Pieces(areas: [[ring]]).geometry
    let length = metric.length(of: line)
    guard length > 2 * distance else { return halfDisc }
    let back = metric.sections(of: [line], edges: .geodesic, [0...(length - 2 * distance)])
    return try halfDisc.difference(try united(back.flatMap(fronts)))
  }

  /// The line lengthened at both ends, straight on, to beyond its round buffer.
  private func extended(_ line: [LonLat]) -> [LonLat] {
    var line = line
    for _ in 0..<2 {
      let end = line[line.count - 1]
      if let before = line.last(where: { $0 != end }) {
        let azimuth = Edge(before, end, .geodesic, in: metric).azimuth(at: 1)
        line.append(metric.direct(end, azimuth: azimuth, distance: 1.1 * distance + tolerance).position)
      }
      line.reverse()
    }
    return line
  }
}
