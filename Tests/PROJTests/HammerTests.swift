import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

/// Odd values for every public function, each run in a process of its own: nothing may crash it or hold it up.
struct HammerTests {
  @Test("Odd values neither crash nor hang anything", arguments: [1, 2, 3, 4] as [UInt64])
  func hammer(seed: UInt64) async {
    await #expect(processExitsWith: .success) { [seed] in
      // What hangs is ended by a signal when it has used up its processor time, and so fails.
      Hammer.limitProcessorTime()
      var hammer = Hammer(seed: seed)
      for _ in 0..<20 {
        hammer.references()
        hammer.register()
        hammer.operations()
        hammer.planes()
        hammer.paths()
        hammer.geometries()
      }
    }
  }
}

/// Throws values at functions and forgets what they answer.
private struct Hammer {
  private var random: SeededGenerator
  private let systems: [CoordinateReferenceSystem]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let codes = [
      "EPSG:4326", "EPSG:4979", "EPSG:4978", "EPSG:5773", "EPSG:7405", "EPSG:28408", "EPSG:3857", "EPSG:4807", "EPSG:27572",
      "EPSG:3031", "EPSG:5514", "EPSG:7912", "EPSG:4267", "EPSG:4269", "EPSG:2053", "IAU_2015:30100", "ESRI:54009", "OGC:CRS84",
      "EPSG:3460", "EPSG:4001", "ESRI:53030",
    ]
    systems = codes.compactMap { try? CoordinateReferenceSystem(authorityCode: $0) }
  }

  /// Ten minutes of this process.
  static func limitProcessorTime() {
    var limit = rlimit(rlim_cur: 600, rlim_max: 600)
    #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit) == 0)
  }

  private mutating func number() -> Double {
    let odd: [Double] = [
      .nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e-300,
      90, -90, 90.000_000_1, 89.999_999_999_999, 180, -180, 179.999_999_999_999, 360, 540, 1e9, -1e9, 1e18, 45, 40, 2020,
    ]
    return Bool.random(using: &random) ? odd.randomElement(using: &random) ?? 0 : .random(in: -200...200, using: &random)
  }

  private mutating func count() -> Int {
    [.min, -1, 0, 1, 2, 3, 4, 7, 1000, 1_000_001, .max].randomElement(using: &random) ?? 0
  }

  private mutating func text() -> String {
    let odd = [
      "", "EPSG", "EPSG:", ":", "EPSG:4326", "epsg:32638", "EPSG:7030", "EPSG:0", "EPSG:-1", "ESRI:102100", "OGC:CRS84", "\0",
      "EPSG:4326\0",
      "+proj=longlat +grids=/etc/passwd", "{\"type\":\"GeographicCRS\"}", "../../etc/passwd", "%s%n%s", "' OR 1=1 --", "🏔",
      "\u{202E}EPSG:4326",
      String(repeating: "a", count: 100_000), String(repeating: "(", count: 300), "WGS 84", "Pulkovo", "Earth", "\u{7F}", "\n",
    ]
    return odd.randomElement(using: &random) ?? ""
  }

  private mutating func position() -> Position {
    Position(number(), number(), Bool.random(using: &random) ? number() : nil)
  }

  private mutating func box() -> Bounds { Bounds(west: number(), south: number(), east: number(), north: number()) }

  private mutating func system() -> CoordinateReferenceSystem { systems.randomElement(using: &random) ?? systems[0] }

  private mutating func ellipsoid() -> Ellipsoid {
    if Bool.random(using: &random) { return Ellipsoid.library.randomElement(using: &random)?.ellipsoid ?? .wgs84 }
    return Ellipsoid(semiMajorAxis: abs(number()), flattening: number() / 1000) ?? .grs80
  }

  private mutating func values() -> [Double] { (0..<Int.random(in: 0...20, using: &random)).map { _ in number() } }

  mutating func references() {
    _ = try? CoordinateReferenceSystem(authorityCode: text())
    _ = try? Ellipsoid(authorityCode: text())
    _ = Ellipsoid(named: text())
    let system = system()
    _ = try? system.referenceFrame()
    _ = try? system.primeMeridian()
    _ = try? system.ellipsoidName()
    _ = try? system.celestialBody()
    _ = try? system.conversion()
    _ = try? system.base()
    _ = try? system.geodetic()
    _ = try? system.parts()
    _ = try? system.replacements()
    _ = try? system.usages()
    _ = try? system.remarks()
    _ = try? TextForm.allCases.randomElement(using: &random).map { try system.text($0) }
    _ = try? system.isAlike(
      self.system(), CoordinateReferenceSystem.Likeness.allCases.randomElement(using: &random) ?? .identical)
    _ = try? system.distortion(at: position())
    _ = system.areaOfUse.map { ($0.share, $0.names(text()), $0.boxContains(position())) }
  }

  mutating func register() {
    _ = UTMZone(containing: position()).map { ($0.name, $0.centralMeridian) }
    _ = UTMZone(count(), isNorth: Bool.random(using: &random))
    // Each of these reads much of the database: a few will do.
    guard Int.random(in: 0..<15, using: &random) == 0 else { return }
    _ = try? Register.version(of: text())
    _ = try? Register.codes(of: CoordinateReferenceSystem.Kind.allCases.randomElement(using: &random) ?? .other, in: text())
    _ = try? Register.units(of: text())
    _ = try? Register.celestialBodies(of: text())
    var search = Register.Search(authority: text(), box: box(), mustContainBox: Bool.random(using: &random))
    search.celestialBody = text()
    _ = try? Register.systems(search)
    _ = try? Register.localSystems(for: box())
    _ = try? Register.systems(named: text(), in: "EPSG", limit: count())
    _ = try? Register.systems(named: text(), in: text(), isExact: true, limit: 5)
    _ = try? system().matches(in: text())
    _ = try? UTMZone(38, isNorth: true)?.system(on: text())
  }

  mutating func operations() {
    let choices: [OperationChoice] = [
      .best, .onlyBest, .bestOrBallpark, .pinned(text()), .accuracy(number()), .naming([text()]),
    ]
    guard
      let made = try? Transformation(
        from: system(), to: system(), choosing: choices.randomElement(using: &random) ?? .best,
        within: Int.random(in: 0..<4, using: &random) == 0 ? box() : nil)
    else { return }
    let direction: Transformation.Direction = Bool.random(using: &random) ? .forward : .inverse
    _ = made.warnings
    _ = try? made.steps()
    _ = try? made.pipeline()
    _ = try? TextForm.allCases.randomElement(using: &random).map { try made.text($0) }
    for _ in 0..<20 {
      var values = values()
      _ = try? made.apply(direction, to: &values, stride: count())
      _ = try? made.apply(direction, to: &values, stride: 3, epoch: number())
      _ = try? made.applyTimed(direction, to: &values)
      _ = try? made.applyEach(direction, to: &values, stride: count())
      _ = try? made.applyEach(direction, to: &values, stride: 2, epoch: number())
      var span = values.mutableSpan
      _ = try? made.applyEach(direction, to: &span, stride: 2)
      _ = try? made.apply(direction, to: position(), epoch: number())
    }
    _ = try? made.bounds(direction, of: box(), samples: count())
    _ = try? made.bounds(direction, of: box())
    _ = try? made.apply(
      direction, to: geometry(), tolerance: tolerance(), edges: Bool.random(using: &random) ? .straight : .geodesic)
  }

  private mutating func tolerance() -> Double {
    [max(1000, abs(number())), 1e6, -number(), .nan, 0].randomElement(using: &random) ?? 1
  }

  mutating func planes() {
    let (a, b, ellipsoid) = (position(), position(), ellipsoid())
    let made: [MapProjection?] = [
      try? .azimuthalEqualArea(about: a, on: ellipsoid), try? .azimuthalEquidistant(about: a, on: ellipsoid),
      try? .albersConic(origin: a, trueParallels: (b.x, b.y), on: ellipsoid),
      try? .lambertConic(origin: a, trueParallels: (b.x, b.y), on: ellipsoid),
      try? .equidistantConic(origin: a, trueParallels: (b.x, b.y), on: ellipsoid), try? .stereographic(about: a, on: ellipsoid),
      try? .mercator(centralMeridian: a.x, trueParallel: b.y, on: ellipsoid),
      try? .transverseMercator(centralMeridian: a.x, on: ellipsoid),
      try? .obliqueMercator(about: a, azimuth: b.x, on: ellipsoid),
      try? .cylindricalEqualArea(centralMeridian: a.x, trueParallel: b.y, on: ellipsoid),
      try? .equalEarth(centralMeridian: a.x, on: ellipsoid), try? .orthographic(about: a, on: ellipsoid),
      try? .made(for: box(), keeping: MapProjection.Property.allCases.randomElement(using: &random) ?? .area, on: ellipsoid),
    ]
    for plane in made.compactMap({ $0 }) {
      var values = values()
      _ = try? plane.apply(to: &values, stride: count())
      _ = try? plane.applyEach(.inverse, to: &values, stride: 2)
      _ = try? plane.apply(.inverse, to: position())
      _ = try? plane.distortion(at: position())
      _ = try? plane.text()
      _ = try? plane.image(
        of: geometry(), tolerance: tolerance(), edges: Bool.random(using: &random) ? .straight : .geodesic, on: ellipsoid)
    }
  }

  mutating func paths() {
    let geodesic = Geodesic(ellipsoid())
    let rhumb = Rhumb(ellipsoid())
    for _ in 0..<20 {
      let (a, b, x, y) = (position(), position(), number(), number())
      _ = (geodesic.inverse(from: a, to: b), geodesic.fullInverse(from: a, to: b), rhumb.inverse(from: a, to: b))
      _ = (geodesic.direct(from: a, azimuth: x, distance: y), rhumb.direct(from: a, azimuth: x, distance: y))
      _ = (geodesic.fullDirect(from: a, azimuth: x, distance: y), geodesic.fullDirect(from: a, azimuth: x, arc: y))
      let path = GeodesicPath(geodesic, from: a, to: b)
      _ = (path.position(at: x), path.position(atArc: y), path.reducedLength(at: y))
      _ = GeodesicPath(geodesic, from: a, azimuth: x).position(at: y)
      let pieces = min(count(), 1000)
      _ = try? geodesic.intermediatePoints(from: a, to: b, pieces: pieces)
      _ = try? rhumb.intermediatePoints(from: a, to: b, pieces: pieces)
      let spacing = abs(y) < 1e5 ? y * 1e5 : y
      _ = try? geodesic.waypoints(from: a, to: b, noFartherThan: spacing)
      _ = try? geodesic.waypoints(along: [a, b, a], every: spacing)
      _ = try? rhumb.waypoints(from: a, to: b, noFartherThan: spacing)
      let shape = geometry()
      let (from, to) = (Int.random(in: -5...5, using: &random), Int.random(in: 5...15, using: &random))
      _ = (geodesic.lineLength(of: shape.coordinates, in: from..<to), rhumb.lineLength(of: shape.coordinates, in: from..<to))
      _ = geodesic.polygonAreaPerimeter(of: shape.coordinates, ring: from..<to)
      _ = (geodesic.length(of: shape), geodesic.area(of: shape), rhumb.length(of: shape))
    }
  }

  mutating func geometries() {
    _ = try? Transformation(from: systems[0], to: systems[6]).apply(to: geometry(), tolerance: tolerance(), edges: .geodesic)
    _ = try? Transformation(from: systems[0], to: systems[9]).apply(.inverse, to: geometry(), tolerance: tolerance())
  }

  /// Rings closed or not, of few positions or none, of odd numbers or plain ones.
  private mutating func geometry() -> Geometry {
    let isPlain = Bool.random(using: &random)
    func path(_ random: inout SeededGenerator, _ odd: () -> Position) -> [Position] {
      let count = Int.random(in: 0...6, using: &random)
      let positions = (0..<count).map { _ in
        isPlain ? Position(.random(in: -200...200, using: &random), .random(in: -90...90, using: &random)) : odd()
      }
      return Bool.random(using: &random) ? positions + positions.prefix(1) : positions
    }
    let spare = (0..<20).map { _ in position() }
    var next = 0
    func odd() -> Position {
      next = (next + 1) % spare.count
      return spare[next]
    }
    let paths = (0..<Int.random(in: 0...3, using: &random)).map { _ in path(&random, odd) }
    switch Int.random(in: 0...6, using: &random) {
    case 0: return .point(odd())
    case 1: return .multiPoint(paths.flatMap(\.self))
    case 2: return .multiLineString(paths)
    case 3: return .polygon(paths)
    case 4: return .multiPolygon([paths, paths])
    case 5:
      // Parts that do not fit, in any way.
      let ends = (0..<3).map { _ in Int.random(in: -2...12, using: &random) }
      return Geometry(
        Coordinates(
          GeometryType.allCases.randomElement(using: &random) ?? .polygon, hasZ: isPlain, values: values(), ringEnds: ends,
          polygonEnds: ends.reversed()))
    default: return .geometryCollection([.polygon(paths), .lineString(paths.first ?? [])])
    }
  }
}
