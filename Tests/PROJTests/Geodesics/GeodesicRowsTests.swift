import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct GeodesicRowsTests {
  struct Row: Decodable {
    var id: String
    var lat1, lon1, azi1, lat2, lon2, azi2, s12, S12, a12, m12: Double
    var shortest: Bool
  }

  /// How far two positions on the ellipsoid are apart, metres: along the meridian and the parallel, for near ones.
  static func separation(_ a: Position, _ b: Position) -> Double {
    let e2 = Ellipsoid.wgs84.f * (2 - Ellipsoid.wgs84.f)
    let latitude = a.y * .pi / 180
    let w = (1 - e2 * sin(latitude) * sin(latitude)).squareRoot()
    let north = (b.y - a.y) * .pi / 180 * Ellipsoid.wgs84.a * (1 - e2) / (w * w * w)
    let east = remainder(b.x - a.x, 360) * .pi / 180 * Ellipsoid.wgs84.a / w * cos(latitude)
    return hypot(north, east)
  }

  @Test(
    "Every row: direct positions within 15 nm and areas within 0.1 m², inverse distances within 15 nm",
    .enabled(if: ConformanceRows.areHere, Comment(rawValue: ConformanceRows.absence)))
  func rows() throws {
    let rows = try ConformanceRows.decode(Row.self, from: "geodesic-cases.jsonl")
    #expect(rows.count == 550)
    let geodesic = Geodesic()
    for row in rows {
      let start = Position(row.lon1, row.lat1)
      let end = Position(row.lon2, row.lat2)
      let direct = geodesic.fullDirect(from: start, azimuth: row.azi1, distance: row.s12)
      let off = Self.separation(end, direct.position)
      #expect(off <= 15e-9, "\(row.id): \(off) m")
      #expect(abs(direct.area - row.S12) <= 0.1, "\(row.id): \(direct.area - row.S12) m²")
      // An arc of 1e-13° is 11 nm.
      #expect(abs(direct.arc - row.a12) <= 1.35e-13 * max(1, row.a12 / 2), "\(row.id): \(direct.arc - row.a12)°")
      #expect(abs(direct.reducedLength - row.m12) <= 100e-9, "\(row.id): \(direct.reducedLength - row.m12) m")

      let byArc = geodesic.fullDirect(from: start, azimuth: row.azi1, arc: row.a12)
      #expect(abs(byArc.distance - row.s12) <= 50e-9, "\(row.id): \(byArc.distance - row.s12) m by arc")
      let walked = GeodesicPath(geodesic, from: start, azimuth: row.azi1).position(at: row.s12).position
      #expect(Self.separation(end, walked) <= 15e-9, "\(row.id): \(Self.separation(end, walked)) m walked")

      guard row.shortest else { continue }
      let inverse = geodesic.inverse(from: start, to: end)
      #expect(abs(inverse.distance - row.s12) <= 15e-9, "\(row.id): \(inverse.distance - row.s12) m")
    }
    #expect(rows.count { $0.shortest } > 0)
  }
}
