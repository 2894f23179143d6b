public import SimpleFeatures

extension EllipsoidalMetric {
  /// The length in metres of the lines of a geometry that lie within a distance of another geometry, inside its areas
  /// included.
  ///
  /// By exact distance intervals: the ends of every stretch within the distance are found to 1e-7 m with the exact
  /// inverse; no buffer polygon is made. Geodesic edges; edges of another meaning are replaced by geodesics within 1 mm.
  public func lengthWithin(
    _ distance: Double, of target: Geometry, along line: Geometry, edges: EdgeMeaning = .geodesic
  ) -> Double {
    lengthsWithin([distance], of: target, along: line, edges: edges)[0]
  }

  /// The same for each of many distances, in their order: one walk along the lines finds the intervals of all.
  ///
  /// 0 for a distance that is negative or not finite.
  public func lengthsWithin(
    _ distances: [Double], of target: Geometry, along line: Geometry, edges: EdgeMeaning = .geodesic
  ) -> [Double] {
    let usable = distances.indices.filter { distances[$0] >= 0 && distances[$0].isFinite }
    let order = usable.sorted { distances[$0] < distances[$1] }
    var lengths = [Double](repeating: 0, count: distances.count)
    guard !order.isEmpty else { return lengths }
    let field = DistanceField(geodesicPieces(target, edges: edges), in: self)
    let sweep = DistanceSweep(field: field, distances: order.map { distances[$0] })
    var sums = LengthSums(count: order.count)
    for path in geodesicPieces(line, edges: edges).lines { sweep.walk(path, &sums) }
    for (place, length) in zip(order, sums.lengths) { lengths[place] = length }
    return lengths
  }
}

/// The length within each of ascending distances: what starts and stops counting at each, summed at the end.
private struct LengthSums: SweepReceiver {
  private var changes: [Double]

  init(count: Int) { changes = Array(repeating: 0, count: count + 1) }

  mutating func add(_ interval: ClosedRange<Double>, within places: Range<Int>) {
    let length = interval.upperBound - interval.lowerBound
    changes[places.lowerBound] += length
    changes[places.upperBound] -= length
  }

  var lengths: [Double] {
    var sum = 0.0
    return changes.dropLast().map { change in
      sum += change
      // What rounding leaves of a sum that should be 0 may be below it.
      return max(0, sum)
    }
  }
}
