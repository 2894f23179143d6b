import Geodesy
import SimpleFeatures
import Testing

/// Expected values: the declared edges densified to 200,000 pieces and summed with pyproj 3.7.2.
@Suite("Lengths by edge meaning")
struct LengthTests {
  private let metric = EllipsoidalMetric()

  @Test(
    "A straight line in degrees is integrated",
    arguments: [
      (Position(40, 10), Position(50, 60), 5_620_484.279188426), (Position(10, 50), Position(40, 50), 2_150_872.608485799),
      (Position(45, 39.5), Position(47, 41), 238_110.09719611332), (Position(0, -10), Position(5, 20), 3_363_216.0302407076),
    ])
  func planar(from: Position, to: Position, expected: Double) {
    #expect(abs(metric.length(of: .lineString([from, to]), edges: .planar) / expected - 1) < 3e-10)
  }

  @Test(
    "A rhumb line follows its closed formula",
    arguments: [
      (Position(40, 10), Position(50, 60), 5_613_217.011455052), (Position(10, 50), Position(40, 50), 2_150_872.608485799),
      (Position(45, 39.5), Position(47, 41), 238_103.86281702016), (Position(0, -10), Position(5, 20), 3_363_177.5343362936),
    ])
  func rhumb(from: Position, to: Position, expected: Double) {
    #expect(abs(metric.length(of: .lineString([from, to]), edges: .rhumb) / expected - 1) < 3e-10)
  }

  @Test("Only edges between equal latitudes follow the parallel")
  func parallel() {
    let along = Geometry.lineString([Position(10, 50), Position(40, 50)])
    let across = Geometry.lineString([Position(10, 50), Position(40, 51)])
    #expect(abs(metric.length(of: along, edges: .parallel) - 2_150_872.608485799) < 1e-3)
    #expect(metric.length(of: across, edges: .parallel) == metric.length(of: across))
    #expect(metric.length(of: along) < metric.length(of: along, edges: .parallel))
  }

  @Test("The antimeridian is crossed on the shorter way", arguments: EdgeMeaning.allCases)
  func antimeridian(edges: EdgeMeaning) {
    let across = Geometry.lineString([Position(179, 10), Position(-178, 12)])
    let elsewhere = Geometry.lineString([Position(9, 10), Position(12, 12)])
    #expect(abs(metric.length(of: across, edges: edges) - metric.length(of: elsewhere, edges: edges)) < 1e-7)
  }

  @Test("A collection has the length of its lines and the perimeter of its areas")
  func collections() {
    let line = Geometry.lineString([Position(10, 50), Position(11, 50)])
    let square = Geometry.polygon([[Position(0, 0), Position(1, 0), Position(1, 1), Position(0, 1), Position(0, 0)]])
    let all = Geometry.geometryCollection([line, square, .point(3, 4), .geometryCollection([line])])
    #expect(metric.length(of: all) == 2 * metric.length(of: line))
    #expect(metric.perimeter(of: all) == metric.perimeter(of: square))
    #expect(metric.length(of: square) == 0)
    #expect(metric.length(of: .point(1, 2)) == 0)
    #expect(metric.length(of: .empty(.lineString)) == 0)
  }

  @Test("The sum of chords agrees to a relative 1e-11", arguments: EdgeMeaning.allCases)
  func chords(edges: EdgeMeaning) {
    let line = Geometry.lineString([Position(45, 40), Position(46, 40), Position(46.3, 40.7), Position(46.3004, 40.7003)])
    let length = metric.length(of: line, edges: edges)
    let chords = metric.chordLength(of: line, edges: edges)
    #expect(abs(chords / length - 1) < 1e-11)
  }
}
