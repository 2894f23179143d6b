import Diagnostics
import FileSystem
import ScenarioEngine
import TestSupport

/// The scenarios that come with Thalweg, each evaluated once for all tests.
enum ShippedScenarios {
  static let names = [
    "aghdam-coverage", "aghdam-monitoring-centre", "araz-or-meghri", "azerbaijan-road-borders", "baikal-amur",
    "baku-tbilisi-kars",
    "border-length-at-scale", "border-lengths", "caspian-median-line", "caspian-traverse", "claimed-positions",
    "delimitation-2024", "demarcation-progress", "displaced-armenians", "displaced-azerbaijanis",
    "eaeu-and-azerbaijan", "exclaves", "foreign-missions-in-armenia", "karabakh-region", "lachin-corridor",
    "meghri-nakhchivan-link", "north-south-capacity", "north-south-corridor", "peacekeeper-withdrawal", "security-strip",
    "shusha-road",
    "soviet-maps", "turkiye-iran-conduit", "upper-lars", "yerevan-julfa-chainage",
  ]

  static func path(_ name: String) -> String { "\(PackageFolder.path)/Scenarios/\(name).yaml" }

  private static let answers: [String: Result<RunResult, Failure>] = {
    let engine = Engine(files: DiskFiles())
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, Result { () throws(Failure) in try engine.run(try engine.check(path(name))) })
      })
  }()

  static func answer(_ name: String) throws(Failure) -> RunResult {
    guard let answer = answers[name] else { throw Failure(.software, code: "test", "no scenario `\(name)`") }
    return try answer.get()
  }
}
