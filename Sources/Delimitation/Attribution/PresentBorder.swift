import GEOS
import Geodesy
import SimpleFeatures

/// The border between parties as their areas have it, part by part, with what a line replaces of it.
struct PresentBorder {
  /// Where on the border something lies.
  struct Place {
    var part: Int
    /// The segment, and how much of it lies before the place.
    var segment: Int
    var share: Double
    var position: Position
    /// How far from it the position asked for is, in metres.
    var distance: Double

    var order: Double { Double(segment) + share }
  }

  /// A stretch that a line stands for; an end that is `nil` is that of the part.
  struct Replacement {
    var from: Place?
    var to: Place?
  }

  private let parts: [[Position]]

  init(of territory: Territory) throws {
    var borders: [Geometry] = []
    for first in territory.areas.indices {
      for second in territory.areas.indices.dropFirst(first + 1) {
        let shared = try territory.areas[first].boundary().intersection(try territory.areas[second].boundary()).ofDimension(1)
        if !shared.isEmpty { borders += try shared.lineMerge().simpleParts }
      }
    }
    parts = borders.map { border in
      let coordinates = border.coordinates
      return (0..<coordinates.count).map { coordinates[$0] }
    }
  }

  /// The place on the border that is nearest to a position; `nil` when there is no border.
  func place(of position: Position) -> Place? {
    let scale = (position.y * .pi / 180).cosine
    var best: Place?
    for (part, path) in parts.enumerated() {
      for segment in path.indices.dropLast() {
        let (from, to) = (path[segment], path[segment + 1])
        let run = (x: (to.x - from.x) * scale, y: to.y - from.y)
        let away = (x: (position.x - from.x) * scale, y: position.y - from.y)
        let squared = run.x * run.x + run.y * run.y
        let share = squared > 0 ? min(max((away.x * run.x + away.y * run.y) / squared, 0), 1) : 0
        let gap = (x: away.x - share * run.x, y: away.y - share * run.y)
        let distance = (gap.x * gap.x + gap.y * gap.y).squareRoot() * 111_195
        if distance < best?.distance ?? .infinity {
          let foot = Position(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
          best = Place(part: part, segment: segment, share: share, position: foot, distance: distance)
        }
      }
    }
    return best
  }

  /// What a line replaces that leaves the border at a place and ends elsewhere: all as far as the end of the part that is
  /// nearer to there.
  func replacement(from place: Place, towards other: Position) -> Replacement {
    let path = parts[place.part]
    let ends = [path[0], path[path.count - 1]].map { end in
      let run = (x: (end.x - other.x), y: end.y - other.y)
      return run.x * run.x + run.y * run.y
    }
    return ends[0] < ends[1] ? Replacement(from: nil, to: place) : Replacement(from: place, to: nil)
  }

  /// What is left of the border once lines stand for stretches of its parts.
  func remainder(_ replaced: [Int: [Replacement]]) -> [Geometry] {
    parts.indices.flatMap { part in
      replaced[part].map { remainder(of: parts[part], without: $0) } ?? [.lineString(parts[part])]
    }
  }

  private func remainder(of path: [Position], without replacements: [Replacement]) -> [Geometry] {
    let end = Double(path.count - 1)
    var gaps = replacements.map { gap -> (from: Place?, to: Place?) in
      (gap.from?.order ?? -1) <= (gap.to?.order ?? end + 1) ? (gap.from, gap.to) : (gap.to, gap.from)
    }
    if path.first == path.last, gaps.count == 1, let from = gaps[0].from, let to = gaps[0].to {
      // On a ring the line stands for the shorter way round.
      let (inner, outer) = (stretch(of: path, from, to), stretch(of: path, to, nil) + stretch(of: path, nil, from).dropFirst())
      return [.lineString(Self.length(inner) > Self.length(outer) ? inner : outer)]
    }
    gaps.sort { $0.from?.order ?? -1 < $1.from?.order ?? -1 }
    var left: [[Position]] = []
    var start: Place?
    var hasStart = true
    for gap in gaps {
      if hasStart, gap.from != nil { left.append(stretch(of: path, start, gap.from)) }
      start = gap.to
      hasStart = gap.to != nil
    }
    if hasStart { left.append(stretch(of: path, start, nil)) }
    return left.filter { $0.count > 1 }.map(Geometry.lineString)
  }

  /// A path from a place to another, its own ends where none is given.
  private func stretch(of path: [Position], _ from: Place?, _ to: Place?) -> [Position] {
    let first = from.map { $0.segment + 1 } ?? 0
    let last = to?.segment ?? path.count - 1
    let inner = first <= last ? Array(path[first...last]) : []
    let whole = (from.map { [$0.position] } ?? []) + inner + (to.map { [$0.position] } ?? [])
    return whole.enumerated().filter { $0.offset == 0 || whole[$0.offset - 1] != $0.element }.map(\.element)
  }

  private static func length(_ path: [Position]) -> Double {
    path.count > 1 ? EllipsoidalMetric().length(of: .lineString(path)) : 0
  }
}
