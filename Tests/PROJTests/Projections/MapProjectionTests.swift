import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct MapProjectionTests {
  /// PROJ's equal-area inverse goes by a short series of the authalic latitude and is good to 2 mm; its forward is exact.
  @Test("A plane made for a place gives its positions back, to 0.01 mm or, where areas are true, to 2 mm")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let centre = Position(.random(in: -180...180, using: &random), .random(in: -85...85, using: &random))
      for (plane, tolerance) in [
        (try MapProjection.azimuthalEqualArea(about: centre), 0.002), (try .azimuthalEquidistant(about: centre), 1e-5),
        (try .cylindricalEqualArea(centralMeridian: centre.x, trueParallel: centre.y / 2), 0.002),
        (try .transverseMercator(centralMeridian: centre.x), 1e-5),
      ] {
        let near = Geodesic().direct(from: centre, azimuth: .random(in: 0..<360, using: &random), distance: 50_000).position
        let back = try plane.apply(.inverse, to: plane.apply(to: near))
        #expect(Geodesic().inverse(from: near, to: back).distance < tolerance)
      }
    }
  }

  @Test("Every plane gives its positions back, within a micrometre", arguments: DistortionTests.all)
  func everyPlane(name: String, plane: MapProjection) throws {
    var random = SeededGenerator(seed: 8)
    var worst = 0.0
    for _ in 0..<300 {
      let place = Position(.random(in: 30...58, using: &random), .random(in: 20...60, using: &random))
      let back = try plane.apply(.inverse, to: plane.apply(to: place))
      worst = max(worst, Geodesic().inverse(from: place, to: back).distance)
    }
    #expect(worst < 1e-6, "\(name): \(worst) m")
  }

  @Test("Distances from the centre of the equidistant plane are geodesic distances")
  func equidistant() throws {
    let centre = Position(46.93, 39.99)
    let plane = try MapProjection.azimuthalEquidistant(about: centre)
    for azimuth in stride(from: 0.0, to: 360, by: 17) {
      let there = Geodesic().direct(from: centre, azimuth: azimuth, distance: 120_000).position
      let projected = try plane.apply(to: there)
      #expect(abs(hypot(projected.x, projected.y) - 120_000) < 1e-5)
    }
  }

  @Test("The area of a small cell in an equal-area plane is its area on the ellipsoid")
  func equalArea() throws {
    let ring: [Position] = [(45, 40), (45.001, 40), (45.001, 40.001), (45, 40.001), (45, 40)].map { Position($0.0, $0.1) }
    let coordinates = Geometry.polygon([ring]).coordinates
    let exact = Geodesic().polygonAreaPerimeter(of: coordinates, ring: 0..<5).area
    for plane in [
      try MapProjection.azimuthalEqualArea(about: Position(46, 41)),
      try .cylindricalEqualArea(centralMeridian: 45, trueParallel: 40),
    ] {
      var values = coordinates.values
      try plane.apply(to: &values)
      let area = (0..<4).reduce(0.0) { sum, i in
        let (x1, y1, x2, y2) = (
          values[2 * i] - values[0], values[2 * i + 1] - values[1], values[2 * i + 2] - values[0], values[2 * i + 3] - values[1]
        )
        return sum + (x1 * y2 - x2 * y1) / 2
      }
      #expect(abs(area / exact - 1) < 1e-7)
    }
  }
}
