public import Diagnostics
import FileSystem
import ScenarioLanguage

extension Engine {
  /// The catalogue for a command that names no scenario: of the command line, the environment, the working folder's project
  /// or the installation.
  ///
  /// - Throws: `noInput` when there is none, `data` when its text has faults.
  public func catalogue() throws(Failure) -> Catalogue {
    let here = PathName.join(files.workingFolder, "scenario.yaml")
    if let named = options.dataFolder ?? options.environmentDataFolder { return try shelf.catalogue(named, files: files) }
    let own = PathName.join(ProjectRoot.folder(of: here, in: files), "GeoData")
    for folder in [own, options.installedDataFolder].compactMap(\.self)
    where files.kind(of: PathName.join(folder, Catalogue.fileName)) != nil {
      return try shelf.catalogue(folder, files: files)
    }
    throw Failure(
      .noInput, code: "no-catalogue", "no catalogue here or above; expected `GeoData/catalog.yaml`, or `--data FOLDER`")
  }
}
