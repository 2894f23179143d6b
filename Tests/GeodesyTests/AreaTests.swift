import Geodesy
import SimpleFeatures
import Testing

/// Expected values: pyproj 3.7.2, other edges than geodesics after densifying each to 100,000 pieces.
@Suite("Areas by edge meaning")
struct AreaTests {
  private let metric = EllipsoidalMetric()
  private let quadrangle = [Position(44, 38), Position(52, 39), Position(50, 45), Position(45, 44), Position(44, 38)]

  @Test(
    "Each meaning has its own area",
    arguments: [
      (EdgeMeaning.geodesic, 367_232_669_426.767), (.planar, 367_356_979_139.312), (.rhumb, 368_633_834_170.16296),
      (.parallel, 367_232_669_426.767),
    ])
  func meanings(edges: EdgeMeaning, expected: Double) {
    #expect(abs(metric.area(of: .polygon([quadrangle]), edges: edges) / expected - 1) < 1e-9)
    #expect(abs(metric.area(of: .polygon([quadrangle.reversed()]), edges: edges) / expected - 1) < 1e-9)
  }

  @Test("Edges of equal latitude follow their parallel")
  func parallels() {
    let box = [Position(-100, 49), Position(-95, 49), Position(-95, 52), Position(-100, 52), Position(-100, 49)]
    #expect(abs(metric.area(of: .polygon([box]), edges: .parallel) / 118_370_819_439.20773 - 1) < 1e-9)
    #expect(abs(metric.area(of: .polygon([box.reversed()]), edges: .planar) / 118_370_819_439.20773 - 1) < 1e-9)
  }

  @Test("A ring round a pole encloses the cap", arguments: [1.0, -1])
  func polar(side: Double) {
    let ring = [0.0, 90, 180, -90, 0].map { Position($0, 70 * side) }
    #expect(abs(metric.area(of: .polygon([ring]), edges: .planar) / 15_506_340_664_873.688 - 1) < 1e-9)
    #expect(abs(metric.area(of: .polygon([ring]), edges: .parallel) / 15_506_340_664_873.688 - 1) < 1e-9)
  }

  @Test("Holes are subtracted whichever way they run")
  func holes() {
    let hole = [Position(46, 40), Position(48, 40), Position(47, 42), Position(46, 40)]
    let whole = metric.area(of: .polygon([quadrangle]))
    let opening = metric.area(of: .polygon([hole]))
    for ring in [hole, hole.reversed()] {
      #expect(abs(metric.area(of: .polygon([quadrangle, ring])) - (whole - opening)) < 1e-3)
    }
    #expect(abs(metric.area(of: .multiPolygon([[quadrangle], [hole]])) - (whole + opening)) < 1e-3)
    #expect(metric.area(of: .lineString(quadrangle)) == 0)
    #expect(metric.area(of: .empty(.polygon)) == 0)
  }
}
