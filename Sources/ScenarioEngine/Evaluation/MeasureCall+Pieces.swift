import Delimitation
import GEOS
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// The pieces of an attribution as a table.
extension MeasureCall {
  /// Every piece that a later line attributes otherwise than the first, the largest of each line first.
  func pieceTable(_ partitions: [Partition]) throws(OperationFault) -> TableFigure {
    typealias Column = TableFigure.Column
    let counted = lists("count")
    let measured = lists("lengths")
    let places = features.features("places")?.features ?? []
    var columns = [Column("piece"), Column("area"), Column("by \(partitions[0].name)", keepsUnit: true)]
    columns += partitions.count == 2 ? [] : [Column("line", keepsUnit: true)]
    columns += [
      Column(partitions.count == 2 ? "by \(partitions[1].name)" : "by line", keepsUnit: true),
      Column("width", .metre, keepsUnit: true), Column("judged", keepsUnit: true),
    ]
    columns += counted.map { Column($0.name, keepsUnit: true, decimals: 0) }
    columns += measured.map { Column($0.name, .kilometre, keepsUnit: true) }
    columns += places.isEmpty ? [] : [Column("place", keepsUnit: true)]
    columns += [
      Column("longitude", .degree, keepsUnit: true, decimals: 5, isPosition: true),
      Column("latitude", .degree, keepsUnit: true, decimals: 5, isPosition: true),
      Column("perimeter", .kilometre, keepsUnit: true),
    ]
    var rows: [[TableFigure.Cell]] = []
    var seconds: [[Double?]] = []
    for partition in partitions.dropFirst() {
      let found = try attribution(partitions[0], partition, withPieces: true)
      for piece in found.pieces {
        let parties = [piece.first, piece.second].map { $0.map { found.parties[$0] } ?? Self.nobody }
        var row: [TableFigure.Cell] = [.text(String(rows.count + 1)), .number(piece.area), .text(parties[0])]
        row += partitions.count == 2 ? [] : [.text(partition.name)]
        row += [.text(parties[1]), .number(piece.width), .text(piece.significance.rawValue)]
        for list in counted { row.append(.number(try count(list.features, in: piece.geometry))) }
        for list in measured { row.append(.number(try length(of: list.features, in: piece.geometry))) }
        if !places.isEmpty { row.append(.text(nearest(of: places, to: piece.place))) }
        row += [.number(piece.place.x), .number(piece.place.y), .number(piece.perimeter)]
        rows.append(row)
        seconds.append(columns.indices.map { $0 == 1 ? piece.secondArea : nil })
      }
    }
    return TableFigure(
      columns: columns, rows: rows, method: "geodesic area of pieces", secondMethod: seconds,
      secondMethodName: "equal-area plane")
  }

  private func lists(_ argument: String) -> [(name: String, features: FeatureList)] {
    call.names(under: argument).map { ($0.name, features.named[$0.name] ?? FeatureList()) }
  }

  private func count(_ list: FeatureList, in piece: Geometry) throws(OperationFault) -> Double {
    try workshop.geodesy { metric in
      let inside = try PreparedGeometry(piece)
      let points = list.features.flatMap(\.geometry.simpleParts).filter { $0.dimension == 0 }.map { $0.coordinates[0] }
      return Double(try points.count { try inside.intersects($0) })
    }
  }

  private func length(of list: FeatureList, in piece: Geometry) throws(OperationFault) -> Double {
    guard let lines = try workshop.dissolved(list) else { return 0 }
    return try workshop.geodesy { metric in
      metric.length(of: try metric.intersection([lines, piece], edges: .planar), edges: .planar)
    }
  }

  /// `1.2 km NE of Kirants`: the nearest of some places, its `name` or its id.
  private func nearest(of places: [WorldFeature], to position: Position) -> String {
    let point = Geometry.point(position)
    let found = places.enumerated().compactMap { index, place in
      metric.distance(from: place.geometry, to: point).map { (index: index, nearest: $0) }
    }.min { $0.nearest.distance < $1.nearest.distance }
    guard let found else { return "–" }
    let place = places[found.index]
    let name = place.key(by: "name") ?? place.key(by: "id") ?? "–"
    guard found.nearest.distance >= 50 else { return name }
    let points = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
    let azimuth = metric.azimuth(from: found.nearest.from, to: position)
    let point8 = points[((Int((azimuth / 45).rounded()) % 8) + 8) % 8]
    return "\((found.nearest.distance / 100).rounded() / 10) km \(point8) of \(name)"
  }
}
