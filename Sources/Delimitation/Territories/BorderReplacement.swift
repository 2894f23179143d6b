import GEOS
import Geodesy
public import SimpleFeatures

extension TerritoryExchange {
  /// The border that two parties share, or a section of it, drawn along a line instead.
  ///
  /// The ends of the line lie on the old border within the tolerance and are led to it; what lies between the old section and
  /// the line changes hands.
  ///
  /// - Parameter tolerance: in metres, more than 0.
  /// - Throws: ``DelimitationError/Code/unsuitableGeometry`` when the two share no border, an end lies off it, both ends are
  ///   one place or lie on separate parts of it, or the line meets it outside the section.
  public func replaceBorder(
    of first: [Geometry], and second: [Geometry], along line: Geometry, tolerance: Double,
    beside others: [Geometry] = []
  ) throws(DelimitationError) -> ExchangedTerritories {
    let led = try ledToBorder(line, try border(first, second), tolerance)
    let noded = try DelimitationError.translating {
      try metric.noded(first + second, beside: others, with: led, edges: edges)
    }
    let areas = (Array(noded.areas.prefix(first.count)), Array(noded.areas.dropFirst(first.count)))
    var cut = noded
    cut.cutter = try region(between: try border(areas.0, areas.1), and: noded.cutter)
    return try exchange(cut, first.count, both: true)
  }

  /// The lines that two parties' areas share, vertex for vertex.
  private func border(_ first: [Geometry], _ second: [Geometry]) throws(DelimitationError) -> Geometry {
    let shared = try DelimitationError.translating {
      var lines: [Geometry] = []
      for one in first {
        for other in second {
          let border = try metric.sharedBorder(one, other, edges: edges)
          if !border.isEmpty { lines.append(border) }
        }
      }
      return lines.count < 2 ? lines.first : try Geometry.geometryCollection(lines).unaryUnion().lineMerge()
    }
    guard let shared else {
      throw DelimitationError(.unsuitableGeometry, "the two areas share no border; expected areas that match along one")
    }
    return shared
  }

  /// A line with its ends led to the nearest places of the border.
  private func ledToBorder(
    _ line: Geometry, _ border: Geometry, _ tolerance: Double
  ) throws(DelimitationError) -> Geometry {
    let lines = Self.lines(of: line)
    guard lines.count == 1, var path = lines.first, path.count > 1 else {
      throw DelimitationError(
        .unsuitableGeometry, "the new line has \(lines.count) parts; expected one line (`merge` joins parts that meet)")
    }
    var ends: [Position] = []
    for (name, end) in [("start", path[0]), ("end", path[path.count - 1])] {
      guard let nearest = metric.distance(from: border, to: .point(end), edges: edges) else { continue }
      guard nearest.distance <= tolerance else {
        throw DelimitationError(
          .unsuitableGeometry,
          "the \(name) of the line, at \(Self.text(end)), lies \(Self.metres(nearest.distance)) off the border of the two; "
            + "expected it within \(Self.metres(tolerance))")
      }
      ends.append(nearest.from)
    }
    guard ends.count == 2, ends[0] != ends[1] else {
      throw DelimitationError(
        .unsuitableGeometry,
        "both ends of the line lie at one place of the border; expected a line that leaves it at one place and comes back at another"
      )
    }
    // An end that is a rounding off the border moves onto it; one farther off is joined to it.
    let apart = zip([path[0], path[path.count - 1]], ends).map {
      metric.distance(from: .point($0), to: .point($1))?.distance ?? 0
    }
    if apart[0] < 1e-3 { path[0] = ends[0] } else { path.insert(ends[0], at: 0) }
    if apart[1] < 1e-3 { path[path.count - 1] = ends[1] } else { path.append(ends[1]) }
    return .lineString(path)
  }

  /// The region between a section of a border and a line with the same ends.
  private func region(between border: Geometry, and line: Geometry) throws(DelimitationError) -> Geometry {
    let path = Self.lines(of: line)[0]
    let (start, end) = (path[0], path[path.count - 1])
    let parts = Self.lines(of: border)
    guard let part = parts.first(where: { $0.contains(start) && $0.contains(end) }) else {
      throw DelimitationError(
        .unsuitableGeometry,
        "the ends of the line, at \(Self.text(start)) and \(Self.text(end)), lie on separate parts of the border of the two; "
          + "expected both on one, which runs between them")
    }
    var regions: [(size: Double, region: Geometry)] = []
    for section in Self.sections(of: part, from: start, to: end) {
      let region = try DelimitationError.translating { try BorderRegion(metric, edges, maxError).between(section, path) }
      regions.append((metric.area(of: region, edges: edges), region))
      if regions.count == 1 { try refuseMeeting(path, parts, section) }
    }
    // Of the two ways round a ring, the one that moves less land is meant.
    return regions.min { $0.size < $1.size }?.region ?? .empty(.polygon)
  }

  /// Refuses a line that meets the border where that stays.
  private func refuseMeeting(
    _ path: [Position], _ border: [[Position]], _ section: [Position]
  ) throws(DelimitationError) {
    let replaced = Set(section)
    let kept = Set(border.joined()).subtracting(replaced)
    guard let place = path.first(where: kept.contains) else { return }
    throw DelimitationError(
      .unsuitableGeometry,
      "the line meets the border at \(Self.text(place)), outside the section that it replaces; expected its ends where it "
        + "leaves the old border for good")
  }

  /// The ways along a line between two of its vertices: one, or of a ring both.
  private static func sections(of line: [Position], from start: Position, to end: Position) -> [[Position]] {
    guard let first = line.firstIndex(of: start), let last = line.firstIndex(of: end) else { return [] }
    let (low, high) = (min(first, last), max(first, last))
    let direct = Array(line[low...high])
    guard line.first == line.last else { return [first <= last ? direct : direct.reversed()] }
    let round = Array(line[high...]) + line.dropFirst().prefix(low)
    return first <= last ? [direct, round.reversed()] : [direct.reversed(), round]
  }

  static func lines(of geometry: Geometry) -> [[Position]] {
    let coordinates = geometry.coordinates
    guard coordinates.type != .geometryCollection else { return coordinates.members.flatMap(lines) }
    guard coordinates.type.dimension == 1 else { return [] }
    return coordinates.paths.filter { !$0.isEmpty }.map { path in path.map { coordinates[$0] } }
  }

  static func text(_ place: Position) -> String { "[\(rounded(place.x, 1e6)), \(rounded(place.y, 1e6))]" }

  static func metres(_ distance: Double) -> String {
    distance < 10
      ? "\(rounded(distance, 1e3)) m"
      : distance < 10_000 ? "\(Int(distance.rounded())) m" : "\(rounded(distance / 1000, 10)) km"
  }

  private static func rounded(_ value: Double, _ steps: Double) -> Double { (value * steps).rounded() / steps }
}
