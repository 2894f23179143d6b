public import SimpleFeatures

extension Geometry {
  /// The discrete Fréchet distance in the plane: the shortest leash on which the vertices of the two, each walked from first
  /// to last, can be visited side by side; `nil` when one is empty.
  ///
  /// Parts and rings are walked one after another. Only vertices count, which may overstate the distance of the lines
  /// themselves; a fraction adds positions on the edges.
  ///
  /// The recurrence of Eiter and Mannila (1994), with one row in memory. GEOS's own functions, `GEOSFrechetDistance_r` and
  /// `GEOSFrechetDistanceDensify_r`, recur once for each pair and end the stack at some ten thousand vertices.
  ///
  /// - Parameters:
  ///   - other: the geometry whose vertices are walked beside those of this one.
  ///   - densifyFraction: each edge is cut into pieces of this fraction of its length, 0.001 to 1.
  /// - Throws: ``GEOSError`` when more than a thousand million pairs of positions would be compared.
  public func frechetDistance(to other: Geometry, densifyFraction: Double? = nil) throws(GEOSError) -> Double? {
    let function = "GEOSFrechetDistanceDensify_r"
    let densifying = try Densifying(fraction: densifyFraction, of: function)
    // What GEOS could not hold is refused here as it is everywhere.
    guard try !handle().isEmpty, try !other.handle().isEmpty else { return nil }
    try Densifying.check(pairs: densifying.count(self) * densifying.count(other), of: function)
    return leash(coordinates.walk(densifying), other.coordinates.walk(densifying))
  }
}

/// The least leash of two walks: row by row, the least to each position of the other from one position of the first.
private func leash(_ own: [SIMD2<Double>], _ others: [SIMD2<Double>]) -> Double {
  var row = [Double](repeating: .infinity, count: others.count)
  // What stands before the first column: a start for the first row, nothing for those after it.
  var corner = -Double.infinity
  for position in own {
    var left = Double.infinity
    for column in others.indices {
      let above = row[column]
      let gap = position - others[column]
      left = max(min(left, above, corner), (gap * gap).sum())
      row[column] = left
      corner = above
    }
    corner = .infinity
  }
  return row[others.count - 1].squareRoot()
}

extension Coordinates {
  /// Every position in order, with those that densifying adds.
  fileprivate func walk(_ densifying: Densifying) -> [SIMD2<Double>] {
    guard type != .geometryCollection else { return members.flatMap { $0.coordinates.walk(densifying) } }
    var walk: [SIMD2<Double>] = []
    for path in paths {
      for index in path {
        let position = SIMD2(values[index * stride], values[index * stride + 1])
        if type != .multiPoint, index > path.lowerBound, let last = walk.last {
          for piece in 1..<densifying.pieces {
            walk.append(last + (position - last) * (Double(piece) / Double(densifying.pieces)))
          }
        }
        walk.append(position)
      }
    }
    return walk
  }
}
