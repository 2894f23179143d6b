import Diagnostics
import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

/// What the engine itself may be off, and coordinate operations and grids that are off by more.
struct BudgetTests {
  private static let inline =
    "features:\n  mark: { point: [8460000, 4440000], crs: EPSG:28408 }\nmeasures:\n  n: { count: mark }\n"
  private static let file = [
    "data:\n  mark: { file: p.csv, x: e, y: n, crs: EPSG:28408 }\nmeasures:\n  n: { count: mark }\n", "e,n\n8460000,4440000\n",
  ]

  @Test("An operation less accurate than the unwritten budget is a warning that names its accuracy, inline and in files")
  func unwritten() throws {
    for answer in [
      try EngineOnMemory(Self.inline), try EngineOnMemory(Self.file[0], files: ["p.csv": Self.file[1]]),
    ] {
      let warnings = answer.report.warnings.filter { $0.code == "coordinate-accuracy" }
      try #require(warnings.count == 1, "\(answer.report.warnings)")
      let accuracy = try #require(answer.report.provenance.operations.first?.accuracy)
      #expect(accuracy > 1 && warnings[0].message.contains("accurate to \(accuracy.shortestText) m"))
      #expect(warnings[0].place?.line == 4)
    }
  }

  @Test("The same operation does not keep a written budget of 1 m, inline and in files")
  func written() {
    let faults = [
      EngineOnMemory.faults("max_error: 1 m\n" + Self.inline),
      EngineOnMemory.faults("max_error: 1 m\n" + Self.file[0], files: ["p.csv": Self.file[1]]),
    ]
    for found in faults { #expect(found.map(\.code) == ["error-budget"] && found.first?.place?.line == 5, "\(found)") }
  }

  private static func gridded(_ grid: String) -> String {
    """
    features:
      a: { polygon: [[44, 39], [46, 39], [46, 41], [44, 41]] }
      b: { polygon: [[45, 40], [47, 40], [47, 42], [45, 42]] }
      both: { intersection: [a, b], grid: \(grid) }
    measures:
      size: { area: both, in: km2 }

    """
  }

  @Test("A grid counts in a written budget: refused with what would be needed, taken with that")
  func grids() throws {
    let faults = EngineOnMemory.faults("max_error: 1 m\n" + Self.gridded("10 m"))
    #expect(faults.map(\.code) == ["error-budget"])
    #expect(
      faults.first?.message.contains("moves positions by up to 7.07 m; expected a `max_error` of at least 14.2 m") == true)
    #expect(faults.first?.place?.line == 7 && faults.first?.place?.column == 39, "\(faults)")
    let answer = try EngineOnMemory("max_error: 14.2 m\n" + Self.gridded("10 m"))
    #expect(answer.report.warnings.isEmpty)
  }

  @Test("Where no budget is written, a grid that moves positions farther than the rest is a warning")
  func unwrittenGrid() throws {
    #expect(try EngineOnMemory(Self.gridded("10 m")).report.warnings.map(\.code) == ["grid"])
    #expect(try EngineOnMemory(Self.gridded("10 cm".replacing("10 cm", with: "0.1 m"))).report.warnings.isEmpty)
  }

  @Test("The area of a buffer carries the bound of its outline, shows no digits beyond it, and so does what is cut from it")
  func bounds() throws {
    let answer = try EngineOnMemory(
      """
      features:
        site: { point: [45, 40] }
        disc: { buffer: site, by: 10 km }
        half: { polygon: [[45, 39], [46, 39], [46, 41], [45, 41]] }
        cut: { intersection: [disc, half] }
      measures:
        whole: { area: disc, in: km2 }
        rim: { perimeter: disc, in: km }
        part: { area: cut, in: km2 }
        plain: { area: half, in: km2 }
        each: { area: disc, by: id, in: km2 }
        shared: { area_by: disc, areas: half, in: km2 }
      """)
    let whole = try answer.scalar("whole")
    let bound = try #require(whole.bound)
    #expect(agrees(bound, try answer.value("rim") * 0.75e-3 + .pi * 0.75e-3 * 0.75e-3))
    #expect(abs(try answer.value("whole") - .pi * 100) < bound)
    #expect(whole.plusMinus == nil)
    #expect(try #require(try answer.scalar("part").bound) < bound)
    #expect(try answer.scalar("plain").bound == nil)
    let lines = answer.report.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("whole") && $0.hasSuffix(" 314.16 km² ± 0.05") }, "\(answer.report.text)")
    #expect(lines.contains { $0.contains("disc") && $0.hasSuffix(" 314.16 ± 0.05") }, "\(answer.report.text)")
    #expect(lines.contains { $0.contains("disc") && $0.contains(" 157.08 ") }, "\(answer.report.text)")
  }

  @Test("Where the data states its accuracy, the ± is widened by the engine's bound")
  func widened() throws {
    func plusMinus(_ grid: String) throws -> ScalarFigure {
      try EngineOnMemory(
        """
        max_error: 200 m
        features:
          a: { polygon: [[44, 40], [44.01, 40], [44.01, 40.01], [44, 40.01]], accuracy: 10 m }
          b: { union: [a]\(grid) }
        measures:
          size: { area: b, in: km2 }
        """
      ).scalar("size")
    }
    let (plain, gridded) = (try plusMinus(""), try plusMinus(", grid: 1 m"))
    let bound = try #require(gridded.bound)
    #expect(plain.bound == nil)
    #expect(agrees(try #require(gridded.plusMinus), try #require(plain.plusMinus) + bound, to: 1e-3))
  }
}
