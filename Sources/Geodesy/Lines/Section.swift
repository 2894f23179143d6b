public import SimpleFeatures

extension EllipsoidalMetric {
  /// The part of a line between two chainages in metres, as a line; of a multi line string, the chainage runs on from
  /// part to part.
  ///
  /// Chainages outside the line are brought to its ends; the part is empty when `to` is not beyond `from`. Both new ends
  /// lie on the declared edges.
  public func section(
    of line: Geometry, from start: Double, to end: Double, edges: EdgeMeaning = .geodesic
  ) -> Geometry {
    let parts = sections(of: Pieces(line).lines, edges: edges, [start...max(start, end)])
    return parts.isEmpty ? .empty(.lineString) : Pieces(lines: parts).geometry
  }

  /// The parts of lines within intervals of chainage, in order; the intervals must not overlap and must ascend.
  func sections(of lines: [[LonLat]], edges: EdgeMeaning, _ intervals: [ClosedRange<Double>]) -> [[LonLat]] {
    var parts: [[LonLat]] = []
    var chainage = 0.0
    var next = 0
    for line in lines {
      var part: [LonLat] = []
      for (from, to) in zip(line, line.dropFirst()) where from != to {
        let length = edgeLength(from, to, meaning: edges)
        while next < intervals.count, intervals[next].lowerBound < chainage + length {
          let interval = intervals[next]
          if interval.upperBound > interval.lowerBound, interval.upperBound > chainage {
            if part.isEmpty { part = [position(on: from, to, edges, at: interval.lowerBound - chainage, of: length)] }
            part.append(position(on: from, to, edges, at: interval.upperBound - chainage, of: length))
          }
          if interval.upperBound > chainage + length { break }
          if part.count > 1 { parts.append(part) }
          part = []
          next += 1
        }
        chainage += length
      }
      if part.count > 1 { parts.append(part) }
    }
    return parts
  }

  /// The position at a chainage along one edge, exactly an end at or beyond it.
  private func position(
    on from: LonLat, _ to: LonLat, _ meaning: EdgeMeaning, at chainage: Double, of length: Double
  ) -> LonLat {
    if chainage <= 0 { return from }
    if chainage >= length { return to }
    let edge = Edge(from, to, meaning, in: self)
    return edge.position(at: fraction(of: edge, at: chainage, of: length)).unwrapped(near: from.x)
  }

  /// The fraction of an edge at which a chainage is reached: proportional on geodesics and parallels, else by secants.
  private func fraction(of edge: Edge, at chainage: Double, of length: Double) -> Double {
    var share = chainage / length
    guard edge.meaning == .planar || edge.meaning == .rhumb else { return share }
    for _ in 0..<20 {
      let reached = edgeLength(edge.from, edge.position(at: share), meaning: edge.meaning)
      let step = (chainage - reached) / length
      share = min(max(share + step, 0), 1)
      if abs(step) < 1e-14 { break }
    }
    return share
  }
}
