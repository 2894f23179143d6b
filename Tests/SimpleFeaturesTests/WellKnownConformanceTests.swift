import Foundation
import SimpleFeatures
import TestSupport
import Testing

@Suite(
  "Conformance rows as well-known text and binary",
  .enabled(if: ConformanceRows.areHere, Comment(rawValue: ConformanceRows.absence)))
struct WellKnownConformanceTests {
  private struct Row: Decodable {
    var kind: String
    var a: String
    var b: String?
    var expected: Expected
  }

  private enum Expected: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let text = try? decoder.singleValueContainer().decode(String.self)
      self = text.map(Self.text) ?? .other
    }
  }

  /// One row has a bracket too many, which GEOS leaves unread, and one a longitude that is none.
  private static let malformed: Set<String> = ["LINESTRING (80 0, 80 120, 120 120, 120 0))", "POINT(NaN 10)"]

  @Test("Every geometry of the rows is read and, written, read again the same")
  func readsAll() throws {
    var refused: Set<String> = []
    let rows = try ConformanceRows.decode(Row.self, from: "geos-cases.jsonl")
    #expect(rows.count >= 4035)
    for row in rows {
      var texts = [row.a] + (row.b.map { [$0] } ?? [])
      if row.kind == "geom", case .text(let text) = row.expected { texts.append(text) }
      for text in texts {
        let isHex = text.utf8.allSatisfy { UInt8(String(UnicodeScalar($0)), radix: 16) != nil }
        do {
          let geometry = isHex ? try WKB.read(hex: text).geometry : try WKT.read(text)
          #expect(try WKT.read(WKT.write(geometry)) == geometry)
          #expect(try WKB.read(WKB.write(WKB.Content(geometry))).geometry == geometry)
        } catch {
          refused.insert(text)
        }
      }
    }
    #expect(refused == Self.malformed)
  }
}
