import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct ProjectionRowsTests {
  struct Row: Decodable {
    var id: String
    var kind: String
    var from: String
    var to: String
    var `in`: [Double]
    /// `nil` where the row is of round trips, which end where they began.
    var out: [Double]?
    var tolerance_m: Double
    var n: Int?
  }

  struct Pair: Hashable {
    var from: String
    var to: String
  }

  @Test(
    "Every row holds within its own tolerance, the operation chosen once a pair",
    .enabled(if: ConformanceRows.areHere, Comment(rawValue: ConformanceRows.absence)))
  func rows() throws {
    let rows = try ConformanceRows.decode(Row.self, from: "projection-cases.jsonl")
    #expect(rows.count == 350)
    var chosen: [Pair: Transformation] = [:]
    for row in rows {
      let pair = Pair(from: row.from, to: row.to)
      let transformation =
        try chosen[pair]
        ?? Transformation(
          from: CoordinateReferenceSystem(authorityCode: row.from), to: CoordinateReferenceSystem(authorityCode: row.to))
      chosen[pair] = transformation
      var values = row.in
      if let trips = row.n {
        for _ in 0..<trips {
          try transformation.apply(.forward, to: &values, stride: values.count)
          try transformation.apply(.inverse, to: &values, stride: values.count)
        }
      } else {
        try transformation.apply(to: &values, stride: values.count)
      }
      let off = Self.metres(
        from: row.out ?? row.in, to: values,
        isGeographic: (row.n == nil ? transformation.target : transformation.source).kind == .geographic)
      #expect(off <= row.tolerance_m, "\(row.id): \(off) m where \(row.tolerance_m) m is allowed")
    }
  }

  /// The greatest difference of a coordinate, in metres; degrees count as those of the equator, the strictest reading.
  static func metres(from expected: [Double], to values: [Double], isGeographic: Bool) -> Double {
    zip(expected, values).enumerated().map { index, pair in
      let isAngle = isGeographic && index < 2
      let difference = isAngle ? remainder(pair.0 - pair.1, 360) * 111_319.49 : pair.0 - pair.1
      return abs(difference)
    }.max() ?? .infinity
  }
}
