public import Diagnostics
public import FileSystem
import Quantities
public import ScenarioLanguage
public import SimpleFeatures

/// Checks, explains and runs scenarios. It reads through a file store, and never prints, writes or exits.
///
/// An engine is a value and may be shared between tasks; what it read of the catalogue is read once.
public struct Engine: Sendable {
  /// Every operation and measure of this build.
  public static let vocabulary = Vocabulary(
    operations: OperationRegistry.features.map(\.definition), measures: OperationRegistry.measures.map(\.definition))

  public struct Options: Sendable {
    /// The catalogue's folder as the command line names it (`--data`).
    public var dataFolder: String?
    /// The catalogue's folder of the environment (`THALWEG_DATA`).
    public var environmentDataFolder: String?
    /// The folder of the catalogue that was installed with the command.
    public var installedDataFolder: String?
    /// Whether files named in a scenario may lead outside the project (`--allow-outside`).
    public var allowsOutside: Bool

    public init(
      dataFolder: String? = nil, environmentDataFolder: String? = nil, installedDataFolder: String? = nil,
      allowsOutside: Bool = false
    ) {
      self.dataFolder = dataFolder
      self.environmentDataFolder = environmentDataFolder
      self.installedDataFolder = installedDataFolder
      self.allowsOutside = allowsOutside
    }
  }

  let files: any FileStore
  let programs: any ProgramStarter
  let options: Options
  let shelf = CatalogueShelf()
  let foreignFiles = ForeignFileShelf()

  /// - Parameter programs: What reads files of other formats; without any, those cannot be read.
  public init(files: any FileStore, programs: any ProgramStarter = NoPrograms(), options: Options = Options()) {
    self.files = files
    self.programs = programs
    self.options = options
  }
}

/// What `check` found out about a scenario file.
public struct CheckedScenario: Sendable {
  /// The file as the person named it.
  public var file: String
  /// Errors and warnings, in the order of their places.
  public var diagnostics: [Diagnostic]
  /// `nil` when there are errors.
  public var scenario: Scenario?
  /// The catalogue it draws on; `nil` when the project has none.
  public var catalogue: Catalogue?
  /// The files it names, as far as checking has read them.
  var dataFiles: DataFileShelf

  public var hasErrors: Bool { scenario == nil }
}

/// What a run gave.
public struct RunResult: Sendable {
  public var report: Report
  /// The features to write as GeoJSON, none where they were not wanted; its foreign member `thalweg` holds the report.
  public var collection: FeatureCollection
  /// What is to be handed over with it, where that was asked for.
  public var pack: HandOverPack?
}

/// A parameter's value given from outside: `range=50 km`.
public struct ParameterSetting: Sendable, Hashable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
