extension Coordinates {
  /// The coordinates with every shell counter-clockwise and every hole clockwise (RFC 7946, section 3.1.6).
  func oriented() -> Coordinates {
    switch type {
    case .geometryCollection:
      var oriented = self
      oriented.members = members.map { Geometry($0.coordinates.oriented()) }
      return oriented
    case .polygon, .multiPolygon:
      var oriented = self
      let paths = self.paths
      for polygon in polygons {
        for ring in polygon {
          let isShell = ring == polygon.lowerBound
          let area = doubledArea(paths[ring])
          if isShell ? area < 0 : area > 0 { oriented.reverse(paths[ring]) }
        }
      }
      return oriented
    case .point, .multiPoint, .lineString, .multiLineString: return self
    }
  }

  /// Twice the area of a ring in the plane of its numbers, positive when it runs counter-clockwise.
  private func doubledArea(_ ring: Range<Int>) -> Double {
    guard let first = ring.first else { return 0 }
    let originX = values[first * stride]
    let originY = values[first * stride + 1]
    var sum = 0.0
    for index in ring.dropLast() {
      let here = index * stride
      let next = here + stride
      sum += (values[here] - originX) * (values[next + 1] - originY) - (values[next] - originX) * (values[here + 1] - originY)
    }
    return sum
  }

  private mutating func reverse(_ ring: Range<Int>) {
    var low = ring.lowerBound
    var high = ring.upperBound - 1
    while low < high {
      for place in 0..<stride { values.swapAt(low * stride + place, high * stride + place) }
      low += 1
      high -= 1
    }
  }
}
