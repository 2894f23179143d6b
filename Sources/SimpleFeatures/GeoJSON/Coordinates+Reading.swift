extension Coordinates {
  /// The coordinates read, as those of a type.
  ///
  /// - Parameter offset: where the value of `coordinates` begins.
  /// - Throws: the fault of a wrong nesting, a line of one position, or a ring that is short or open; its place is
  ///   the ring or line.
  init(_ type: GeometryType, _ buffer: PathBuffer, in json: JSONScanner, at offset: Int) throws(JSONFault) {
    guard buffer.depth > 0 else {
      self.init(type)
      return
    }
    guard buffer.depth == type.coordinatesDepth else {
      throw JSONFault(
        .wrongShape, at: offset,
        "coordinates nested \(buffer.depth) deep; expected \(type.coordinatesDepth), as a \(type.name) has")
    }
    switch type {
    case .lineString, .multiLineString:
      if let short = buffer.firstPath(where: { $0.count < 2 }) {
        let place = json.offset(ofPath: short, in: buffer, from: offset)
        throw JSONFault(.wrongShape, at: place, "a line of one position; expected at least two")
      }
    case .polygon, .multiPolygon:
      if let short = buffer.firstPath(where: { $0.count < 4 }) {
        let place = json.offset(ofPath: short, in: buffer, from: offset)
        throw JSONFault(
          .openRing, at: place, "a ring of fewer than four positions; expected four or more, the last as the first")
      }
      if let open = buffer.firstPath(where: { !buffer.isClosed($0) }) {
        let place = json.offset(ofPath: open, in: buffer, from: offset)
        throw JSONFault(.openRing, at: place, "a ring that is not closed; expected its last position to be its first")
      }
    case .point, .multiPoint, .geometryCollection: break
    }
    self.init(type, buffer)
  }
}

extension GeometryType {
  /// How deep the arrays of `coordinates` are nested; 0 for a collection, which has none.
  var coordinatesDepth: Int {
    switch self {
    case .point: 1
    case .multiPoint, .lineString: 2
    case .multiLineString, .polygon: 3
    case .multiPolygon: 4
    case .geometryCollection: 0
    }
  }
}

extension PathBuffer {
  /// The number of the first path whose positions fulfil a condition.
  fileprivate func firstPath(where isSought: (Range<Int>) -> Bool) -> Int? {
    var start = 0
    for (index, end) in pathEnds.enumerated() {
      if isSought(start..<end) { return index }
      start = end
    }
    return nil
  }

  fileprivate func isClosed(_ positions: Range<Int>) -> Bool {
    let first = positions.lowerBound
    let last = positions.upperBound - 1
    guard values[2 * first] == values[2 * last], values[2 * first + 1] == values[2 * last + 1] else { return false }
    guard !heights.isEmpty else { return true }
    func height(_ index: Int) -> Double { index < heights.count ? heights[index] : .nan }
    return height(first) == height(last) || (height(first).isNaN && height(last).isNaN)
  }
}

extension JSONScanner {
  /// Where a path begins: found by counting brackets again, so that reading need not remember it.
  fileprivate func offset(ofPath path: Int, in buffer: PathBuffer, from offset: Int) -> Int {
    var depth = 0
    var paths = -1
    var cursor = offset
    while cursor < end {
      switch byte(cursor) {
      case 0x5B:
        depth += 1
        if depth == buffer.depth - 1 { paths += 1 }
        if paths == path { return cursor }
      case 0x5D: depth -= 1
      default: break
      }
      cursor += 1
    }
    return offset
  }
}
