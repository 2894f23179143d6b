import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Buffers and offset curves in the plane")
struct BufferTests {
  private let bent = Geometry.lineString([Position(0, 0), Position(10, 0), Position(10, 10)])

  @Test("More quadrant segments come nearer to the circle, from inside")
  func segments() throws {
    var last = 0.0
    for segments in [1, 2, 4, 8, 64, 10_000] {
      let disc = try Geometry.point(3, 4).buffer(2, BufferStyle(quadrantSegments: segments))
      let area = try disc.planarArea()
      #expect(disc.coordinates.count == 4 * segments + 1)
      #expect(area > last && area < 4 * Double.pi + 1e-9)
      last = area
    }
    #expect(abs(last - 4 * .pi) < 1e-6)
  }

  @Test("Caps and joins cover each other in their order", arguments: [0.5, 1, 3])
  func styles(distance: Double) throws {
    let caps = try [BufferStyle.Cap.flat, .round, .square].map {
      try bent.buffer(distance, BufferStyle(quadrantSegments: 32, cap: $0))
    }
    #expect(try caps[2].buffer(1e-9).covers(caps[1]) && caps[1].buffer(1e-9).covers(caps[0]))
    let joins = try [BufferStyle.Join.bevel, .round, .mitre].map {
      try bent.buffer(distance, BufferStyle(quadrantSegments: 32, cap: .flat, join: $0))
    }
    #expect(try joins[2].buffer(1e-9).covers(joins[1]) && joins[1].buffer(1e-9).covers(joins[0]))
    // Exact areas: two strips, less the corner they share, and what the join adds.
    let strips = 2 * distance * 20 - distance * distance
    #expect(try abs(joins[2].planarArea() - (strips + distance * distance)) < 1e-9)
    #expect(try abs(joins[0].planarArea() - (strips + distance * distance / 2)) < 1e-9)
    #expect(try abs(caps[2].planarArea() - caps[0].planarArea() - 4 * distance * distance) < 1e-9)
  }

  @Test("A low mitre limit cuts a sharp corner off, a high one lets it reach out")
  func mitre() throws {
    let sharp = Geometry.polygon([[Position(0, 0), Position(20, 1), Position(20, -1), Position(0, 0)]])
    var last = 0.0
    for limit in [1.0, 5, 15, 50] {
      let area = try sharp.buffer(1, BufferStyle(join: .mitre, mitreLimit: limit)).planarArea()
      #expect(area > last)
      last = area
    }
  }

  @Test("The two single sides together are the buffer with flat caps", arguments: [0.5, 1, 2])
  func sides(distance: Double) throws {
    let line = Geometry.lineString([Position(0, 0), Position(10, 0), Position(16, 2)])
    let style = BufferStyle(quadrantSegments: 16, cap: .flat, isSingleSided: true)
    let left = try line.buffer(distance, style)
    let right = try line.buffer(-distance, style)
    let both = try line.buffer(distance, BufferStyle(quadrantSegments: 16, cap: .flat))
    #expect(try left.intersection(right).planarArea() < 1e-6)
    #expect(try left.union(right).symmetricDifference(both).planarArea() < 1e-6)
    #expect(try left.contains(.point(5, distance / 2)))
    #expect(try right.contains(.point(5, -distance / 2)))
  }

  @Test("An offset curve keeps its distance, its side and its direction", arguments: [0.5, 1, 2, -0.5, -1, -2])
  func offset(distance: Double) throws {
    let line = Geometry.lineString([Position(0, 0), Position(10, 0), Position(16, 3), Position(30, 0)])
    for join in BufferStyle.Join.allCases {
      let curve = try line.offsetCurve(distance, BufferStyle(quadrantSegments: 32, join: join))
      #expect(curve.type == .lineString)
      let first = curve.coordinates[0]
      #expect(abs(first.x) < 1e-9 && abs(first.y - distance) < 1e-9)
      let length = try curve.planarLength()
      for step in 0...20 {
        let place = try #require(try curve.interpolate(length * Double(step) / 20))
        let away = try #require(try line.distance(to: .point(place)))
        // A bevel or the chords of a round corner come nearer, a mitre goes farther.
        #expect(join == .mitre ? away >= abs(distance) - 1e-9 : away <= abs(distance) + 1e-9)
        #expect(abs(away - abs(distance)) < abs(distance) * 0.1)
      }
    }
    #expect(try line.offsetCurve(0).isEmpty == !LibraryVersion.isAtLeast(3, 12))
  }

  @Test("The offset curve of an area lies around it on the left of its ring, and within it on the right")
  func ring() throws {
    let square = Shapes.box(0, 0, 10, 10)
    let outside = try square.offsetCurve(1)
    let inside = try square.offsetCurve(-1)
    #expect(try square.isDisjoint(from: outside))
    #expect(try square.contains(inside))
    #expect(try inside.planarLength() == 32)
  }

  @Test("Numbers that are not finite and styles out of range are refused")
  func refused() {
    for number in [Double.nan, .infinity] { #expect(throws: GEOSError.self) { try bent.offsetCurve(number) } }
    for style in [
      BufferStyle(quadrantSegments: 0), BufferStyle(quadrantSegments: 20_000), BufferStyle(mitreLimit: 0),
      BufferStyle(mitreLimit: .nan),
    ] { #expect(throws: GEOSError.self) { try bent.offsetCurve(1, style) } }
  }
}
