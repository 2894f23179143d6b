import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct DistortionTests {
  /// Tissot's indicatrix from the projection itself: differences of fourth order over 0.01°, in metres on the ground.
  static func numerical(
    _ ellipsoid: Ellipsoid, at place: Position, _ project: (Position) throws -> Position
  ) throws -> (h: Double, k: Double, s: Double, convergence: Double, east: Position) {
    let step = 0.01
    func slope(_ at: (Double) -> Position) throws -> (Double, Double) {
      let values = try [-2.0, -1, 1, 2].map { try project(at($0 * step)) }
      func rate(_ number: (Position) -> Double) -> Double {
        (number(values[0]) - 8 * number(values[1]) + 8 * number(values[2]) - number(values[3])) / (12 * step * .pi / 180)
      }
      return (rate(\.x), rate(\.y))
    }
    let e2 = ellipsoid.f * (2 - ellipsoid.f)
    let latitude = place.y * .pi / 180
    let w = (1 - e2 * sin(latitude) * sin(latitude)).squareRoot()
    let meridional = ellipsoid.a * (1 - e2) / (w * w * w)
    let parallel = ellipsoid.a / w * cos(latitude)
    let north = try slope { Position(place.x, place.y + $0) }
    let east = try slope { Position(place.x + $0, place.y) }
    let n = (north.0 / meridional, north.1 / meridional)
    let e = (east.0 / parallel, east.1 / parallel)
    return (
      hypot(n.0, n.1), hypot(e.0, e.1), abs(e.0 * n.1 - e.1 * n.0), -atan2(n.0, n.1) * 180 / .pi, Position(e.0, e.1)
    )
  }

  static func check(
    _ distortion: Distortion, _ ellipsoid: Ellipsoid, at place: Position, _ project: (Position) throws -> Position,
    _ what: String
  ) throws {
    let expected = try numerical(ellipsoid, at: place, project)
    let within = 2e-7
    #expect(abs(distortion.meridionalScale - expected.h) < within, "h of \(what) at \(place)")
    #expect(abs(distortion.parallelScale - expected.k) < within, "k of \(what) at \(place)")
    #expect(abs(distortion.arealScale - expected.s) < within * 3, "s of \(what) at \(place)")
    // The axes of the indicatrix and the angles follow from h, k and s.
    let sum = (expected.h * expected.h + expected.k * expected.k + 2 * expected.s).squareRoot()
    #expect(abs(distortion.greatestScale + distortion.leastScale - sum) < within * 3, "\(what)")
    #expect(abs(distortion.greatestScale * distortion.leastScale - expected.s) < within * 3, "\(what)")
    let angle = 2 * asin((distortion.greatestScale - distortion.leastScale) / sum) * 180 / .pi
    #expect(abs(distortion.angularDistortion - angle) < 1e-4, "\(what)")
  }

  static let all: [(String, MapProjection)] = {
    let centre = Position(44, 40)
    let made: [MapProjection?] = [
      try? .azimuthalEqualArea(about: centre), try? .azimuthalEquidistant(about: centre),
      try? .albersConic(origin: centre, trueParallels: (38, 43)), try? .lambertConic(origin: centre, trueParallels: (38, 43)),
      try? .equidistantConic(origin: centre, trueParallels: (38, 43)), try? .stereographic(about: centre),
      try? .mercator(centralMeridian: 44, trueParallel: 40), try? .transverseMercator(centralMeridian: 44),
      try? .obliqueMercator(about: centre, azimuth: 30), try? .cylindricalEqualArea(centralMeridian: 44, trueParallel: 40),
      try? .equalEarth(centralMeridian: 44), try? .orthographic(about: centre),
    ]
    return made.compactMap { $0 }.map { ($0.method.rawValue, $0) }
  }()

  @Test("Every plane is made")
  func complete() {
    #expect(Set(Self.all.map(\.1.method)) == Set(MapProjection.Method.allCases))
  }

  @Test("A plane's factors are those of differences in the plane", arguments: all)
  func planes(name: String, plane: MapProjection) throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let place = Position(.random(in: 34...54, using: &random), .random(in: 31...49, using: &random))
      let distortion = try plane.distortion(at: place)
      try Self.check(distortion, .wgs84, at: place, { try plane.apply(to: $0) }, name)
      let expected = try Self.numerical(.wgs84, at: place) { try plane.apply(to: $0) }
      #expect(
        abs(distortion.meridianConvergence - expected.convergence) < 1e-4,
        "\(name) \(distortion.meridianConvergence) \(expected.convergence)")
      switch plane.property {
      case .area: #expect(abs(distortion.arealScale - 1) < 1e-6, "\(name)")
      case .shape: #expect(distortion.angularDistortion < 1e-4, "\(name)")
      case .distance: #expect(plane.method == .azimuthalEquidistant || abs(distortion.meridionalScale - 1) < 1e-6)
      case nil: break
      }
    }
  }

  @Test(
    "A registered system's factors are those of differences, whatever its unit, prime meridian and axes",
    arguments: [
      ("EPSG:32638", Position(46, 40)), ("EPSG:28408", Position(44, 41)), ("EPSG:27572", Position(3.337, 46)),
      ("EPSG:2225", Position(-122, 40.5)), ("EPSG:2053", Position(28, -26)), ("EPSG:3031", Position(70, -75)),
      ("EPSG:27700", Position(-3, 54)), ("EPSG:3035", Position(20, 50)), ("EPSG:2400", Position(16, 60)),
      ("EPSG:5514", Position(16, 49.5)), ("EPSG:6933", Position(100, -20)), ("EPSG:3573", Position(-90, 70)),
    ])
  func registered(code: String, place: Position) throws {
    let system = try CoordinateReferenceSystem(authorityCode: code)
    let distortion = try system.distortion(at: place)
    let base = try #require(try system.base())
    let unit = try #require(base.axes.first).unitFactor * 180 / .pi
    let meridian = try base.primeMeridian()?.longitude ?? 0
    let metres = try #require(system.axes.first).unitFactor
    let projection = try Transformation(from: base, to: system)
    try Self.check(
      distortion, try #require(system.ellipsoid), at: place,
      { given in
        let image = try projection.apply(to: Position((given.x - meridian) / unit, given.y / unit))
        return Position(image.x * metres, image.y * metres)
      }, code)
  }

  @Test("A place that is none, and one that the plane cannot take, are refused")
  func refused() throws {
    let plane = try MapProjection.orthographic(about: Position(45, 40))
    #expect(throws: PROJError.self) { try plane.distortion(at: Position(.nan, 40)) }
    #expect(throws: PROJError.self) { try plane.distortion(at: Position(45, 91)) }
    #expect(throws: PROJError.self) { try plane.distortion(at: Position(-135, -40)) }
    #expect(throws: PROJError.self) {
      try CoordinateReferenceSystem(authorityCode: "EPSG:4326").distortion(at: Position(45, 40))
    }
  }
}
