import ScenarioEngine

extension ScenarioFileOptions {
  func options(in surroundings: CommandSurroundings) -> Engine.Options {
    Engine.Options(
      dataFolder: dataFolder, environmentDataFolder: surroundings.dataFolder,
      installedDataFolder: surroundings.installedDataFolder, allowsOutside: allowOutside)
  }
}
