import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

/// Expected figures: geographiclib 2.1 (Python), an implementation of the same algorithms that is not PROJ's.
struct GeodesicTests {
  static let baku = Position(49.87, 40.41)
  static let istanbul = Position(28.98, 41.01)

  static func isNear(_ value: Double, _ expected: Double, within relative: Double = 1e-13) -> Bool {
    abs(value - expected) <= relative * abs(expected)
  }

  @Test("The inverse problem gives distance, azimuths, arc, reduced length, scales and area")
  func fullInverse() {
    let solution = Geodesic().fullInverse(from: Self.baku, to: Self.istanbul)
    #expect(abs(solution.distance - 1762310.319479675) < 15e-9)
    #expect(Self.isNear(solution.azimuth1, -81.00608294455817))
    #expect(Self.isNear(solution.azimuth2, -94.71884872359863))
    #expect(Self.isNear(solution.arc, 15.861434679157577))
    #expect(Self.isNear(solution.reducedLength, 1739951.4215180883))
    #expect(Self.isNear(solution.scale12, 0.9620337327420346))
    #expect(Self.isNear(solution.scale21, 0.9620354990014568))
    #expect(abs(solution.area - -9689683632052.736) < 0.1)
    let short = Geodesic().inverse(from: Self.baku, to: Self.istanbul)
    #expect(short.distance == solution.distance && short.azimuth1 == solution.azimuth1 && short.azimuth2 == solution.azimuth2)
  }

  @Test("The direct problem by arc gives the distance with the rest, and by that distance the same place")
  func directByArc() {
    let geodesic = Geodesic()
    let solution = geodesic.fullDirect(from: Position(45, 40), azimuth: 30, arc: 90)
    #expect(abs(solution.distance - 10008612.553450039) < 15e-9)
    #expect(Self.isNear(solution.position.y, 41.726768115933226))
    #expect(Self.isNear(solution.position.x, -177.1019275629577))
    #expect(Self.isNear(solution.azimuth, 149.12558279752434))
    #expect(Self.isNear(solution.reducedLength, 6389298.217003768))
    #expect(Self.isNear(solution.scale12, 0.0036008245660119433, within: 1e-11))
    #expect(Self.isNear(solution.scale21, 0.003757435635208976, within: 1e-11))
    #expect(abs(solution.area - 84300648632823.62) < 0.1)
    let byDistance = geodesic.fullDirect(from: Position(45, 40), azimuth: 30, distance: solution.distance)
    #expect(Self.isNear(byDistance.arc, 90))
    #expect(GeodesicRowsTests.separation(byDistance.position, solution.position) < 15e-9)
    let short = geodesic.direct(from: Position(45, 40), azimuth: 30, distance: solution.distance)
    #expect(short.position == byDistance.position && short.azimuth == byDistance.azimuth)
  }

  @Test("A path walked by distances passes where the direct problem arrives, backwards too")
  func path() {
    let path = GeodesicPath(Geodesic(), from: Self.baku, to: Self.istanbul)
    #expect(abs(path.length - 1762310.319479675) < 15e-9)
    #expect(GeodesicRowsTests.separation(path.position(at: path.length).position, Self.istanbul) < 15e-9)
    for distance in [-250_000.0, 0, 1, 881_155, 3e6] {
      let direct = Geodesic().direct(from: Self.baku, azimuth: path.azimuth, distance: distance)
      let walked = path.position(at: distance)
      #expect(GeodesicRowsTests.separation(walked.position, direct.position) < 15e-9)
      #expect(abs(walked.azimuth - direct.azimuth) < 1e-12)
    }
  }

  @Test("A path walked by arcs passes where the direct problem by that arc arrives")
  func arcs() {
    let path = GeodesicPath(Geodesic(), from: Self.baku, to: Self.istanbul)
    for arc in [-20.0, 0, 1, 15.861434679157577, 100] {
      let direct = Geodesic().fullDirect(from: Self.baku, azimuth: path.azimuth, arc: arc)
      let walked = path.position(atArc: arc)
      #expect(GeodesicRowsTests.separation(walked.position, direct.position) < 15e-9)
      #expect(abs(walked.azimuth - direct.azimuth) < 1e-12)
    }
    #expect(path.position(atArc: .nan).position.x.isNaN && path.position(atArc: .infinity).azimuth.isNaN)
  }

  @Test("Intermediate points cut the path into equal pieces on the shortest way, across the antimeridian too")
  func intermediate() throws {
    let geodesic = Geodesic()
    for (from, to) in [(Self.baku, Self.istanbul), (Position(170, 60), Position(-150, -20))] {
      let whole = geodesic.inverse(from: from, to: to).distance
      let stops = [from] + (try geodesic.intermediatePoints(from: from, to: to, pieces: 7)) + [to]
      #expect(stops.count == 8)
      for (here, next) in zip(stops, stops.dropFirst()) {
        #expect(abs(geodesic.inverse(from: here, to: next).distance - whole / 7) < 50e-9)
      }
    }
    #expect(try geodesic.intermediatePoints(from: Self.baku, to: Self.istanbul, pieces: 1).isEmpty)
    for pieces in [0, -1, 1_000_001, .max] {
      #expect(throws: PROJError.self) {
        try geodesic.intermediatePoints(from: Self.baku, to: Self.istanbul, pieces: pieces)
      }
    }
  }

  @Test("A refusal reads as a line: the function, the position and why, with a count as a whole number")
  func refusalText() {
    func text(_ work: () throws -> [Position]) -> String {
      do { return "\(try work())" } catch { return "\(error)" }
    }
    let geodesic = Geodesic()
    let none = text { try geodesic.intermediatePoints(from: Self.baku, to: Self.istanbul, pieces: 0) }
    #expect(none == "geod_position: 0 pieces; expected 1 to 1,000,000")
    let fine = text { try geodesic.waypoints(from: Self.baku, to: Self.istanbul, noFartherThan: 1e-300) }
    #expect(fine == "geod_position: a spacing of 1e-300 m makes more than 1,000,000 pieces")
    let north = text { try geodesic.waypoints(along: [Self.baku, Position(45, 91), Self.istanbul], every: 1000) }
    #expect(north == "geod_position: position 1: positions must be finite, their latitudes within ±90°")
  }

  @Test("The length of a line is the sum of its paths, heights left aside")
  func lineLength() {
    let flat = Coordinates(.lineString, values: [49.87, 40.41, 44.83, 41.72, 28.98, 41.01, 12.5, 41.9])
    #expect(abs(Geodesic().lineLength(of: flat, in: 0..<4) - 3152829.368248443) < 1e-7)
    let high = Coordinates(
      .lineString, hasZ: true, values: [49.87, 40.41, 0, 44.83, 41.72, 400, 28.98, 41.01, .nan, 12.5, 41.9, 20])
    #expect(Geodesic().lineLength(of: high, in: 0..<4) == Geodesic().lineLength(of: flat, in: 0..<4))
    #expect(Geodesic().lineLength(of: flat, in: 1..<2) == 0)
    #expect(Geodesic().lineLength(of: flat, in: 0..<0) == 0)
    #expect(Geodesic().lineLength(of: flat, in: 1..<3) < Geodesic().lineLength(of: flat, in: 0..<3))
  }

  @Test(
    "What is not on the ellipsoid gives NaN and never reaches the library", arguments: [Double.nan, .infinity, -.infinity, 91])
  func notOnTheEllipsoid(latitude: Double) {
    let geodesic = Geodesic()
    let wrong = Position(45, latitude)
    #expect(geodesic.inverse(from: wrong, to: Self.baku).distance.isNaN)
    #expect(geodesic.fullInverse(from: Self.baku, to: wrong).area.isNaN)
    #expect(geodesic.direct(from: wrong, azimuth: 0, distance: 1).position.y.isNaN)
    #expect(geodesic.fullDirect(from: wrong, azimuth: 0, arc: 1).distance.isNaN)
    #expect(GeodesicPath(geodesic, from: wrong, azimuth: 0).position(at: 1).position.x.isNaN)
    #expect(GeodesicPath(geodesic, from: Self.baku, to: wrong).position(at: 1).position.x.isNaN)
    #expect(throws: PROJError.self) { try geodesic.intermediatePoints(from: wrong, to: Self.baku, pieces: 2) }
    let line = Coordinates(.lineString, values: [45, 40, 46, latitude, 47, 40])
    #expect(geodesic.lineLength(of: line, in: 0..<3).isNaN)
    let ring = geodesic.polygonAreaPerimeter(of: line, ring: 0..<3)
    #expect(ring.area.isNaN && ring.perimeter.isNaN)
  }

  @Test("A distance or azimuth that is not finite gives NaN", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) {
    #expect(Geodesic().direct(from: Self.baku, azimuth: number, distance: 1).position.x.isNaN)
    #expect(Geodesic().direct(from: Self.baku, azimuth: 0, distance: number).position.x.isNaN)
    #expect(Geodesic().fullDirect(from: Self.baku, azimuth: 0, arc: number).position.x.isNaN)
    #expect(GeodesicPath(Geodesic(), from: Self.baku, azimuth: number).position(at: 1).position.x.isNaN)
    #expect(GeodesicPath(Geodesic(), from: Self.baku, azimuth: 0).position(at: number).position.x.isNaN)
  }

  @Test("On a sphere the distance is that of the great circle")
  func sphere() throws {
    let sphere = Geodesic(try #require(Ellipsoid(semiMajorAxis: 6_371_000, flattening: 0)))
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let a = Position(.random(in: -180...180, using: &random), .random(in: -90...90, using: &random))
      let b = Position(.random(in: -180...180, using: &random), .random(in: -90...90, using: &random))
      let rad = Double.pi / 180
      let h = pow(sin((b.y - a.y) * rad / 2), 2) + cos(a.y * rad) * cos(b.y * rad) * pow(sin((b.x - a.x) * rad / 2), 2)
      #expect(abs(sphere.inverse(from: a, to: b).distance - 2 * 6_371_000 * atan2(h.squareRoot(), (1 - h).squareRoot())) < 1e-6)
    }
  }

  @Test("An ellipsoid has a positive, finite axis and little flattening")
  func ellipsoids() {
    for (a, f) in [(0, 0), (-1, 0), (.nan, 0), (.infinity, 0), (6.4e6, .nan), (6.4e6, 0.1), (6.4e6, -0.2)] {
      #expect(Ellipsoid(semiMajorAxis: a, flattening: f) == nil)
    }
  }
}
