import GEOS
import Geodesy
import SimpleFeatures

/// Sees to it that a line divides: both ends at the edge of the ground, or on the border that the line replaces.
struct LineReach {
  private let territory: Territory
  private let tolerance: Double
  private let edge: Geometry
  private let border: PresentBorder

  init(of territory: Territory, tolerance: Double) throws(DelimitationError) {
    self.territory = territory
    self.tolerance = tolerance
    (edge, border) = try DelimitationError.translating {
      (try territory.ground.boundary(), try PresentBorder(of: territory))
    }
  }

  /// Where an end of a line lies.
  private enum End {
    /// Outside the ground or at its edge; with a position past the edge where the line does not reach it by itself.
    case atEdge(beyond: Position?)
    case onBorder(PresentBorder.Place)

    /// Where the line is led to.
    var position: Position? {
      switch self {
      case .atEdge(let beyond): beyond
      case .onBorder(let place): place.position
      }
    }
  }

  /// The lines that cut the ground: the line itself, brought to the edge, with what it leaves of the border.
  func completed(_ line: Geometry, named name: String) throws(DelimitationError) -> Geometry {
    let merged = try DelimitationError.translating { line.type == .multiLineString ? try line.lineMerge() : line }
    var lines: [Geometry] = []
    var replaced: [Int: [PresentBorder.Replacement]] = [:]
    for part in merged.simpleParts where part.dimension == 1 {
      let coordinates = part.coordinates
      var path = (0..<coordinates.count).map { coordinates[$0] }
      guard path.count > 1, path.first != path.last else {
        lines.append(part)
        continue
      }
      let ends = (
        try end(path[0], before: path[1], of: name), try end(path[path.count - 1], before: path[path.count - 2], of: name)
      )
      if let first = ends.0.position, first != path.first { path.insert(first, at: 0) }
      if let last = ends.1.position, last != path.last { path.append(last) }
      switch ends {
      case (.onBorder(let from), .onBorder(let to)):
        guard from.part == to.part else { throw apart(name) }
        replaced[from.part, default: []].append(.init(from: from, to: to))
      case (.onBorder(let place), .atEdge), (.atEdge, .onBorder(let place)):
        let other = if case .onBorder = ends.0 { path[path.count - 1] } else { path[0] }
        replaced[place.part, default: []].append(border.replacement(from: place, towards: other))
      case (.atEdge, .atEdge): break
      }
      lines.append(.lineString(path))
    }
    guard !replaced.isEmpty else { return .gathered(lines) }
    return .gathered(lines + border.remainder(replaced))
  }

  private func apart(_ name: String) -> DelimitationError {
    DelimitationError(
      .unsuitableGeometry,
      "`\(name)` ends on two parts of the border between the parties that do not hang together; expected both ends on one")
  }

  private func end(_ position: Position, before: Position, of name: String) throws(DelimitationError) -> End {
    let point = Geometry.point(position)
    let isInside = try DelimitationError.translating { try territory.ground.intersects(point) }
    guard isInside, let toEdge = territory.metric.distance(from: edge, to: point, edges: .planar) else {
      return .atEdge(beyond: nil)
    }
    // Nearest first: a line that meets the border where that meets the edge needs neither.
    if let place = border.place(of: position), place.distance <= min(tolerance, toEdge.distance) {
      return .onBorder(place)
    }
    if toEdge.distance <= tolerance {
      let towards = toEdge.distance > 1e-6 ? (from: position, to: toEdge.from) : (from: before, to: position)
      return .atEdge(beyond: Self.past(towards.from, towards.to))
    }
    throw shortfall(position, name, toEdge.distance)
  }

  /// A position a hundredth of a millimetre past another, so that rounding leaves no gap.
  private static func past(_ from: Position, _ to: Position) -> Position {
    let run = (x: to.x - from.x, y: to.y - from.y)
    let norm = (run.x * run.x + run.y * run.y).squareRoot()
    let step = norm > 0 ? 1e-10 / norm : 0
    return Position(to.x + run.x * step, to.y + run.y * step)
  }

  private func shortfall(_ position: Position, _ name: String, _ toEdge: Double) -> DelimitationError {
    let toBorder =
      border.place(of: position).map { " and \(Self.text(metres: $0.distance)) from the border between them" } ?? ""
    return DelimitationError(
      .unsuitableGeometry,
      "`\(name)` ends at \(Self.text(position)), inside the ground of the parties, \(Self.text(metres: toEdge)) from its "
        + "edge\(toBorder); expected a line that reaches across, or one that ends on that border")
  }

  private static func text(metres: Double) -> String {
    metres < 1000 ? "\(hundredths(metres)) m" : "\(hundredths(metres / 1000)) km"
  }

  private static func text(_ position: Position) -> String {
    let parts = [position.x, position.y].map { ($0 * 1e5).rounded() / 1e5 }
    return "[\(parts[0]), \(parts[1])]"
  }

  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
