import Diagnostics
import ScenarioEngine
import Testing

/// The accuracy of data that was read off a map.
struct MapScaleTests {
  private static func scenario(_ accuracy: String) -> String {
    "data:\n  line: { file: t.csv, x: x, y: y, as: line, accuracy: \(accuracy) }\nmeasures:\n  long: { length: line, in: m }\n"
  }
  private static let files = ["t.csv": "x,y\n45.0,41.0\n45.1,41.0\n"]

  @Test(
    "Half a millimetre on the sheet makes the same ± as its metres on the ground", arguments: [(50_000, 25), (100_000, 50)])
  func alike(scale: Int, metres: Int) throws {
    let read = try EngineOnMemory(Self.scenario("{ map_scale: \(scale) }"), files: Self.files)
    let stated = try EngineOnMemory(Self.scenario("\(metres) m"), files: Self.files)
    let (own, other) = (try read.scalar("long"), try stated.scalar("long"))
    #expect(own.plusMinus != nil && own.plusMinus == other.plusMinus)
    let warning = try #require(read.report.warnings.first { $0.code == "assumed-accuracy" })
    #expect(warning.message.contains("\(metres) m") && warning.message.contains("an assumption"))
    #expect(!stated.report.warnings.contains { $0.code == "assumed-accuracy" })
  }

  @Test(
    "What is not the scale of a map is refused",
    arguments: ["{ map_scale: 50 }", "{ map_scale: 2.5 }", "{ map_scale: 1:50 }", "{ scale: 50000 }", "{}"])
  func refused(accuracy: String) {
    #expect(!EngineOnMemory.faults(Self.scenario(accuracy), files: Self.files).isEmpty)
  }
}
