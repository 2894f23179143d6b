import SimpleFeatures

/// The positions of one line, to be cut at places. An empty line has no places, and no pieces.
struct MeasuredLine {
  let positions: [Position]
  let length: Double

  init(positions: [Position]) {
    self.positions = positions
    length = zip(positions, positions.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  var start: LinePlace { LinePlace(vertex: 0, fraction: 0, position: positions[0]) }
  var end: LinePlace {
    LinePlace(vertex: positions.count - 1, fraction: 0, position: positions[positions.count - 1])
  }

  /// The place at a distance along the line, cut off at its ends.
  func place(at distance: Double) -> LinePlace {
    if distance <= 0 { return start }
    var passed = 0.0
    for vertex in positions.indices.dropLast() {
      let edge = Segment(start: positions[vertex], end: positions[vertex + 1], path: 0, vertex: vertex)
      let length = edge.length
      if distance < passed + length {
        let fraction = (distance - passed) / length
        return LinePlace(vertex: vertex, fraction: min(fraction, 1.0.nextDown), position: edge.position(at: fraction))
      }
      passed += length
    }
    return end
  }

  /// A place on the edge that starts at a vertex; one at its end becomes the next vertex.
  func place(on segment: Segment, at position: Position) -> LinePlace {
    if position.coincides(with: segment.start) { return vertexPlace(segment.vertex) }
    if position.coincides(with: segment.end) { return vertexPlace(segment.vertex + 1) }
    let fraction = segment.fraction(nearest: position)
    let height = segment.position(at: fraction).z
    return LinePlace(
      vertex: segment.vertex, fraction: min(fraction, 1.0.nextDown), position: Position(position.x, position.y, height))
  }

  private func vertexPlace(_ vertex: Int) -> LinePlace { LinePlace(vertex: vertex, fraction: 0, position: positions[vertex]) }

  /// The line between two places, the first before the second; `nil` where that is a single position.
  func piece(from first: LinePlace, to last: LinePlace) -> [Position]? {
    var piece = [first.position]
    func isNew(_ position: Position) -> Bool { !position.coincides(with: piece[piece.count - 1]) }
    if first.vertex < last.vertex {
      for position in positions[first.vertex + 1...last.vertex] where isNew(position) { piece.append(position) }
    }
    if isNew(last.position) { piece.append(last.position) }
    return piece.count > 1 ? piece : nil
  }

  /// The pieces between places, in order.
  func pieces(cutAt places: [LinePlace]) -> [[Position]] {
    guard !positions.isEmpty else { return [] }
    let all = [start] + places.sorted() + [end]
    return zip(all, all.dropFirst()).compactMap { piece(from: $0, to: $1) }
  }
}

extension Coordinates {
  /// The lines of a line string or a multi line string.
  var measuredLines: [MeasuredLine] { paths.map { path in MeasuredLine(positions: path.map { self[$0] }) } }
}
