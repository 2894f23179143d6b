public import Geodesy
public import SimpleFeatures

/// A stretch of a line that lies in one territory.
public struct TerritoryPiece: Sendable, Hashable {
  /// Place in ``TerritoryGrid/ids``; `nil` for what lies in none.
  public var territory: Int?
  /// Where it begins, in metres along the line.
  public var from: Double
  public var to: Double
  /// Its part of the line, both ends included.
  public var path: [Position]

  public var length: Double { to - from }
}

extension TerritoryGrid {
  /// How far a geodesic may run from what stands for it, in metres.
  static let deviation = 0.25

  /// A line cut where its territory changes; pieces follow one another without a gap.
  ///
  /// Where a line touches or crosses a border without coming into another territory it is not cut. A stretch on a border between two
  /// is in the first of them.
  ///
  /// - Parameter line: a line string, edges geodesic. They are cut as lines straight in longitude and latitude that stray no farther than
  ///   25 cm from them.
  public func pieces(of line: Geometry, in metric: EllipsoidalMetric = EllipsoidalMetric()) -> [TerritoryPiece] {
    let path = Pieces(line).lines.first ?? []
    guard path.count > 1 else { return [] }
    if let whole = clearTerritory(of: path) {
      return [TerritoryPiece(territory: whole.territory, from: 0, to: metric.length(of: line), path: path.map(\.position))]
    }
    var cutter = LineCutter(self, metric)
    return cutter.pieces(of: path)
  }

  /// The territory of a line that comes near no border, as far as the grid alone tells; `nil` where it does not.
  func clearTerritory(of path: [LonLat]) -> (territory: Int?, Void)? {
    var least = path[0]
    var greatest = path[0]
    var bulge = 0.0
    for (from, to) in zip(path, path.dropFirst()) {
      guard (to.x - from.x).magnitude < Self.longest else { return nil }
      bulge = max(bulge, Self.bulge(from, to))
      least = pointwiseMin(least, to)
      greatest = pointwiseMax(greatest, to)
    }
    guard least.y > -Self.highest, greatest.y < Self.highest, least.x > -180 + bulge, greatest.x < 180 - bulge else {
      return nil
    }
    let margin = LonLat(repeating: bulge)
    return clearSet(least - margin, greatest + margin).map { (owner(of: $0), ()) }
  }

  /// Degrees of longitude of an edge, and of latitude, beyond which nothing is told by its box.
  private static let longest = 20.0
  private static let highest = 85.0

  /// The most degrees that a geodesic runs from the line straight in longitude and latitude: for small differences
  /// Δλ² sin φ cos φ / 8 in latitude and Δλ Δφ tan φ / 4 in longitude, both half as much again.
  static func bulge(_ from: LonLat, _ to: LonLat) -> Double {
    let way = (to - from) * (Double.pi / 180)
    let high = max(from.y.magnitude, to.y.magnitude).degreesToRadians
    let north = way.x * way.x * high.sine * high.cosine / 8
    let east = (way.x * way.y).magnitude * high.tangent / 4
    return max(north, east).radiansToDegrees * 1.5
  }

  /// The areas that cover a box without a border in it; `nil` where there may be one.
  func clearSet(_ least: LonLat, _ greatest: LonLat) -> [Int32]? {
    let columns = (frame.column(least.x), frame.column(greatest.x))
    let rows = (frame.row(least.y), frame.row(greatest.y))
    let inside = (
      max(columns.0, 0)...max(max(columns.0, 0), min(columns.1, frame.columns - 1)),
      max(rows.0, 0)...max(max(rows.0, 0), min(rows.1, frame.rows - 1))
    )
    guard columns.1 >= 0, columns.0 < frame.columns, rows.1 >= 0, rows.0 < frame.rows else { return [] }
    guard inside.0.count * inside.1.count <= Self.mostCells else { return nil }
    let isWhole = inside.0 == columns.0...columns.1 && inside.1 == rows.0...rows.1
    let set = setOfCell[inside.1.lowerBound * frame.columns + inside.0.lowerBound]
    guard set >= 0, isWhole || set == 0 else { return nil }
    for row in inside.1 {
      for column in inside.0 {
        let cell = row * frame.columns + column
        guard isClear(cell), setOfCell[cell] == set else { return nil }
      }
    }
    return sets[Int(set)]
  }

  private static let mostCells = 256
}
