import Geodesy
import SimpleFeatures

/// An order of nodes in which few new neighbours arise when they are taken out one after the other: a few nodes that part the
/// others in two come last, and each part is ordered likewise.
///
/// Where to part is found by sweeping along several directions through space and taking, of the middle of each sweep, the place
/// where fewest edges lie across; the least set of nodes that holds an end of each of them is the separator (König 1931).
struct NestedDissection {
  /// Neighbours of each node, as places in the lists of ``order``'s input.
  private let first: [Int32]
  private let neighbours: [Int32]
  /// Along each direction, the nodes of each part side by side; in the end the order asked for.
  private var sweeps: [[Int32]]
  /// Which part a node is in now.
  private var part: [Int32]
  private var side: [UInt8]
  private var mark: [Int32]
  private var stamp: Int32 = 0
  private var spare: [Int32]

  /// Parts of so few nodes are not parted further.
  private static let smallest = 6
  /// How much of a sweep is looked at: its middle, this far from either end.
  private static let margin = 0.25

  /// - Parameters:
  ///   - first: where the neighbours of each node begin in `neighbours`, with the end of the last.
  ///   - positions: longitude and latitude of each node in degrees.
  init(first: [Int32], neighbours: [Int32], positions: [Position]) {
    self.first = first
    self.neighbours = neighbours
    let count = positions.count
    // Directions in space know nothing of a meridian or pole where longitudes break off.
    let points = positions.map { position in
      let (x, y) = (position.x.degreesToRadians, position.y.degreesToRadians)
      return SIMD3(y.cosine * x.cosine, y.cosine * x.sine, y.sine)
    }
    let directions: [SIMD3<Double>] = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, -1, 0]]
    sweeps = directions.map { direction in
      let along = points.map { ($0 * direction).sum() }
      return (0..<Int32(count)).sorted { one, other in
        let (a, b) = (along[Int(one)], along[Int(other)])
        return a != b ? a < b : one < other
      }
    }
    part = [Int32](repeating: 0, count: count)
    side = [UInt8](repeating: 0, count: count)
    mark = [Int32](repeating: 0, count: count)
    spare = [Int32](repeating: 0, count: count)
  }

  /// The nodes in the order in which they are to be taken out.
  mutating func order() -> [Int32] {
    var open = [0..<part.count]
    var parts: Int32 = 0
    while let range = open.popLast() {
      guard range.count > Self.smallest else { continue }
      let (direction, cut) = narrowest(range)
      for place in range { side[Int(sweeps[direction][place])] = place < cut ? 0 : 1 }
      separate(sweeps[direction][range.lowerBound..<cut])
      let (left, right) = divide(range)
      parts += 2
      for place in left { part[Int(sweeps[0][place])] = parts - 1 }
      for place in right { part[Int(sweeps[0][place])] = parts }
      for place in right.upperBound..<range.upperBound { part[Int(sweeps[0][place])] = -1 }
      open.append(left)
      open.append(right)
    }
    return sweeps.first ?? []
  }

  /// The direction and place of the sweep across which fewest edges lie, for its distance from the middle.
  private mutating func narrowest(_ range: Range<Int>) -> (direction: Int, cut: Int) {
    let margin = max(1, Int(Double(range.count) * Self.margin))
    let middle = (range.lowerBound + margin)..<(range.upperBound - margin)
    var best = (score: Double.infinity, direction: 0, cut: range.lowerBound + range.count / 2)
    for direction in sweeps.indices {
      stamp += 1
      var across = 0
      for place in range.lowerBound..<middle.upperBound {
        let node = Int(sweeps[direction][place])
        mark[node] = stamp
        for index in Int(first[node])..<Int(first[node + 1]) {
          let other = Int(neighbours[index])
          if part[other] == part[node] { across += mark[other] == stamp ? -1 : 1 }
        }
        guard place >= middle.lowerBound else { continue }
        let left = Double(place + 1 - range.lowerBound) / Double(range.count)
        let score = (Double(across) + 0.5) / min(left, 1 - left)
        if score < best.score { best = (score, direction, place + 1) }
      }
    }
    return (best.direction, best.cut)
  }

  /// Marks as side 2 the fewest nodes that hold an end of each edge between the sides.
  ///
  /// - Parameter left: the nodes of side 0.
  private mutating func separate(_ left: ArraySlice<Int32>) {
    let border = left.filter { node in crossing(Int(node)).contains { _ in true } }
    var cover = BipartiteCover()
    for node in border {
      cover.add(node, crossing(Int(node)))
    }
    for node in cover.nodes() { side[Int(node)] = 2 }
  }

  /// The neighbours of a node of side 0 that are on side 1.
  private func crossing(_ node: Int) -> [Int32] {
    neighbours[Int(first[node])..<Int(first[node + 1])].filter { part[Int($0)] == part[node] && side[Int($0)] == 1 }
  }

  /// Brings the nodes of each side together in every sweep, keeping their order: first side 0, then 1, then the separator.
  private mutating func divide(_ range: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
    var counts = (0, 0)
    for place in range {
      switch side[Int(sweeps[0][place])] {
      case 0: counts.0 += 1
      case 1: counts.1 += 1
      default: break
      }
    }
    let left = range.lowerBound..<(range.lowerBound + counts.0)
    let right = left.upperBound..<(left.upperBound + counts.1)
    for direction in sweeps.indices {
      var next = (left.lowerBound, right.lowerBound, right.upperBound)
      for place in range {
        let node = sweeps[direction][place]
        switch side[Int(node)] {
        case 0:
          spare[next.0] = node
          next.0 += 1
        case 1:
          spare[next.1] = node
          next.1 += 1
        default:
          spare[next.2] = node
          next.2 += 1
        }
      }
      sweeps[direction].replaceSubrange(range, with: spare[range])
    }
    // The order asked for is the first sweep's; those of a separator stand at the same places in all.
    return (left, right)
  }
}
