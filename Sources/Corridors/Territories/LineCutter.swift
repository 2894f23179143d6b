import Geodesy
import SimpleFeatures

/// Cuts lines that come near borders.
struct LineCutter {
  private let grid: TerritoryGrid
  private let metric: EllipsoidalMetric
  /// Borders of the edge at hand, each once.
  private var near: [Int32] = []

  init(_ grid: TerritoryGrid, _ metric: EllipsoidalMetric) {
    self.grid = grid
    self.metric = metric
  }

  mutating func pieces(of path: [LonLat]) -> [TerritoryPiece] {
    var pieces: [TerritoryPiece] = []
    var chainage = 0.0
    for (from, to) in zip(path, path.dropFirst()) where from != to {
      let length = metric.length(of: .lineString([from.position, to.position]))
      let stretches = stretches(from, to)
      for (index, stretch) in stretches.enumerated() {
        let isLast = index == stretches.count - 1
        let end = isLast ? chainage + length : chainage + length * stretch.end
        let position = isLast ? to.position : stretch.position.position
        if let last = pieces.indices.last, pieces[last].territory == stretch.territory {
          pieces[last].to = end
          pieces[last].path.append(position)
        } else {
          let before = pieces.last
          pieces.append(
            TerritoryPiece(
              territory: stretch.territory, from: before?.to ?? chainage, to: end,
              path: [before?.path.last ?? from.position, position]))
        }
      }
      chainage += length
    }
    return pieces
  }

  /// A stretch of one edge, up to where it ends.
  private struct Stretch {
    var territory: Int?
    /// As a share of the edge's length.
    var end: Double
    var position: LonLat
  }

  private mutating func stretches(_ from: LonLat, _ to: LonLat) -> [Stretch] {
    let steps = straightSteps(from, to)
    let lengths = zip(steps, steps.dropFirst()).map { metric.length(of: .lineString([$0.position, $1.position])) }
    let total = max(lengths.reduce(0, +), .leastNormalMagnitude)
    var stretches: [Stretch] = []
    var before = 0.0
    for index in lengths.indices {
      let (p, q) = (steps[index], steps[index + 1])
      for part in Self.partsWithinTurn(p, q) {
        for piece in cut(part) {
          let share = part.from + (part.to - part.from) * piece.end
          let position = share == 1 ? q : p + (q - p) * share
          let stretch = Stretch(
            territory: piece.territory, end: (before + lengths[index] * along(p, position, q)) / total, position: position)
          if let last = stretches.indices.last, stretches[last].territory == stretch.territory {
            stretches[last] = stretch
          } else {
            stretches.append(stretch)
          }
        }
      }
      before += lengths[index]
    }
    return stretches
  }

  /// What share of the way from one position to another lies before a third between them.
  private func along(_ p: LonLat, _ position: LonLat, _ q: LonLat) -> Double {
    if position == q { return 1 }
    let parts = [(p, position), (position, q)].map { metric.length(of: .lineString([$0.position, $1.position])) }
    return parts[0] / (parts[0] + parts[1])
  }

  /// Positions along a geodesic so near that lines straight in longitude and latitude between them stand for it.
  private func straightSteps(_ from: LonLat, _ to: LonLat) -> [LonLat] {
    let isLong = (to.x - from.x).magnitude > 1 || max(from.y.magnitude, to.y.magnitude) > 80
    guard isLong || TerritoryGrid.bulge(from, to) * 111_700 > TerritoryGrid.deviation else { return [from, to] }
    let dense = metric.densified(.lineString([from.position, to.position]), maxError: TerritoryGrid.deviation)
    var steps = dense.positions.map { LonLat($0) }
    // Longitudes go on from the first, so that no step leads round the Earth.
    for index in steps.indices.dropFirst() {
      let turns = ((steps[index - 1].x - steps[index].x) / 360).rounded()
      steps[index].x += 360 * turns
    }
    return steps
  }

  private struct Part {
    var p: LonLat
    var q: LonLat
    var from: Double
    var to: Double
  }

  /// A step in longitudes from −180 to 180, in two parts where it leads across.
  private static func partsWithinTurn(_ p: LonLat, _ q: LonLat) -> [Part] {
    let turn = ((p.x + q.x) / 720).rounded() * 360
    let shift = LonLat(turn, 0)
    let (a, b) = (p - shift, q - shift)
    for meridian in [-180.0, 180] where (a.x < meridian) != (b.x < meridian) && a.x != meridian && b.x != meridian {
      let share = (meridian - a.x) / (b.x - a.x)
      let latitude = a.y + (b.y - a.y) * share
      let turned = LonLat(a.x.magnitude > 180 ? (meridian < 0 ? 360 : -360) : 0, 0)
      let turnedBack = LonLat(b.x.magnitude > 180 ? (meridian < 0 ? 360 : -360) : 0, 0)
      let middle = LonLat(meridian, latitude)
      return [
        Part(p: a + turned, q: middle + turned, from: 0, to: share),
        Part(p: middle + turnedBack, q: b + turnedBack, from: share, to: 1),
      ]
    }
    return [Part(p: a, q: b, from: 0, to: 1)]
  }

  /// The territories along a straight part, each with where it ends as a share of the part.
  private mutating func cut(_ part: Part) -> [(territory: Int?, end: Double)] {
    let (least, greatest) = (pointwiseMin(part.p, part.q), pointwiseMax(part.p, part.q))
    if let set = grid.clearSet(least, greatest) { return [(grid.owner(of: set), 1)] }
    gatherBorders(part.p, part.q)
    var breaks = EdgeBreaks(part.p, part.q)
    for index in near {
      let border = grid.borders[Int(index)]
      guard border.a.x <= greatest.x, border.b.x >= least.x, max(border.a.y, border.b.y) >= least.y,
        min(border.a.y, border.b.y) <= greatest.y
      else { continue }
      breaks.add(border)
    }
    let ends = breaks.ends()
    return zip(ends, ends.dropFirst()).map { from, to in
      let covering = grid.covering(part.p + (part.q - part.p) * ((from + to) / 2))
      return (grid.owner(of: covering + breaks.followed(from: from, to: to)), to)
    }
  }

  private mutating func gatherBorders(_ p: LonLat, _ q: LonLat) {
    near.removeAll(keepingCapacity: true)
    var found: [Int32] = []
    grid.frame.visitCells(p, q) { found += grid.bordersOf($0) }
    found.sort()
    for index in found where index != near.last { near.append(index) }
  }
}
