public import Diagnostics
import FileSystem
import OrderedCollections
import ScenarioLanguage

extension Engine {
  /// Everything that can be found out about a scenario without computing: all faults at once.
  ///
  /// - Parameter path: as the person named it.
  /// - Throws: only when the file itself, or the catalogue of the command line, cannot be read (`FailureKind.noInput`), or
  ///   when a limit is passed; faults of the scenario are in the result.
  public func check(_ path: String) throws(Failure) -> CheckedScenario {
    try study(try read(path))
  }

  /// As ``check(_:)``, for scenarios that may name files of other formats: those are read first, by programs that are
  /// started and waited for.
  public func checkWaiting(_ path: String) async throws(Failure) -> CheckedScenario {
    let reading = try read(path)
    if let scenario = reading.scenario {
      await foreignFiles.fill(
        for: scenario,
        by: ForeignFileReader(files: files, programs: programs, allowsOutside: options.allowsOutside))
    }
    return try study(reading)
  }

  /// What the text alone tells.
  private func read(_ path: String) throws(Failure) -> CheckedScenario {
    let catalogue = try catalogue(forScenario: path)
    let reader = ScenarioReader(vocabulary: Self.vocabulary, files: files, allowOutside: options.allowsOutside)
    let reading = reader.read(path, catalogue: catalogue)
    if let kind = reading.failureKind, kind != .data { throw Failure(kind, reading.diagnostics) }
    return CheckedScenario(
      file: path, diagnostics: reading.diagnostics, scenario: reading.scenario, catalogue: catalogue)
  }

  private func study(_ read: CheckedScenario) throws(Failure) -> CheckedScenario {
    var checked = read
    if let scenario = read.scenario {
      let found = try study(scenario, read.catalogue)
      checked.diagnostics = (checked.diagnostics + found).sorted(by: Diagnostic.isBefore)
      if found.contains(where: { $0.severity == .error }) { checked.scenario = nil }
    }
    return checked
  }

  /// Faults that show only with the catalogue and the data at hand.
  private func study(_ scenario: Scenario, _ catalogue: Catalogue?) throws(Failure) -> [Diagnostic] {
    let unplaced = scenario.data.values.compactMap { declaration -> Diagnostic? in
      guard catalogue == nil, case .catalogue(let selection) = declaration.source else { return nil }
      return Diagnostic(
        code: "no-catalogue", "a layer is named, but the project has no catalogue; expected `GeoData/catalog.yaml` or `--data`",
        at: selection.layer.place)
    }
    let unknown = SystemStudy(scenario: scenario, budget: ErrorBudget(of: scenario)).diagnostics()
    let unread = try foreignFaults(scenario)
    guard unplaced.isEmpty, unknown.isEmpty, unread.isEmpty else { return unplaced + unknown + unread }
    let data = DataFileShelf(files: files, foreignFiles: foreignFiles)
    let evaluator = Evaluator(scenario, catalogue: catalogue, dataFiles: data)
    let baseline = World(of: scenario)
    let changes = try dataFaults { () throws(Failure) in try evaluator.changes.faults() }
    guard changes.isEmpty else { return changes }
    let study = CheckStudy(scenario: scenario, catalogue: catalogue) { name throws(Failure) in
      if let call = scenario.features[name]?.call { return call.text("basis", baseline.parameters) == "illustrative" }
      return try evaluator.features(name, in: baseline).isIllustrative
    }
    return try dataFaults { () throws(Failure) in try study.diagnostics() }
  }

  /// What a study finds, or the faults of the data that keep it from finding anything.
  private func dataFaults(_ study: () throws(Failure) -> [Diagnostic]) throws(Failure) -> [Diagnostic] {
    do throws(Failure) {
      return try study()
    } catch {
      guard error.kind == .data else { throw error }
      return error.diagnostics
    }
  }

  /// Why files of other formats could not be read.
  private func foreignFaults(_ scenario: Scenario) throws(Failure) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for case .file(let file) in scenario.data.values.map(\.source) {
      guard case .foreign = file.format else { continue }
      do throws(Failure) { _ = try foreignFiles.contents(of: file) } catch {
        guard error.kind == .data else { throw error }
        faults += error.diagnostics
      }
    }
    return faults
  }

  /// The catalogue of the command line, of the environment, of the scenario's project or of the installation.
  func catalogue(forScenario path: String) throws(Failure) -> Catalogue? {
    if let named = options.dataFolder ?? options.environmentDataFolder { return try shelf.catalogue(named, files: files) }
    let resolved: String
    do throws(FileFault) { resolved = try files.resolve(path) } catch { return nil }
    let own = PathName.join(ProjectRoot.folder(of: resolved, in: files), "GeoData")
    for folder in [own, options.installedDataFolder].compactMap(\.self)
    where files.kind(of: PathName.join(folder, Catalogue.fileName)) != nil {
      return try shelf.catalogue(folder, files: files)
    }
    return nil
  }
}
