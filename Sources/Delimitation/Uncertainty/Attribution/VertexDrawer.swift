/// Where the vertices of one draw are.
struct VertexDrawer: Sendable {
  /// Farther than this many standard deviations no vertex is looked for: one of 1.5·10⁹ is (e^(−6.5²/2)).
  private static let mostDeviations = 6.5

  /// A vertex that follows the errors of two measured positions.
  struct Move: Sendable {
    var slot: Int
    /// Which errors, among those of all fields.
    var first: Int
    var second: Int
    /// How far from the first to the second.
    var share: Double
    /// What an error of one standard deviation to the east and to the north does in the plane, in metres.
    var east: SIMD2<Double>
    var north: SIMD2<Double>
  }

  /// A vertex on an edge, where another crosses it.
  struct Crossing: Sendable {
    var slot: Int
    /// The ends of the edge that it stays on.
    var host: (Int, Int)
    /// The ends of the edge that crosses; without one it stays as far along as it was.
    var other: (Int, Int)?
  }

  /// Crossings on one edge, in the order in which they lie there without errors.
  private struct Host: Sendable {
    var ends: (Int, Int)
    var crossings: [Crossing]
    var shares: [Double]
  }

  /// Where all are without errors.
  let base: [SIMD2<Double>]
  /// How far each is looked for from there, in metres.
  let reaches: [Double]
  private let fields: [PositionErrors]
  private let moves: [Move]
  private let hosts: [Host]

  init(base: [SIMD2<Double>], fields: [PositionErrors], moves: [Move], crossings: [Crossing]) {
    self.base = base
    var reaches = [Double](repeating: 0, count: base.count)
    for move in moves {
      reaches[move.slot] =
        Self.mostDeviations * max((move.east * move.east).sum(), (move.north * move.north).sum()).squareRoot()
    }
    for crossing in crossings {
      let ends = [crossing.host.0, crossing.host.1] + (crossing.other.map { [$0.0, $0.1] } ?? [])
      // One that crosses at a sharp angle goes farther than its ends.
      reaches[crossing.slot] = 2 * (ends.map { reaches[$0] }.max() ?? 0)
    }
    self.reaches = reaches
    self.fields = fields
    self.moves = moves
    var hosts: [Host] = []
    var numbers: [SIMD2<Int>: Int] = [:]
    for crossing in crossings {
      let share = Self.share(of: base[crossing.slot], along: (base[crossing.host.0], base[crossing.host.1]))
      let ends = SIMD2(crossing.host.0, crossing.host.1)
      guard let known = numbers[ends] else {
        numbers[ends] = hosts.count
        hosts.append(Host(ends: crossing.host, crossings: [crossing], shares: [share]))
        continue
      }
      let place = hosts[known].shares.firstIndex { $0 > share } ?? hosts[known].shares.count
      hosts[known].crossings.insert(crossing, at: place)
      hosts[known].shares.insert(share, at: place)
    }
    self.hosts = hosts
  }

  /// The vertices of a draw in the plane; `nil` when one moved farther than it is looked for.
  func vertices(in draw: Int) -> [SIMD2<Double>]? {
    var places = base
    let errors = fields.flatMap { $0.draw(draw) }
    for move in moves {
      var error = errors[move.first]
      if move.share != 0 { error += move.share * (errors[move.second] - error) }
      let shift = error.x * move.east + error.y * move.north
      guard (shift * shift).sum() <= reaches[move.slot] * reaches[move.slot] else { return nil }
      places[move.slot] += shift
    }
    for host in hosts {
      let (from, to) = (places[host.ends.0], places[host.ends.1])
      let shares = Self.ordered(
        zip(host.crossings, host.shares).map { crossing, share in
          let crossed = crossing.other.flatMap { Self.crossing(of: (from, to), by: (places[$0.0], places[$0.1])) } ?? share
          return min(max(crossed, 0), 1)
        })
      for (crossing, share) in zip(host.crossings, shares) {
        let place = from + share * (to - from)
        let shift = place - base[crossing.slot]
        guard (shift * shift).sum() <= reaches[crossing.slot] * reaches[crossing.slot] else { return nil }
        places[crossing.slot] = place
      }
    }
    return places
  }

  /// The shares with those that have passed each other brought together, so that their order stays.
  private static func ordered(_ shares: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for share in shares {
      pools.append((share, 1))
      while pools.count > 1, let last = pools.last,
        pools[pools.count - 2].sum / Double(pools[pools.count - 2].count) > last.sum / Double(last.count)
      {
        pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    return pools.flatMap { pool in [Double](repeating: pool.sum / Double(pool.count), count: pool.count) }
  }

  private static func share(of place: SIMD2<Double>, along edge: (SIMD2<Double>, SIMD2<Double>)) -> Double {
    let span = edge.1 - edge.0
    let squared = (span * span).sum()
    return squared > 0 ? ((place - edge.0) * span).sum() / squared : 0
  }

  /// How far along an edge another crosses it, the lines of both gone on with; `nil` when they are parallel.
  private static func crossing(
    of edge: (SIMD2<Double>, SIMD2<Double>), by other: (SIMD2<Double>, SIMD2<Double>)
  ) -> Double? {
    let (run, across) = (edge.1 - edge.0, other.1 - other.0)
    let turn = run.x * across.y - run.y * across.x
    let gap = other.0 - edge.0
    return turn == 0 ? nil : (gap.x * across.y - gap.y * across.x) / turn
  }
}
