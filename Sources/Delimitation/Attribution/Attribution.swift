import GEOS
public import Geodesy
import SimpleFeatures

/// What two lines, or two lists of areas, attribute to whom: area by area, and the pieces on which they differ.
public struct Attribution: Sendable {
  /// Of both, in the order in which they first appear.
  public let parties: [String]
  /// The largest first; those no wider than rounding left out.
  public let pieces: [AttributedPiece]
  /// Square metres by whom the first and whom the second attributes them to, in the order of ``parties``, nobody last.
  public let areas: [[Double]]
  /// The same by a second method, of what is attributed differently; 0 on the diagonal.
  public let secondAreas: [[Double]]
  /// What each line attributes to each party, nobody left out, measured whole and not as a sum of pieces.
  public let wholes: [[Double]]
  /// By how much the sums of rows and columns miss ``wholes``, as a share of the greatest of these.
  public let closure: Double

  /// How much is found out; each takes longer than the one before.
  public enum Detail: Sendable, Hashable {
    /// The areas, and no more: ``pieces`` is empty and ``secondAreas`` are 0.
    case areas
    /// The areas by both methods.
    case bothMethods
    /// The pieces too, each with its width.
    case pieces
  }

  /// How wide a piece is that only drawing makes, in metres: edges are drawn to a millimetre.
  static let rounding = 1e-3

  /// - Throws: `unsuitableGeometry` when areas of one partition overlap.
  public init(
    _ first: Partition, _ second: Partition, in metric: EllipsoidalMetric, detail: Detail = .pieces
  ) throws(DelimitationError) {
    let parties = Self.parties(of: first, second)
    let partitions = [first, second]
    let arrangement = try FaceArrangement(partitions, parties: parties, in: metric)
    let count = parties.count
    var areas = [[Double]](repeating: [Double](repeating: 0, count: count + 1), count: count + 1)
    var seconds = areas
    for face in arrangement.faces {
      let (row, column) = (face.owners[0] ?? count, face.owners[1] ?? count)
      areas[row][column] += face.area
      guard row != column, detail != .areas else { continue }
      // Of what only drawing makes there is no second measurement.
      let isRounding = face.area <= Self.rounding / 2 * metric.perimeter(of: face.polygon, edges: .planar)
      seconds[row][column] += isRounding ? face.area : metric.equalAreaPlanarArea(of: face.polygon, edges: .planar)
    }
    let pieces = detail == .pieces ? try Self.pieces(of: arrangement, areas, partitions, in: metric) : []
    self.parties = parties
    self.areas = areas
    secondAreas = seconds
    self.pieces = pieces.sorted { $0.area != $1.area ? $0.area > $1.area : $0.place.precedes($1.place) }
    wholes = partitions.map { partition in parties.map { metric.area(of: partition.area(of: $0), edges: .planar) } }
    closure = Self.closure(areas, wholes)
  }

  /// The parties of both, in the order in which they first appear.
  static func parties(of first: Partition, _ second: Partition) -> [String] {
    (first.parties + second.parties).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Every connected polygon that the two attribute differently, but for what only drawing makes.
  private static func pieces(
    of arrangement: FaceArrangement, _ areas: [[Double]], _ partitions: [Partition], in metric: EllipsoidalMetric
  ) throws(DelimitationError) -> [AttributedPiece] {
    let borders = FaceBorders(of: arrangement)
    let count = areas.count - 1
    var pieces: [AttributedPiece] = []
    for row in 0...count {
      for column in 0...count where row != column && areas[row][column] > 0 {
        let holders = (row < count ? row : nil, column < count ? column : nil)
        for polygon in try arrangement.polygons(holders.0, holders.1) {
          let piece = try Self.piece(polygon, holders, borders, partitions, in: metric)
          if piece.area > Self.rounding / 2 * piece.perimeter { pieces.append(piece) }
        }
      }
    }
    return pieces
  }

  private static func piece(
    _ polygon: Geometry, _ holders: (Int?, Int?), _ borders: FaceBorders, _ partitions: [Partition],
    in metric: EllipsoidalMetric
  ) throws(DelimitationError) -> AttributedPiece {
    let inner = try DelimitationError.translating { try polygon.pointOnSurface().coordinates }
    let area = metric.area(of: polygon, edges: .planar)
    let perimeter = metric.perimeter(of: polygon, edges: .planar)
    let width = area > rounding / 2 * perimeter ? try PieceWidth.width(of: polygon, borders, in: metric) : 0
    return AttributedPiece(
      geometry: polygon, area: area, secondArea: metric.equalAreaPlanarArea(of: polygon, edges: .planar), perimeter: perimeter,
      place: inner.isEmpty ? polygon.coordinates[0] : inner[0], first: holders.0, second: holders.1, width: width,
      significance: PieceWidth.significance(of: width, accuracies: partitions.map(\.accuracy)))
  }

  private static func closure(_ areas: [[Double]], _ wholes: [[Double]]) -> Double {
    let parties = wholes[0].indices
    let sums = [
      parties.map { areas[$0].reduce(0, +) }, parties.map { party in areas.reduce(0) { $0 + $1[party] } },
    ]
    let greatest = wholes.joined().max() ?? 0
    let missed = zip(sums.joined(), wholes.joined()).map { abs($0 - $1) }.max() ?? 0
    return greatest > 0 ? missed / greatest : 0
  }
}

extension Position {
  fileprivate func precedes(_ other: Position) -> Bool { x != other.x ? x < other.x : y < other.y }
}
