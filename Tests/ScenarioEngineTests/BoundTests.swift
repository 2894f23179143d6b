import Diagnostics
import Quantities
import ScenarioEngine
import Testing

/// How the engine's own tolerance and the accuracy of positions carry to figures and to the digits shown of them.
struct BoundTests {
  private static let coarse = """
    max_error: 10 km
    features:
      site: { point: [45, 40] }
      disc: { buffer: site, by: 20 km }
      west: { polygon: [[44, 39], [45, 39], [45, 41], [44, 41]] }
      cut: { intersection: [disc, west] }
      track: { line: [[44, 40], [46, 40]] }
      inside: { intersection: [track, disc] }
    measures:
      size: { area: disc, in: km2 }
      half: { area: cut, in: km2 }
      rim: { perimeter: disc, in: km }
      way: { length: inside, in: km }
      twice: { total: [size, size], in: km2 }
      rest: { difference: [size, half], in: km2 }
      of_all: { ratio: [half, size] }
      volume: { product: [size, rim], in: km2*km }
      portion: { share: west, of: disc, in: percent }
      exact: { area: west, in: km2 }

    """

  @Test("A figure shows no digit that its bound leaves open, left of the point too, in measures, checks, series and Markdown")
  func digits() throws {
    let answer = try EngineOnMemory(
      Self.coarse + "timeline: [2020-01-01]\nchecks:\n  - { measure: size, between: [1 km2, 9000 km2], kind: consistency }\n"
        + "  - { measure: size, equals: 3000 km2, within: 80 %, kind: published, source: a page }\n")
    let lines = answer.report.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("  size") && $0.hasSuffix("1,000 km² ± 1,000") }, "\(answer.report.text)")
    #expect(lines.contains { $0.contains("ok   size between") && $0.hasSuffix(" 1,000 km²") })
    #expect(answer.report.markdown.contains("| size | baseline | 1,000 | 1,000 | km² |"))
    #expect(answer.report.markdown.contains("| size | 1,000 km² | 3,000 km² | −2,000 km² |"), "\(answer.report.markdown)")
    #expect(lines.contains { $0.hasPrefix("± of size, half") })
  }

  @Test("The bound of every figure that rests on a drawn outline is the worst case, in closed form")
  func worstCases() throws {
    let answer = try EngineOnMemory(Self.coarse)
    func parts(_ name: String) throws -> (value: Double, bound: Double) {
      (try answer.value(name), try #require(try answer.scalar(name).bound, "\(name)"))
    }
    let (size, half, rim) = (try parts("size"), try parts("half"), try parts("rim"))
    #expect(agrees(size.bound, 7.5 * rim.value + .pi * 7.5 * 7.5))
    #expect(agrees(rim.bound, 2 * .pi * 7.5))
    #expect(agrees(try parts("way").bound, 2 * 7.5))
    #expect(agrees(try parts("twice").bound, 2 * size.bound))
    #expect(agrees(try parts("rest").bound, size.bound + half.bound))
    let volume = try parts("volume")
    #expect(agrees(volume.bound, (size.value + size.bound) * (rim.value + rim.bound) - size.value * rim.value))
    let ratio = try parts("of_all")
    #expect(
      agrees(ratio.bound, (half.value + half.bound) / (size.value - size.bound) - half.value / size.value))
    #expect(try parts("portion").bound > 50)
    #expect(try answer.scalar("exact").bound == nil)
  }

  @Test("Where the divisor may be nothing, a quotient has no ±")
  func openQuotient() throws {
    let answer = try EngineOnMemory(
      Self.coarse.replacing("by: 20 km", with: "by: 2 km"))
    #expect(try answer.scalar("of_all").plusMinus == nil)
    #expect(try answer.scalar("of_all").bound == nil)
    #expect(try answer.scalar("portion").bound == 100)
  }

  @Test("A written budget larger than the distance of a buffer or strip is a warning at the distance")
  func budgetBeyondDistance() throws {
    let answer = try EngineOnMemory(
      """
      max_error: 10 km
      features:
        site: { point: [45, 40] }
        track: { line: [[44, 40], [46, 40]] }
        disc: { buffer: site, by: 2 km }
        band: { strip: track, width: 5 km }
        wide: { buffer: site, by: 20 km }
      measures:
        a: { area: disc }
        b: { area: band }
        c: { area: wide }
      """)
    let warnings = answer.report.warnings.filter { $0.code == "budget-beyond-distance" }
    #expect(warnings.map(\.place?.line) == [7, 8])
    #expect(warnings.first?.message.contains("`max_error` of 10,000 m is more than the 2,000 m") == true)
  }

  @Test("What errs by chance adds up as such, what the engine bounds as it does at worst")
  func bothKinds() throws {
    let answer = try EngineOnMemory(
      """
      max_error: 200 m
      features:
        a: { polygon: [[44, 40], [44.1, 40], [44.1, 40.1], [44, 40.1]], accuracy: 10 m }
        b: { polygon: [[45, 40], [45.1, 40], [45.1, 40.1], [45, 40.1]], accuracy: 20 m }
        c: { union: [a], grid: 1 m }
        d: { union: [b], grid: 1 m }
      measures:
        first: { area: c, in: km2 }
        second: { area: d, in: km2 }
        both: { total: [first, second], in: km2 }
      """)
    func parts(_ name: String) throws -> (spread: Double, bound: Double) {
      let figure = try answer.scalar(name)
      let bound = try #require(figure.bound)
      return (try #require(figure.plusMinus) - bound, bound)
    }
    let (first, second, both) = (try parts("first"), try parts("second"), try parts("both"))
    #expect(agrees(both.bound, first.bound + second.bound))
    #expect(agrees(both.spread, (first.spread * first.spread + second.spread * second.spread).squareRoot()))
  }

  @Test("A distance is as sure as the two positions it lies between; where one states nothing or both touch it has no ±")
  func distances() throws {
    let answer = try EngineOnMemory(
      """
      features:
        site: { point: [45, 40], accuracy: 2 km }
        town: { point: [45.5, 40], accuracy: 1.5 km }
        bare: { point: [45.5, 40] }
        disc: { buffer: bare, by: 1 km }
        zone: { polygon: [[44, 39], [46, 39], [46, 41], [44, 41]], accuracy: 1 km }
      measures:
        near: { distance: [site, town], in: km }
        far: { farthest_distance: [site, town], in: km }
        most: { hausdorff: [site, town], in: km }
        unknown: { distance: [site, bare], in: km }
        drawn: { distance: [site, disc], in: km }
        inside: { distance: [site, zone], in: km }
      """)
    for name in ["near", "far", "most"] { #expect(agrees(try #require(try answer.scalar(name).plusMinus), 2.5), "\(name)") }
    #expect(try answer.scalar("unknown").plusMinus == nil)
    #expect(agrees(try #require(try answer.scalar("drawn").bound), 0.75e-3))
    #expect(try answer.scalar("inside").plusMinus == nil)
    #expect(answer.report.text.contains("42.7 km ± 2.5"))
  }

  @Test(
    "A ± too small for the digits of its column is told as such, one that is nothing not at all; a sure figure keeps its digits"
  )
  func smallSpreads() throws {
    let answer = try EngineOnMemory(
      """
      features:
        small: { polygon: [[44, 40], [44.00001, 40], [44.00001, 40.00001], [44, 40.00001]], accuracy: 0.0001 m }
        large: { polygon: [[44, 40], [48, 40], [48, 44], [44, 44]], accuracy: 5 km }
        sure: { polygon: [[50, 40], [50.1, 40], [50.1, 40.1], [50, 40.1]], accuracy: 3 m }
        far: { polygon: [[60, 40], [60.1, 40], [60.1, 40.1], [60, 40.1]], accuracy: 3 m }
      measures:
        speck: { area: small, in: km2 }
        each: { area_by: [sure], areas: [large, sure], in: km2 }
        apart: { area_by: [sure], areas: [far], in: km2 }
      """.replacing("area_by: [sure]", with: "area_by: sure"))
    let text = answer.report.text
    #expect(text.contains("0.000001 km² ± <0.000001"), "\(text)")
    #expect(!text.contains("0.00 ± 0.00") && !text.contains("± 0\n"), "\(text)")
  }

  @Test("A small max_error is written with digits")
  func smallBudget() throws {
    let text = try EngineOnMemory("max_error: 0.000001 km\nfeatures:\n  a: { point: [1, 2] }\nmeasures:\n  n: { count: a }\n")
      .report.text
    #expect(text.contains("max error 0.000001 km"), "\(text)")
  }
}
