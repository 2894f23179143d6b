import Geodesy

/// Squares about an equidistance line, each small against its distance from the sides, and where the line crosses their sides.
///
/// A square is left out where the excess at its centre is more than it can change to the square's corners, so every branch
/// of the line is found down to a tenth of its distance from the sides.
struct EquidistanceGrid {
  private struct Square {
    var x: Int
    var y: Int
    var size: Int
    var centre: EquidistanceProblem.Place
  }

  private struct Node: Hashable {
    var x: Int
    var y: Int
  }

  private struct Step: Hashable {
    var low: Node
    var high: Node
  }

  private static let depth = 20
  private static let mostSquares = 1_000_000

  private let problem: EquidistanceProblem
  private let domain: EquidistanceDomain
  private let floor: Double
  private var squares: [Square] = []
  private var places: [Node: EquidistanceProblem.Place] = [:]
  private var crossings: [Step: Int] = [:]
  private(set) var points: [EquidistanceProblem.Place] = []
  private var links: [[Int]] = []

  /// - Parameter floor: squares are never made smaller than about this, metres.
  init(_ problem: EquidistanceProblem, in domain: EquidistanceDomain, floor: Double) throws(DelimitationError) {
    self.problem = problem
    self.domain = domain
    self.floor = floor
    try divide(0, 0, 1 << Self.depth)
    connect()
  }

  private var unit: Double { domain.square.side / Double(1 << Self.depth) }

  private func point(_ x: Double, _ y: Double) -> SIMD2<Double> { domain.square.corner + unit * SIMD2(x, y) }

  private mutating func divide(_ x: Int, _ y: Int, _ size: Int) throws(DelimitationError) {
    let half = Double(size) / 2
    let centre = point(Double(x) + half, Double(y) + half)
    let place = problem.place(domain.plane.unproject(centre))
    if place.first.distance == 0, place.second.distance == 0, place.first.feature == nil, place.second.feature == nil {
      throw DelimitationError(.unsuitableGeometry, "the two sides overlap; expected sides that at most touch")
    }
    let radius = half * unit * 2.0.squareRoot() * EquidistanceDomain.stretch
    if abs(place.excess) > (1 + problem.ratio) * radius || domain.excludes(centre, place, radius: radius) { return }
    let isCoarse = size > 1 << (Self.depth - 4)
    if size > 1, isCoarse || radius > max(0.1 * place.nearest, floor) {
      let part = size / 2
      for (dx, dy) in [(0, 0), (part, 0), (0, part), (part, part)] { try divide(x + dx, y + dy, part) }
      return
    }
    guard squares.count < Self.mostSquares else {
      throw DelimitationError(
        .limit, "the line needs more than a million squares; expected a smaller area or a larger tolerance")
    }
    squares.append(Square(x: x, y: y, size: size, centre: place))
  }

  private mutating func connect() {
    var rows: [Int: Set<Int>] = [:]
    var columns: [Int: Set<Int>] = [:]
    for square in squares {
      for x in [square.x, square.x + square.size] {
        for y in [square.y, square.y + square.size] {
          rows[y, default: []].insert(x)
          columns[x, default: []].insert(y)
        }
      }
    }
    let sortedRows = rows.mapValues { $0.sorted() }
    let sortedColumns = columns.mapValues { $0.sorted() }
    for square in squares {
      let (right, top) = (square.x + square.size, square.y + square.size)
      let below = Self.between(square.x, right, in: sortedRows[square.y] ?? []).map { Node(x: $0, y: square.y) }
      let above = Self.between(square.x, right, in: sortedRows[top] ?? []).map { Node(x: $0, y: top) }
      let left = Self.between(square.y, top, in: sortedColumns[square.x] ?? []).map { Node(x: square.x, y: $0) }
      let beside = Self.between(square.y, top, in: sortedColumns[right] ?? []).map { Node(x: right, y: $0) }
      connect(square, around: below + beside.dropFirst() + above.reversed().dropFirst() + left.reversed().dropFirst())
    }
  }

  /// The values of a sorted list from one to another, both included.
  private static func between(_ low: Int, _ high: Int, in values: [Int]) -> ArraySlice<Int> {
    var (start, end) = (0, values.count)
    while start < end {
      let middle = (start + end) / 2
      if values[middle] < low { start = middle + 1 } else { end = middle }
    }
    let last = values[start...].firstIndex { $0 > high } ?? values.count
    return values[start..<last]
  }

  /// Links the crossings on the rim of a square: two of them, or four in the way that the centre tells.
  private mutating func connect(_ square: Square, around rim: [Node]) {
    let signs = rim.map { place($0).excess > 0 }
    var found: [Int] = []
    var signAfterFirst: Bool?
    for index in 0..<(rim.count - 1) where signs[index] != signs[index + 1] {
      signAfterFirst = signAfterFirst ?? signs[index + 1]
      found.append(crossing(rim[index], rim[index + 1]))
    }
    guard found.count >= 2 else { return }
    let isJoined = found.count > 2 && (square.centre.excess > 0) == signAfterFirst
    let ordered = isJoined ? Array(found.dropFirst()) + [found[0]] : found
    for index in stride(from: 0, to: ordered.count - 1, by: 2) {
      links[ordered[index]].append(ordered[index + 1])
      links[ordered[index + 1]].append(ordered[index])
    }
  }

  private mutating func place(_ node: Node) -> EquidistanceProblem.Place {
    if let known = places[node] { return known }
    let place = problem.place(domain.plane.unproject(point(Double(node.x), Double(node.y))))
    places[node] = place
    return place
  }

  private mutating func crossing(_ one: Node, _ other: Node) -> Int {
    let isOrdered = (one.x, one.y) < (other.x, other.y)
    let step = isOrdered ? Step(low: one, high: other) : Step(low: other, high: one)
    if let known = crossings[step] { return known }
    points.append(problem.root(between: place(step.low), place(step.high)))
    links.append([])
    crossings[step] = points.count - 1
    return points.count - 1
  }

  /// The crossings in the order of the line, one list a branch; a closed branch ends where it begins.
  func chains() -> [[EquidistanceProblem.Place]] {
    var isDone = Array(repeating: false, count: points.count)
    var chains: [[EquidistanceProblem.Place]] = []
    let starts = points.indices.filter { links[$0].count < 2 } + points.indices
    for start in starts where !isDone[start] {
      var chain = [start]
      isDone[start] = true
      while let next = links[chain[chain.count - 1]].first(where: { !isDone[$0] }) {
        isDone[next] = true
        chain.append(next)
      }
      let isClosed = chain.count > 2 && links[start].contains(chain[chain.count - 1])
      if chain.count > 1 { chains.append((isClosed ? chain + [start] : chain).map { points[$0] }) }
    }
    return chains
  }
}
