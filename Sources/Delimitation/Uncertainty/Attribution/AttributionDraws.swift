public import Geodesy
import SimpleFeatures

/// What two lines attribute to whom when the positions that they and the ground are made of are off by chance: the change
/// of each area, draw by draw, without the overlay being made again.
///
/// The borders of both partitions are taken apart once. In a draw their vertices move in an equal-area plane, and the area
/// that the first attributes to i and the second to j is ∫ wᵢ vⱼ, with w and v how often the borders of i and of j go round
/// a place. By Green's theorem that is a sum over edges between crossings: over those of i's border, each times v there, and
/// over those of j's, times w. Nothing has to be valid for it, and lines may cross where they did not before.
///
/// The same as attributing anew what has moved, but for this. Where a line ends on a border its end and the border's
/// vertex each move by their own errors and are joined by a straight edge; attributing anew joins the end to what is then the
/// nearest place on the border: the areas differ by the square of an error. So they do wherever the edge of what is looked at
/// cuts a border: what of it moves out is not cut off again. Where a line meets the edge of the ground it stays
/// between the same vertices and beside the same other lines: when it would pass one, the area is off by what one vertex of
/// the line moves. Where a line crosses itself the loop counts by how it is gone round. And edges are straight in the plane:
/// of an edge as long as 20 km, straight in longitude and latitude, the area changes by a thousandth less or more.
public struct AttributionDraws: Sendable {
  /// Of both, in the order of ``Attribution/parties``.
  public let parties: [String]

  private let drawer: VertexDrawer
  private let borders: [MovingBorder]
  private let edges: BorderEdges
  private let base: [[Double]]

  /// How far edges drawn straight in longitude and latitude may lie from what they mean, in metres.
  private static let edgeError = 1e-3
  /// How far from an edge a vertex on it may lie, in degrees: a metre, far more than drawing makes of it.
  private static let nearness = 1e-5

  /// - Parameters:
  ///   - sources: What all is made of.
  ///   - lines: Of each partition, which of the sources its line is made of.
  ///   - correlation: Metres, as for ``PositionErrors``.
  /// - Returns: `nil` when the origin of some vertex is not found: then only attributing anew can tell.
  public init?(
    _ first: Partition, _ second: Partition, of sources: [MovableSource], lines: [Set<Int>], correlation: Double,
    in metric: EllipsoidalMetric
  ) throws(DelimitationError) {
    parties = Attribution.parties(of: first, second)
    let arrangement = try FaceArrangement([first, second], parties: parties, in: metric)
    let all = arrangement.faces.lazy.flatMap { $0.polygon.positions.map { LonLat($0) } }
    guard let centre = metric.middle(of: all) else { return nil }
    let plane = AuthalicPlane(about: centre, in: metric)
    let origins = VertexOrigins(of: sources, maxError: Self.edgeError, in: metric)
    let groups = lines.map { own in Set(own.compactMap { origins.group(of: sources[$0]) }) }
    let ofLines = lines.reduce(Set()) { $0.union($1) }
    let ground = sources.indices.filter { !ofLines.contains($0) }.compactMap { origins.group(of: sources[$0]) }
    let moving = MovingVertices(
      origins, lines: groups.reduce(Set()) { $0.union($1) }.subtracting(ground), plane: plane, tolerance: Self.nearness)
    var tracing = BorderTracing(moving, preferred: groups)
    for chain in BoundaryChains(of: arrangement, parties: parties.count).chains {
      guard tracing.add(chain) else { return nil }
    }
    borders = tracing.borders
    drawer = tracing.vertices.drawer(correlation: correlation)
    edges = BorderEdges(borders, base: drawer.base, reaches: drawer.reaches)
    base = Self.planeAreas(of: arrangement, parties: parties.count, plane)
  }

  /// Square metres by whom the first and whom the second attributes them to, without errors.
  private static func planeAreas(of arrangement: FaceArrangement, parties: Int, _ plane: AuthalicPlane) -> [[Double]] {
    var areas = [[Double]](repeating: [Double](repeating: 0, count: parties + 1), count: parties + 1)
    for face in arrangement.faces {
      var area = 0.0
      for part in face.polygon.simpleParts {
        let coordinates = part.coordinates
        for (place, ring) in coordinates.paths.enumerated() {
          let path = ring.map { plane.project(LonLat(coordinates[$0])) }
          let turn = zip(path, path.dropFirst()).reduce(0) { $0 + AreaSums.turn($1.0, $1.1) }
          area += place == 0 ? abs(turn) / 2 : -abs(turn) / 2
        }
      }
      areas[face.owners[0] ?? parties][face.owners[1] ?? parties] += area
    }
    return areas
  }

  /// By how much each area of ``Attribution/areas`` is another in a draw, in square metres, nobody last.
  ///
  /// - Returns: `nil` in a draw that moves a vertex farther than was looked: of 4,000 vertices one draw of 370,000.
  public func changes(in draw: Int) -> [[Double]]? {
    guard let places = drawer.vertices(in: draw) else { return nil }
    var sums = AreaSums(parties: parties.count)
    let crossings = edges.crossings(among: places)[...]
    var rest = crossings
    for (number, border) in borders.enumerated() {
      let own = rest.prefix { edges.edges[$0.edge].border == number }
      rest = rest.dropFirst(own.count)
      if border.kind != .second { walk(number, side: 0, own, places, &sums) }
      if border.kind != .first { walk(number, side: 1, own, places, &sums) }
    }
    return sums.areas(less: base)
  }

  /// Adds the edges of a border of one partition, each times the other's windings there.
  private func walk(
    _ number: Int, side: Int, _ crossings: ArraySlice<BorderEdges.Crossing>, _ places: [SIMD2<Double>], _ sums: inout AreaSums
  ) {
    let (border, range, other) = (borders[number], edges.ranges[number], 1 - side)
    guard let first = range.first else { return }
    let others: BoundaryChains.Kind = side == 0 ? .second : .first
    let relevant = crossings.filter { borders[$0.border].kind == others || borders[$0.border].kind == .both }
    let (start, towards) = (places[edges.edges[first].from], places[edges.edges[first].to])
    let share = relevant.first.flatMap { $0.edge == first ? $0.share : nil } ?? 1
    var windings = Windings(
      at: start + share / 2 * (towards - start), on: border.kind == .both ? first : nil, partition: other,
      parties: parties.count, borders, edges, places)
    var next = relevant[...]
    for edge in range {
      let (from, to) = (places[edges.edges[edge].from], places[edges.edges[edge].to])
      var here = from
      while let crossing = next.first, crossing.edge == edge {
        next = next.dropFirst()
        let place = from + crossing.share * (to - from)
        sums.add(AreaSums.turn(here, place), border, side, windings)
        windings.cross(borders[crossing.border], fromLeft: crossing.isFromLeft)
        here = place
      }
      sums.add(AreaSums.turn(here, to), border, side, windings)
    }
  }
}

/// Areas as they add up from edges, by whom each of two partitions attributes them to.
private struct AreaSums {
  private var doubled: [Double]
  private let width: Int

  init(parties: Int) {
    width = parties + 1
    doubled = [Double](repeating: 0, count: width * width)
  }

  static func turn(_ from: SIMD2<Double>, _ to: SIMD2<Double>) -> Double { from.x * to.y - from.y * to.x }

  /// Adds an edge of one partition's border where the other's windings are these.
  mutating func add(_ turn: Double, _ border: MovingBorder, _ side: Int, _ windings: Windings) {
    let (left, right) = (border.left[side], border.right[side])
    let (row, column) = side == 0 ? (width, 1) : (1, width)
    for (party, winding) in windings.values.enumerated() where winding != 0 {
      doubled[left * row + party * column] += turn * winding
      doubled[right * row + party * column] -= turn * winding
    }
  }

  func areas(less base: [[Double]]) -> [[Double]] {
    (0..<width).map { row in
      // Nobody's ground by both is all the rest of the Earth.
      (0..<width).map { row + $0 == 2 * (width - 1) ? 0 : doubled[row * width + $0] / 2 - base[row][$0] }
    }
  }
}
