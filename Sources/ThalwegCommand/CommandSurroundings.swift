public import FileSystem

/// Everything outside the command that it reads or writes, so that a test can stand in for all of it.
public struct CommandSurroundings: Sendable {
  public var files: any FileStore
  /// What reads files of formats that others know.
  public var programs: any ProgramStarter
  /// What the environment variable THALWEG_DATA names; the only variable the command looks at.
  public var dataFolder: String?
  /// Where an installed Thalweg keeps its data, whether or not anything is there.
  public var installedDataFolder: String?
  public var output: any ByteSink
  public var errorOutput: any ByteSink
  /// Whether a person watches the messages: progress shows only then.
  public var errorIsTerminal: Bool
  /// How many threads to work on when the command does not say.
  public var processors: Int

  public init(
    files: any FileStore, programs: any ProgramStarter = NoPrograms(), dataFolder: String? = nil,
    installedDataFolder: String? = nil, output: any ByteSink,
    errorOutput: any ByteSink, errorIsTerminal: Bool = false, processors: Int = 1
  ) {
    self.files = files
    self.programs = programs
    self.dataFolder = dataFolder
    self.installedDataFolder = installedDataFolder
    self.output = output
    self.errorOutput = errorOutput
    self.errorIsTerminal = errorIsTerminal
    self.processors = processors
  }
}
