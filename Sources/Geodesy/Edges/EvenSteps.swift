extension EllipsoidalMetric {
  /// A path with positions added on its declared edges so that no two neighbours are farther apart than `step` metres.
  func stepped(_ path: [LonLat], _ meaning: EdgeMeaning, step: Double) -> [LonLat] {
    guard let first = path.first else { return [] }
    var dense = [first]
    for (from, to) in zip(path, path.dropFirst()) {
      let length = edgeLength(from, to, meaning: meaning)
      if length > step {
        let edge = Edge(from, to, meaning, in: self)
        let count = Int((length / step).rounded(.up))
        for index in 1..<count { dense.append(edge.position(at: Double(index) / Double(count))) }
      }
      dense.append(to)
    }
    return dense
  }
}
