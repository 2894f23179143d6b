import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct GeometryImageTests {
  static func ring(_ positions: (Double, Double)...) -> [Position] { positions.map { Position($0.0, $0.1) } }

  static func to(_ code: String, from source: String = "EPSG:4326") throws -> Transformation {
    try Transformation(from: ChoiceTests.system(source), to: ChoiceTests.system(code))
  }

  /// Shells less holes, whichever way they run.
  static func planarArea(_ geometry: Geometry) -> Double {
    let coordinates = geometry.coordinates
    let rings = coordinates.paths
    return coordinates.polygons.reduce(0) { sum, polygon in
      polygon.reduce(sum) { sum, index in
        let area = zip(rings[index], rings[index].dropFirst()).reduce(0.0) {
          let (a, b) = (coordinates[$1.0], coordinates[$1.1])
          return $0 + (a.x * b.y - b.x * a.y) / 2
        }
        return index == polygon.lowerBound ? sum + abs(area) : sum - abs(area)
      }
    }
  }

  /// A circle about a place, its positions on the ellipsoid.
  static func circle(_ centre: Position, _ radius: Double, _ count: Int = 24) -> [Position] {
    let corners = (0..<count).map {
      Geodesic().direct(from: centre, azimuth: -360 * Double($0) / Double(count), distance: radius).position
    }
    return corners + [corners[0]]
  }

  static let shapes: [(String, Geometry)] = [
    ("in the Caucasus", .polygon([circle(Position(45, 40), 200_000)])),
    ("across the antimeridian", .polygon([circle(Position(179, 52), 900_000)])),
    (
      "across it, with a hole across it",
      .polygon([circle(Position(180, -17), 900_000), circle(Position(-179.5, -17), 300_000)])
    ),
    (
      "across it, with a hole on one side",
      .polygon([circle(Position(180, -17), 900_000), circle(Position(176, -17), 200_000)])
    ),
    ("round the north pole", .polygon([circle(Position(30, 88), 1_500_000)])),
    ("round the south pole, clockwise", .polygon([circle(Position(-100, -85), 2_000_000).reversed()])),
    (
      "round a pole but for a hole round it",
      .polygon([circle(Position(0, 89), 2_000_000), circle(Position(50, 89.5), 500_000)])
    ),
    ("two, one across", .multiPolygon([[circle(Position(100, 0), 500_000)], [circle(Position(-179, 0), 500_000)]])),
  ]

  @Test("In an equal-area plane that is torn, areas with geodesic edges keep their area", arguments: shapes)
  func torn(name: String, shape: Geometry) throws {
    let area = Geodesic().area(of: shape)
    for plane in [
      try MapProjection.cylindricalEqualArea(centralMeridian: 0, trueParallel: 30), try .equalEarth(centralMeridian: 0),
      try .cylindricalEqualArea(centralMeridian: 190, trueParallel: 0),
    ] {
      let image = try plane.image(of: shape, tolerance: 20, edges: .geodesic)
      #expect(abs(Self.planarArea(image) / area - 1) < 1e-4, "\(name) \(plane.method)")
    }
    let cylinder = try Self.to("EPSG:6933").apply(to: shape, tolerance: 20, edges: .geodesic)
    #expect(abs(Self.planarArea(cylinder) / area - 1) < 1e-4, "\(name)")
  }

  @Test("In one that is torn in a point only, they stay whole", arguments: shapes)
  func whole(name: String, shape: Geometry) throws {
    let plane = try MapProjection.azimuthalEqualArea(about: Position(170, 60))
    let image = try plane.image(of: shape, tolerance: 20, edges: .geodesic)
    #expect(abs(Self.planarArea(image) / Geodesic().area(of: shape) - 1) < 1e-4, "\(name)")
    #expect(image.coordinates.polygons.count == shape.coordinates.polygons.count)
    #expect(image.coordinates.paths.count == shape.coordinates.paths.count)
  }

  @Test(
    "Areas come back from an equal-area plane cut at the antimeridian, within ±180°, with the area they had",
    arguments: [
      ("EPSG:6931", [(-1e6, -1e6), (1.2e6, -1e6), (1e6, 1.5e6), (-1e6, 1e6)]),
      ("EPSG:6932", [(-1e6, -1e6), (1.2e6, -1e6), (1e6, 1.5e6), (-1e6, 1e6)]),
      ("EPSG:6932", [(2e6, -1e6), (-2e6, -1e6), (-2e6, -2e6), (2e6, -2e6)]),
      ("EPSG:6931", [(2e6, 2e6), (-2e6, 2e6), (-2e6, 1e6), (2e6, 1e6)]),
      ("EPSG:6933", [(1e6, 1e6), (2e6, 1e6), (2e6, 3e6), (1e6, 3e6)]),
    ] as [(String, [(Double, Double)])])
  func back(code: String, corners: [(Double, Double)]) throws {
    let positions = corners.map { Position($0.0, $0.1) }
    let shape = Geometry.polygon([positions + [positions[0]]])
    let degrees = try Self.to(code).apply(.inverse, to: shape, tolerance: 10)
    let bounds = try #require(Bounds(degrees.coordinates))
    #expect(bounds.west >= -180 && bounds.east <= 180 && bounds.south >= -90 && bounds.north <= 90)
    for ring in degrees.coordinates.paths {
      #expect(degrees.coordinates[ring.lowerBound] == degrees.coordinates[ring.upperBound - 1])
    }
    let cylinder = try MapProjection.cylindricalEqualArea(centralMeridian: 0, trueParallel: 0)
    let again = try cylinder.image(of: degrees, tolerance: 10)
    #expect(abs(Self.planarArea(again) / Self.planarArea(shape) - 1) < 2e-5, "\(code)")
  }

  @Test("No place on the image of an edge is farther from the true one than the tolerance", arguments: [10.0, 1000, 50_000])
  func tolerance(metres: Double) throws {
    let line = [Position(-20, 35), Position(60, 65), Position(61, 30), Position(100, 70)]
    let transformation = try Self.to("EPSG:3035")
    let image = try transformation.apply(to: .lineString(line), tolerance: metres).coordinates
    #expect(image.type == .lineString)
    for (a, b) in zip(line, line.dropFirst()) {
      for i in 0...300 {
        let share = Double(i) / 300
        let place = try transformation.apply(to: Position(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share))
        let least = (1..<image.count).map { Self.distance(place, image[$0 - 1], image[$0]) }.min() ?? .infinity
        #expect(least <= 1.1 * metres)
      }
    }
  }

  static func distance(_ p: Position, _ a: Position, _ b: Position) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let share = square > 0 ? max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square)) : 0
    return hypot(p.x - a.x - share * dx, p.y - a.y - share * dy)
  }

  @Test("A finer tolerance takes more positions, and edges that stay straight take none")
  func count() throws {
    let square = Geometry.polygon([Self.ring((40, 30), (50, 30), (50, 45), (40, 45), (40, 30))])
    #expect(try Self.to("EPSG:3857").apply(to: square, tolerance: 0.001).coordinates.count == 5)
    let counts = try [1000, 100, 10, 1].map { try Self.to("EPSG:3035").apply(to: square, tolerance: $0).coordinates.count }
    #expect(counts == counts.sorted() && counts[0] >= 5 && counts[3] > counts[0])
  }

  @Test(
    "Neighbours that share an edge share every position on its image, whichever way it runs",
    arguments: [EdgeCourse.straight, .geodesic])
  func shared(edges: EdgeCourse) throws {
    let west = Geometry.polygon([Self.ring((40, 30), (50, 31), (52, 47), (40, 45), (40, 30))])
    let east = Geometry.polygon([Self.ring((52, 47), (50, 31), (70, 30), (70, 50), (52, 47))])
    let transformation = try Self.to("EPSG:3035")
    func border(_ geometry: Geometry) throws -> Set<Position> {
      let image = try transformation.apply(to: geometry, tolerance: 5, edges: edges).coordinates
      return Set((0..<image.count).map { image[$0] })
    }
    let common = try border(west).intersection(border(east))
    let edge = try transformation.apply(
      to: .lineString([Position(50, 31), Position(52, 47)]), tolerance: 5, edges: edges
    ).coordinates
    #expect(edge.count > 4)
    #expect(common == Set((0..<edge.count).map { edge[$0] }))
  }

  @Test("A line across the seam is cut there, and keeps its length")
  func lines() throws {
    let line = Geometry.lineString([Position(160, 10), Position(-160, 50), Position(150, 60)])
    let transformation = try Self.to("EPSG:3857")
    let image = try transformation.apply(to: line, tolerance: 1, edges: .geodesic)
    #expect(image.type == .multiLineString && image.coordinates.paths.count == 3)
    let half = 20_037_508.342789244
    for path in image.coordinates.paths {
      for index in path { #expect(abs(image.coordinates[index].x) <= half) }
      for (a, b) in zip(path, path.dropFirst()) { #expect(abs(image.coordinates[a].x - image.coordinates[b].x) < 1e7) }
    }
    let back = try transformation.apply(.inverse, to: image, tolerance: 1)
    #expect(abs(Geodesic().length(of: back) / Geodesic().length(of: line) - 1) < 1e-6)
  }

  @Test("What is cut at the antimeridian already, as RFC 7946 asks, stays as it is")
  func cutAlready() throws {
    let fiji = Geometry.multiPolygon([
      [Self.ring((177, -19), (180, -19), (180, -16), (177, -16), (177, -19))],
      [Self.ring((-180, -19), (-178, -19), (-178, -16), (-180, -16), (-180, -19))],
    ])
    let image = try Self.to("EPSG:3857").apply(to: fiji, tolerance: 1)
    #expect(image.coordinates.polygons.count == 2 && image.coordinates.count == 10)
    let world = Geometry.polygon([Self.ring((-180, -80), (180, -80), (180, 80), (-180, 80), (-180, -80))])
    #expect(try Self.to("EPSG:3857").apply(to: world, tolerance: 1).coordinates.count == 5)
  }

  @Test("Longitudes that go on beyond ±180 are folded and cut where a plane is torn")
  func goingOn() throws {
    let plane = try MapProjection.cylindricalEqualArea(centralMeridian: 0, trueParallel: 0)
    let square = Geometry.polygon([Self.ring((170, -10), (190, -10), (190, 10), (170, 10), (170, -10))])
    let image = try plane.image(of: square, tolerance: 1)
    let moved = Geometry.polygon([Self.ring((-10, -10), (10, -10), (10, 10), (-10, 10), (-10, -10))])
    #expect(image.coordinates.polygons.count == 2)
    let whole = try plane.image(of: moved, tolerance: 1)
    #expect(abs(Self.planarArea(image) / Self.planarArea(whole) - 1) < 1e-9)
  }

  @Test("Systems in grads from Paris are taken as such")
  func grads() throws {
    let square = Geometry.polygon([Self.ring((0, 50), (4, 50), (4, 54), (0, 54), (0, 50))])
    let lambert = try Self.to("EPSG:27572", from: "EPSG:4807")
    let image = try lambert.apply(to: square, tolerance: 0.5, edges: .geodesic)
    let degrees = Geometry.polygon([Self.ring((0, 45), (3.6, 45), (3.6, 48.6), (0, 48.6), (0, 45))])
    let area = Geodesic(try #require(lambert.source.ellipsoid)).area(of: degrees)
    // The scale of areas is 1 within 3 parts in a thousand.
    #expect(abs(Self.planarArea(image) / area - 1) < 3e-3)
    let back = try lambert.apply(.inverse, to: image, tolerance: 0.5)
    let bounds = try #require(Bounds(back.coordinates))
    #expect(abs(bounds.west) < 1e-6 && abs(bounds.east - 4) < 1e-6 && abs(bounds.south - 50) < 1e-6)
  }

  @Test("Every type of geometry comes out as it went in, heights and all")
  func types() throws {
    let line = [Position(40, 30, 5), Position(50, 40, 15)]
    let whole = Geometry.geometryCollection([
      .point(Position(45, 40, 7)), .multiPoint([Position(45, 40), Position(46, 41)]), .lineString(line),
      .multiLineString([line]),
      .polygon([Self.ring((40, 30), (50, 30), (50, 45), (40, 30))]), .empty(.point), .empty(.lineString), .empty(.polygon),
      .empty(.multiPolygon), .geometryCollection([.point(1, 2)]),
    ])
    let image = try Self.to("EPSG:3035").apply(to: whole, tolerance: 10)
    let types = whole.coordinates.members.map(\.type)
    #expect(image.coordinates.members.map(\.type) == types)
    #expect(image.coordinates.members[0].coordinates[0].z == 7)
    let heights = image.coordinates.members[2].coordinates
    for index in 0..<heights.count { #expect((5...15).contains(heights[index].z ?? .nan)) }
    #expect(heights.count > 2)
  }

  @Test("What cannot be done is refused: tolerances, planes with geodesic edges, places outside the domain")
  func refused() throws {
    let line = Geometry.lineString([Position(40, 30), Position(50, 40)])
    let transformation = try Self.to("EPSG:3035")
    for tolerance in [0, -1, .nan, .infinity, 1e-13] {
      #expect(throws: PROJError.self) { try transformation.apply(to: line, tolerance: tolerance) }
    }
    #expect(throws: PROJError.self) { try transformation.apply(.inverse, to: line, tolerance: 1, edges: .geodesic) }
    let wrong = Geometry.lineString([Position(40, 30), Position(50, .nan)])
    #expect {
      try transformation.apply(to: wrong, tolerance: 1)
    } throws: { ($0 as? PROJError)?.index == 1 }
    #expect(throws: PROJError.self) { try Self.to("EPSG:4978").apply(to: line, tolerance: 1) }
    let beyond = Geometry.lineString([Position(45, 40), Position(-135, -40)])
    #expect(throws: PROJError.self) { try MapProjection.orthographic(about: Position(45, 40)).image(of: beyond, tolerance: 1) }
  }

  @Test("Coordinates whose parts do not fit, and collections too deep, are refused and not measured")
  func malformed() throws {
    var deep = Geometry.point(45, 40)
    for _ in 0..<65 { deep = .geometryCollection([deep]) }
    let values = [40.0, 30, 50, 40, 45, 45, 40, 30]
    let shapes = [
      Geometry(Coordinates(.polygon, values: values, ringEnds: [5])),
      Geometry(Coordinates(.polygon, values: values, ringEnds: [4, 2])),
      Geometry(Coordinates(.multiLineString, values: values, ringEnds: [-1, 4])),
      Geometry(Coordinates(.multiPolygon, values: values, ringEnds: [4], polygonEnds: [2])), deep,
    ]
    for shape in shapes {
      #expect(throws: PROJError.self) { try Self.to("EPSG:3035").apply(to: shape, tolerance: 1) }
      #expect(throws: PROJError.self) { try MapProjection.equalEarth(centralMeridian: 0).image(of: shape, tolerance: 1) }
      #expect(Geodesic().length(of: shape).isNaN && Geodesic().area(of: shape).isNaN && Rhumb().length(of: shape).isNaN)
    }
    let line = Coordinates(.lineString, values: values)
    for path in [-1..<2, 0..<5, 7..<9] {
      #expect(Geodesic().lineLength(of: line, in: path).isNaN && Rhumb().lineLength(of: line, in: path).isNaN)
      #expect(Geodesic().polygonAreaPerimeter(of: line, ring: path).area.isNaN)
    }
  }
}
