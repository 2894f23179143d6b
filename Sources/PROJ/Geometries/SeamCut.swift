import Glibc
import SimpleFeatures

/// Cuts paths where they cross a meridian, the seam, along which a map of the globe is torn.
///
/// Longitudes that go on are folded into the one turn from the seam to the seam.
struct SeamCut {
  /// Where the turn begins, degrees: −180 for a seam at the antimeridian.
  let west: Double
  /// By how much the parts end short of the seam, degrees.
  let margin: Double

  var east: Double { west + 360 }

  /// - Parameter seam: degrees.
  init(at seam: Double, margin: Double = 0) {
    let within = remainder(seam, 360)
    west = within >= 0 ? within - 360 : within
    self.margin = margin
  }

  /// The parts of a path between touches of the seam, folded; what runs along the seam is left out.
  ///
  /// - Parameter isRing: whether a path that ends where it began, a whole turn on perhaps, is one without an end: its last
  ///   part then goes on into its first.
  func parts(of path: [Position], isRing: Bool) -> [[Position]] {
    var parts: [[Position]] = []
    var part: [Position] = []
    func end() {
      if part.count > 1 { parts.append(part) }
      part = []
    }
    for (start, next) in zip(path, path.dropFirst()) {
      let stops = [start] + crossings(start, next) + [next]
      for (from, to) in zip(stops, stops.dropFirst()) where from != to {
        let turns = (((from.x + to.x) / 2 - west) / 360).rounded(.down)
        let (a, b) = (fold(from, turns), fold(to, turns))
        if isOnSeam(a), isOnSeam(b), a.x == b.x {
          end()
          continue
        }
        if part.isEmpty { part = [a] }
        part.append(b)
        if isOnSeam(b) { end() }
      }
    }
    end()
    guard isRing, parts.count > 1, let first = parts.first?.first, let last = parts.last?.last,
      !isOnSeam(first), !isOnSeam(last)
    else { return parts }
    let tail = parts.removeLast()
    parts[0] = tail + parts[0].dropFirst()
    return parts
  }

  func isOnSeam(_ position: Position) -> Bool { position.x == west || position.x == east }

  /// Keeps a longitude the margin away from the seam.
  func clamped(_ position: Position) -> Position {
    var position = position
    position.x = min(max(position.x, west + margin), east - margin)
    return position
  }

  private func fold(_ position: Position, _ turns: Double) -> Position {
    turns == 0 ? position : Position(position.x - 360 * turns, position.y, position.z)
  }

  /// Where an edge crosses the seam and its repetitions, its ends left out, in its direction.
  private func crossings(_ start: Position, _ end: Position) -> [Position] {
    let (low, high) = (min(start.x, end.x), max(start.x, end.x))
    var crossings: [Position] = []
    var seam = west + 360 * ((low - west) / 360).rounded(.down)
    while seam < high {
      if seam > low {
        let share = (seam - start.x) / (end.x - start.x)
        let z: Double? = if let a = start.z, let b = end.z { a + (b - a) * share } else { nil }
        crossings.append(Position(seam, start.y + (end.y - start.y) * share, z))
      }
      seam += 360
    }
    return start.x <= end.x ? crossings : crossings.reversed()
  }
}
