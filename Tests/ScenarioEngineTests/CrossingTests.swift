import FileSystem
import GEOS
import OrderedCollections
import ScenarioEngine
import ScenarioLanguage
import SimpleFeatures
import Testing

struct CrossingTests {
  /// Those that take longest. That layers are read once the others show.
  static let dear: Set = [
    "border-length-at-scale", "delimitation-2024", "eaeu-and-azerbaijan", "meghri-nakhchivan-link", "north-south-corridor",
    "security-strip", "turkiye-iran-conduit", "upper-lars",
  ]

  /// A geometry that stands in a world crosses at most once as it is and once with its edges made straight, or, for a
  /// buffer, as its front in the plane. What GEOS makes is born there.
  ///
  /// Counted in a process of its own, where nothing else crosses.
  @Test("No geometry of a shipped scenario crosses into GEOS twice, however many operations use it")
  func crossings() async {
    await #expect(processExitsWith: .success) {
      for name in ShippedScenarios.names {
        let engine = Engine(files: DiskFiles())
        let start = Crossings.count
        let checked = try engine.check(ShippedScenarios.path(name))
        let result = try engine.run(checked)
        let first = Crossings.count - start
        let distinct = Set(result.collection.features.compactMap(\.geometry)).count
        // Each date of a timeline and each point of a sweep makes geometries of its own, which the collection does not hold.
        let dates = result.report.measures.first?.series.count ?? 0
        // A strip along a long line is put together from several fronts, each of which crosses.
        let fronts = 32
        let worlds = 1 + dates + (result.report.sweep?.rows.count ?? 0)
        try #require(first <= 2 * distinct * worlds + fronts, "\(name): \(first) crossings of \(distinct) geometries")
        guard !CrossingTests.dear.contains(name) else { continue }
        // Layers are read once, so what they hold does not cross again; what is drawn in the scenario is made anew.
        let drawn =
          checked.scenario.map { scenario in
            scenario.featureOrder.count { scenario.features[$0]?.call.subjectNames.isEmpty == true }
          } ?? 0
        _ = try engine.run(checked)
        let second = Crossings.count - start - first
        try #require(second < first || first <= 2 * drawn, "\(name): \(second) crossings, \(first) the first time")
      }
    }
  }
}
