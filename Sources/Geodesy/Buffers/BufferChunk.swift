/// A part of a line that is buffered by itself.
enum BufferChunk {
  case point(LonLat)
  /// One edge longer than the distance: its front is known in closed form.
  case edge(LonLat, LonLat)
  /// Edges that all lie within three quarters of the distance from a centre: their buffer is star-shaped about it, since
  /// the disc round each of their points holds the centre.
  case cluster([LonLat], centre: LonLat)

  /// The parts of a line of at least two positions, in order; neighbours share a position.
  static func chunks(of line: [LonLat], distance: Double, in metric: EllipsoidalMetric) -> [BufferChunk] {
    let places = line.map(metric.spacePoint)
    var chunks: [BufferChunk] = []
    var start = 0
    while start + 1 < line.count {
      var end = start + 1
      if (places[end] - places[start]).length > distance {
        chunks.append(.edge(line[start], line[end]))
        start = end
        continue
      }
      while end + 1 < line.count, (places[end + 1] - places[start]).length <= 1.2 * distance,
        (places[end + 1] - places[end]).length <= distance
      {
        end += 1
      }
      while true {
        let centre = middle(of: places[start...end], line, in: metric)
        let place = metric.spacePoint(centre)
        if end == start + 1 || places[start...end].allSatisfy({ ($0 - place).length <= 0.75 * distance }) {
          let isPoint = places[start...end].allSatisfy { $0 == places[start] }
          chunks.append(isPoint ? .point(line[start]) : .cluster(Array(line[start...end]), centre: centre))
          break
        }
        end = start + max(1, (end - start) / 2)
      }
      start = end
    }
    return chunks
  }

  /// The middle of the geodesic from the first place to the one farthest from it.
  private static func middle(
    of places: ArraySlice<SpacePoint>, _ line: [LonLat], in metric: EllipsoidalMetric
  ) -> LonLat {
    let start = places.startIndex
    let far = places.indices.max { (places[$0] - places[start]).length < (places[$1] - places[start]).length } ?? start
    if line[far] == line[start] { return line[start] }
    return Edge(line[start], line[far], .geodesic, in: metric).position(at: 0.5)
  }
}
