import PROJ
import Quantities
public import SimpleFeatures

extension TurningPointTable {
  /// The table as features: a line of each leg's kind, and each turning point with what the table says of it.
  ///
  /// Positions are those of the table; a writer may round them.
  public var features: [Feature] {
    lines.enumerated().flatMap { index, points in
      [
        Feature(
          geometry: .lineString(points.map(\.position)),
          properties: JSONObject([
            ("line", .number(Double(index + 1))), ("from", .string(points.first?.number ?? "")),
            ("to", .string(points.last?.number ?? "")), ("length", Self.rounded(points.last?.chainage)),
          ]), id: .string("line-\(index + 1)"))
      ] + points.enumerated().map { place, point in feature(point, line: index + 1, place: place + 1) }
    }
  }

  private func feature(_ point: TurningPoint, line: Int, place: Int) -> Feature {
    var members: [(name: String, value: JSONValue)] = [
      ("line", .number(Double(line))), ("number", .string(point.number)),
      ("latitude_dms", .string(SexagesimalText.latitude(point.position.y))),
      ("longitude_dms", .string(SexagesimalText.longitude(point.position.x))),
    ]
    if let frame, let grid = point.grid {
      members += [
        ("grid_crs", .string(frame.system.authorityCode)), ("x_north", Self.rounded(grid.northing)),
        ("y_east", Self.rounded(grid.easting)),
      ]
    }
    members.append(("chainage", Self.rounded(point.chainage)))
    if let leg = point.leg {
      members += [
        ("azimuth", .number(Double(leg.azimuth.text(decimals: 7)) ?? leg.azimuth)), ("leg", Self.rounded(leg.length)),
        ("grid_leg", Self.rounded(leg.gridLength)), ("segment", .string(leg.segment)),
        ("course", .string(leg.course.rawValue)),
      ]
    }
    return Feature(
      geometry: .point(point.position), properties: JSONObject(members), id: .string("point-\(line)-\(place)"))
  }

  /// Metres to the millimetre.
  private static func rounded(_ metres: Double?) -> JSONValue {
    metres.map { .number(Double($0.text(decimals: 3)) ?? $0) } ?? .null
  }
}
