import Diagnostics
import SimpleFeatures
import Testing

struct CollapsedPartsTests {
  private let writer = GeoJSONWriter(.init(decimals: 1, leavesOutCollapsed: true))

  private func text(_ geometry: Geometry) throws(Failure) -> String {
    String(decoding: try writer.write(geometry), as: UTF8.self)
  }

  @Test("Positions that rounding makes equal to the one before are left out")
  func equalPositions() throws {
    let line = Geometry.lineString([Position(1, 1), Position(1.01, 1.02), Position(2, 2)])
    #expect(try text(line) == #"{"type":"LineString","coordinates":[[1,1],[2,2]]}"#)
  }

  @Test("A ring without an inside goes, and with a shell its polygon")
  func collapsedRings() throws {
    let sliver = [Position(0, 0), Position(5, 0.01), Position(5, 0), Position(0, 0)]
    let square = [Position(0, 0), Position(9, 0), Position(9, 9), Position(0, 9), Position(0, 0)]
    #expect(try text(.multiPolygon([[sliver], [square, sliver]])).hasSuffix("[[[[0,0],[9,0],[9,9],[0,9],[0,0]]]]}"))
    #expect(try text(.polygon([sliver])) == #"{"type":"Polygon","coordinates":[]}"#)
    let spike = [Position(0, 0), Position(5, 0), Position(7, 0.04), Position(5, 0.01), Position(0, 0)]
    #expect(try text(.polygon([spike])) == #"{"type":"Polygon","coordinates":[]}"#)
  }

  @Test("What stays apart is written as it is, heights too")
  func untouched() throws {
    let line = Geometry.lineString([Position(1, 1, 5), Position(2, 2, 6)])
    #expect(try text(line) == #"{"type":"LineString","coordinates":[[1,1,5],[2,2,6]]}"#)
    #expect(try text(.multiPoint([Position(1, 1), Position(1, 1)])).contains("[[1,1],[1,1]]"))
  }

  @Test("Members of a collection that collapse are left out")
  func members() throws {
    let collection = Geometry.geometryCollection([
      .point(Position(1, 1)), .lineString([Position(1, 1), Position(1.01, 1)]),
    ])
    #expect(try text(collection) == #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,1]}]}"#)
  }
}
