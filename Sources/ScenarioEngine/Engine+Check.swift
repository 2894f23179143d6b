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
    let reading = try read(path)
    return try study(reading.checked, draft: reading.draft)
  }

  /// As ``check(_:)``, for scenarios that may name files of other formats: those are read first, by programs that are
  /// started and waited for.
  public func checkWaiting(_ path: String) async throws(Failure) -> CheckedScenario {
    let reading = try read(path)
    if let scenario = reading.checked.scenario {
      await foreignFiles.fill(
        for: scenario,
        by: ForeignFileReader(files: files, programs: programs, allowsOutside: options.allowsOutside))
    }
    return try study(reading.checked, draft: reading.draft)
  }

  /// What the text alone tells, and what could be made out of one with errors.
  private func read(_ path: String) throws(Failure) -> (checked: CheckedScenario, draft: Scenario?) {
    let catalogue = try catalogue(forScenario: path)
    let reader = ScenarioReader(vocabulary: Self.vocabulary, files: files, allowOutside: options.allowsOutside)
    let reading = reader.read(path, catalogue: catalogue)
    if let kind = reading.failureKind, kind != .data { throw Failure(kind, reading.diagnostics) }
    let checked = CheckedScenario(
      file: path, diagnostics: reading.diagnostics, scenario: reading.scenario, catalogue: catalogue,
      dataFiles: DataFileShelf(files: files, foreignFiles: foreignFiles))
    return (checked, reading.draft)
  }

  private func study(_ read: CheckedScenario, draft: Scenario?) throws(Failure) -> CheckedScenario {
    guard let scenario = read.scenario ?? draft else { return read }
    var checked = read
    let found = scenario.withSourceLines(try study(scenario, read))
    checked.diagnostics = found.reduce(into: checked.diagnostics) { all, one in
      if !all.contains(one) { all.append(one) }
    }.sorted(by: Diagnostic.isBefore)
    if found.contains(where: { $0.severity == .error }) { checked.scenario = nil }
    return checked
  }

  /// Faults that show only with the catalogue and the data at hand. Of a scenario whose text has faults those of its data
  /// and of its changes.
  private func study(_ scenario: Scenario, _ checked: CheckedScenario) throws(Failure) -> [Diagnostic] {
    let isWhole = checked.scenario != nil
    var faulty: Set<String> = []
    var found: [Diagnostic] = []
    let unknown = SystemStudy(scenario: scenario, budget: ErrorBudget(of: scenario)).diagnostics()
    for declaration in scenario.data.values {
      let own = try sourceFaults(declaration, checked.catalogue, isWhole: isWhole)
      found += own.faults
      if own.isUnreadable || unknown.contains(where: { $0.place == declaration.source.systemPlace }) {
        faulty.insert(declaration.name)
      }
    }
    found += unknown + DescriptionStudy(scenario: scenario).diagnostics()
    let evaluator = Evaluator(
      scenario, catalogue: checked.catalogue?.outlined(for: scenario), dataFiles: checked.dataFiles,
      worksOutAreas: false)
    found += try DataStudy(evaluator: evaluator, known: faulty, isWhole: isWhole).faults()
    if found.isEmpty, faulty.isEmpty { found += try evaluator.changeFaults(of: Array(scenario.variants.keys)) }
    guard isWhole, found.isEmpty else { return found + evaluator.workshop.remarks.all }
    let baseline = World(of: scenario)
    let study = CheckStudy(scenario: scenario, catalogue: checked.catalogue) { name throws(Failure) in
      if let call = scenario.features[name]?.call { return call.text("basis", baseline.parameters) == "illustrative" }
      return try evaluator.features(name, in: baseline).isIllustrative
    }
    return try study.diagnostics() + evaluator.workshop.remarks.all
  }

  /// Why a name of data cannot be read, as far as that shows before reading: no catalogue, or a file of another format that GDAL
  /// did not read. An unknown layer is told with the text.
  private func sourceFaults(
    _ declaration: DataDeclaration, _ catalogue: Catalogue?, isWhole: Bool
  ) throws(Failure) -> (faults: [Diagnostic], isUnreadable: Bool) {
    switch declaration.source {
    case .catalogue(let selection):
      guard let catalogue else {
        let fault = Diagnostic(
          code: "no-catalogue",
          "a layer is named, but the project has no catalogue; expected `GeoData/catalog.yaml` or `--data`",
          at: selection.layer.place)
        return ([fault], true)
      }
      return ([], catalogue.layer(selection.layer.name) == nil)
    case .file(let file):
      guard case .foreign = file.format else { return ([], false) }
      guard isWhole else { return ([], true) }
      do throws(Failure) {
        _ = try foreignFiles.contents(of: file)
        return ([], false)
      } catch {
        guard error.kind == .data else { throw error }
        return (error.diagnostics, true)
      }
    }
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

extension DataSource {
  /// Where the coordinate reference system of a file is named.
  fileprivate var systemPlace: SourcePlace? {
    if case .file(let file) = self { file.crs?.place } else { nil }
  }
}
