import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Many tasks at once")
struct ConcurrencyTests {
  @Test("Tasks that share geometries, collections and an index get the answers one task gets")
  func shared() async throws {
    var random = SeededGenerator(seed: 7)
    let stars = (0..<24).map { Shapes.star(Position(Double($0 % 6) * 7, Double($0 / 6) * 7), corners: 40, &random) }
    let holed = try stars[0].buffer(3).difference(stars[0])
    let shapes = stars + [holed, .geometryCollection(stars), try stars[1].boundary()]
    let index = try SpatialIndex(shapes)
    let expected = try answers(shapes, index)
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<32 { group.addTask { try answers(shapes, index) } }
      for try await found in group { #expect(found == expected) }
    }
  }

  @Test("Results made in one task are freed in others")
  func handedOver() async throws {
    let square = Shapes.box(0, 0, 10, 10)
    for _ in 0..<20 {
      let pieces = try await withThrowingTaskGroup(of: Geometry.self) { group in
        for step in 0..<16 { group.addTask { try square.intersection(.point(Double(step), 5).buffer(2)) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let whole = try Geometry.geometryCollection(pieces).unaryUnion()
      #expect(try square.covers(whole))
      #expect(try whole.planarArea() > 35)
    }
  }
}

/// A line of answers for each geometry, from every kind of question.
private func answers(_ shapes: [Geometry], _ index: SpatialIndex) throws -> [String] {
  let probe = Geometry.point(11, 11)
  let disc = try probe.buffer(9)
  return try shapes.map { shape in
    let prepared = try PreparedGeometry(shape.type == .geometryCollection ? shape.unaryUnion() : shape)
    let parts: [Any] = [
      try shape.planarArea(), try prepared.intersects(disc), try prepared.contains(Position(7, 7)),
      try shape.distance(to: probe) as Any, try index.query(shape), try index.nearest(to: shape)?.distance as Any,
      try shape.validity(), try shape.centroid().coordinates.values, try shape.normalized().coordinates.count,
    ]
    return "\(parts)"
  }
}
