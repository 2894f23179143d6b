extension Coordinates {
  /// The coordinates with all longitudes within ±180: lines and areas that run on across the antimeridian are cut
  /// there into parts of a multi type (RFC 7946, section 3.1.9).
  ///
  /// What runs across must be given with longitudes that go on (179, 181). An area around a pole must already run
  /// along the antimeridian to the pole and back, as it must to be a ring at all; it then stays as given. So does an
  /// area whose rings cross themselves on the antimeridian.
  func cutAtAntimeridian() -> Coordinates {
    if type == .geometryCollection {
      var cut = self
      cut.members = members.map { Geometry($0.coordinates.cutAtAntimeridian()) }
      return cut
    }
    guard let bounds = Bounds(self), bounds.west < -180 || bounds.east > 180 else { return self }
    switch type {
    case .point, .multiPoint:
      var wrapped = self
      for index in 0..<count { wrapped.values[index * stride] -= 360 * Meridian.strip(of: values[index * stride]) }
      return wrapped
    case .lineString, .multiLineString:
      let parts = paths.flatMap { Meridian.cut(line: positions($0)) }
      let isOne = type == .lineString && parts.count == 1
      return (isOne ? Geometry.lineString(parts[0]) : .multiLineString(parts)).coordinates
    case .polygon, .multiPolygon:
      let rings = paths
      let parts = polygons.flatMap { polygon in Meridian.cut(polygon: polygon.map { positions(rings[$0]) }) }
      let isOne = type == .polygon && parts.count == 1
      return (isOne ? Geometry.polygon(parts[0]) : .multiPolygon(parts)).coordinates
    case .geometryCollection: return self
    }
  }

  private func positions(_ path: Range<Int>) -> [Position] { path.map { self[$0] } }
}

/// The antimeridian and its repetitions at 180 + 360·k degrees, between which strip k lies.
enum Meridian {
  /// The strip a longitude lies in, as a number to multiply 360 with; on a border the eastern one.
  static func strip(of longitude: Double) -> Double {
    longitude >= -180 && longitude <= 180 ? 0 : ((longitude + 180) / 360).rounded(.down)
  }

  /// Where the segment between two positions has a longitude that lies between theirs.
  static func crossing(_ start: Position, _ end: Position, at longitude: Double) -> Position {
    let share = (longitude - start.x) / (end.x - start.x)
    let z: Double? = if let low = start.z, let high = end.z { low + (high - low) * share } else { start.z ?? end.z }
    return Position(longitude, start.y + (end.y - start.y) * share, z)
  }

  /// Cuts a line where it crosses from one strip into another; the parts lie within ±180.
  static func cut(line: [Position]) -> [[Position]] {
    var parts: [[Position]] = []
    var part: [Position] = []
    var current: Double?
    for (start, end) in zip(line, line.dropFirst()) {
      var from = start
      for border in borders(between: start.x, end.x) + [nil] {
        let to = border.map { crossing(start, end, at: $0) } ?? end
        if let strip = current, isWithin(from, strip), isWithin(to, strip) {
          part.append(to.moved(by: strip))
        } else {
          if part.count > 1 { parts.append(part) }
          let strip = (((from.x + to.x) / 2 + 180) / 360).rounded(.down)
          part = [from.moved(by: strip), to.moved(by: strip)]
          current = strip
        }
        from = to
      }
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  private static func isWithin(_ position: Position, _ strip: Double) -> Bool {
    abs(position.x - 360 * strip) <= 180
  }

  /// The borders strictly between two longitudes, in the direction from the one to the other.
  private static func borders(between start: Double, _ end: Double) -> [Double?] {
    let (low, high) = (min(start, end), max(start, end))
    var borders: [Double?] = []
    var border = 180 + 360 * ((low - 180) / 360).rounded(.up)
    while border < high {
      if border > low { borders.append(border) }
      border += 360
    }
    return start < end ? borders : borders.reversed()
  }
}

extension Position {
  /// The position moved back by whole turns.
  func moved(by strips: Double) -> Position { Position(x - 360 * strips, y, z) }
}
