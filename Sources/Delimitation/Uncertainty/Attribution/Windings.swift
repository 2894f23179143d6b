/// How often each party's border in one of two partitions goes round a place: 1 for the party that has it, 0 for the others,
/// and other numbers where a border that moved goes round what it did not before.
struct Windings {
  /// By party, nobody last.
  private(set) var values: [Double]
  /// Which of the two partitions: 0 or 1.
  let partition: Int

  /// Far from all ground, which is nobody's.
  init(partition: Int, parties: Int) {
    self.partition = partition
    values = [Double](repeating: 0, count: parties) + [1]
  }

  /// Goes over a border, or half way on to it.
  mutating func cross(_ border: MovingBorder, fromLeft isFromLeft: Bool, by amount: Double = 1) {
    let sign = isFromLeft ? amount : -amount
    values[border.left[partition]] -= sign
    values[border.right[partition]] += sign
  }

  /// The windings at a place, found by coming to it from the east.
  ///
  /// - Parameter own: An edge that the place lies on: it is gone half way on to.
  init(
    at place: SIMD2<Double>, on own: Int?, partition: Int, parties: Int, _ borders: [MovingBorder], _ edges: BorderEdges,
    _ places: [SIMD2<Double>]
  ) {
    self.init(partition: partition, parties: parties)
    let others: BoundaryChains.Kind = partition == 0 ? .first : .second
    for (border, range) in zip(borders, edges.ranges) where border.kind == others || border.kind == .both {
      for number in range where number != own {
        let (from, to) = (places[edges.edges[number].from], places[edges.edges[number].to])
        guard (from.y > place.y) != (to.y > place.y) else { continue }
        let across = (to.x - from.x) * (place.y - from.y) / (to.y - from.y)
        // Downwards its left is to the east.
        if from.x + across > place.x { cross(border, fromLeft: to.y < from.y) }
      }
    }
    guard let own else { return }
    let edge = edges.edges[own]
    cross(borders[edge.border], fromLeft: places[edge.to].y < places[edge.from].y, by: 0.5)
  }
}
