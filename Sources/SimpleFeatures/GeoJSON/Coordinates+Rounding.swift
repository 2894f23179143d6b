extension Coordinates {
  /// The coordinates as they are once rounded to some decimals, without what then says nothing: positions that fall on
  /// the one before, rings that have no inside any more with the polygons they are shells of, lines without length.
  ///
  /// Numbers are not rounded here; that is done when they are written.
  func settled(decimals: Int) -> Coordinates {
    guard type.dimension != 0 || type == .geometryCollection else { return self }
    // More decimals than 22 tell no two coordinates apart that fewer do not.
    let scale = (0..<min(max(decimals, 0), 22)).reduce(1.0) { scale, _ in scale * 10 }
    if type == .geometryCollection {
      var settled = self
      settled.members = members.map { Geometry($0.coordinates.settled(decimals: decimals)) }.filter { !$0.isEmpty }
      return settled
    }
    let kept = paths.map { path in keptIndices(path, scale: scale, isRing: type.dimension == 2) }
    if zip(kept, paths).allSatisfy({ $0.count == $1.count }) { return self }
    var settled = Coordinates(type, hasZ: hasZ)
    func add(_ path: [Int]) {
      for index in path { settled.values += values[index * stride..<(index + 1) * stride] }
      settled.ringEnds.append(settled.values.count / stride)
    }
    switch type {
    case .lineString:
      for index in kept.first ?? [] { settled.values += values[index * stride..<(index + 1) * stride] }
    case .multiLineString, .polygon:
      // A polygon without its shell is empty.
      if type == .polygon, kept.first?.isEmpty ?? true { break }
      for path in kept where !path.isEmpty { add(path) }
    default:
      for rings in polygons where !(kept[rings].first?.isEmpty ?? true) {
        for path in kept[rings] where !path.isEmpty { add(path) }
        settled.polygonEnds.append(settled.ringEnds.count)
      }
    }
    return settled
  }

  /// The positions of a path that stay apart; none when what is left has no length, or as a ring no inside.
  private func keptIndices(_ path: Range<Int>, scale: Double, isRing: Bool) -> [Int] {
    func rounded(_ index: Int) -> SIMD2<Double> {
      (SIMD2(values[index * stride], values[index * stride + 1]) * scale).rounded(.toNearestOrAwayFromZero)
    }
    guard let first = path.first.map(rounded) else { return [] }
    var kept: [Int] = []
    var last = SIMD2<Double>(.nan, .nan)
    var doubledArea = 0.0
    for index in path {
      let position = rounded(index)
      if position == last { continue }
      kept.append(index)
      let (from, to) = (last - first, position - first)
      if kept.count > 1 { doubledArea += from.x * to.y - from.y * to.x }
      last = position
    }
    return isRing ? (kept.count < 4 || doubledArea == 0 ? [] : kept) : (kept.count < 2 ? [] : kept)
  }
}
