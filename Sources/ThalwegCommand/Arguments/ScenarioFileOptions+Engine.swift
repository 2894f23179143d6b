import ScenarioEngine

extension Engine {
  /// The engine of a command that reads scenarios.
  init(_ source: ScenarioFileOptions, in surroundings: CommandSurroundings) {
    self.init(
      files: surroundings.files, programs: surroundings.programs,
      options: Options(
        dataFolder: source.dataFolder, environmentDataFolder: surroundings.dataFolder,
        installedDataFolder: surroundings.installedDataFolder, allowsOutside: source.allowOutside))
  }
}
