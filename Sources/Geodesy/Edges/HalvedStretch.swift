/// A stretch of an edge with its middle, for sums that are carried to vanishing steps.
struct HalvedStretch {
  let from: LonLat
  /// `nil` where the stretch is so short that it counts as straight.
  let middle: LonLat?
  let to: LonLat
}

extension EllipsoidalMetric {
  /// The stretches of a path: of at most 5 km on geodesics, which bend evenly, and 100 m on edges of other meanings, which
  /// near a pole do not. Geodesics of at most 100 m are taken as they are, others of at most 1 m: 100 m of a straight line in
  /// longitude and latitude bend by 0.2 mm at 45°, and on a border of a thousand vertices that adds up.
  func stretches(of path: [LonLat], _ meaning: EdgeMeaning) -> [HalvedStretch] {
    let longest = meaning == .geodesic ? 5_000.0 : 100
    let straight = meaning == .geodesic ? 100.0 : 1
    var stretches: [HalvedStretch] = []
    stretches.reserveCapacity(path.count)
    for (from, to) in zip(path, path.dropFirst()) {
      let length = edgeLength(from, to, meaning: meaning)
      guard length > straight else {
        stretches.append(HalvedStretch(from: from, middle: nil, to: to))
        continue
      }
      let edge = Edge(from, to, meaning, in: self)
      let count = Int((length / longest).rounded(.up))
      var start = from
      for index in 0..<count {
        let middle = edge.position(at: (Double(index) + 0.5) / Double(count))
        let end = index + 1 == count ? to : edge.position(at: Double(index + 1) / Double(count))
        stretches.append(HalvedStretch(from: start, middle: middle, to: end))
        start = end
      }
    }
    return stretches
  }
}
