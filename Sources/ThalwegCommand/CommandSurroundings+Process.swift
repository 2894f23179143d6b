import FileSystem

extension CommandSurroundings {
  /// The disk, the standard streams and the environment of this process.
  public static func ofProcess() -> CommandSurroundings {
    CommandSurroundings(
      files: DiskFiles(), programs: InstalledPrograms(), dataFolder: ProcessContext.variable("THALWEG_DATA"),
      installedDataFolder: ProcessContext.programPath.map {
        PathName.normalised(PathName.join(PathName.folder(of: $0), "../share/thalweg/GeoData"))
      },
      output: StandardStream.output, errorOutput: StandardStream.error, errorIsTerminal: StandardStream.error.isTerminal,
      processors: ProcessContext.processors)
  }
}
