public import Diagnostics
public import FileSystem

/// Reads scenarios: text in, a typed ``Scenario`` out, or every fault at once. Nothing is computed and no geometry is read.
public struct ScenarioReader: Sendable {
  public var vocabulary: Vocabulary
  public var files: any FileStore
  /// Whether files named inside a scenario may lie outside its project.
  public var allowOutside: Bool

  public init(vocabulary: Vocabulary, files: any FileStore, allowOutside: Bool = false) {
    self.vocabulary = vocabulary
    self.files = files
    self.allowOutside = allowOutside
  }

  /// Reads one scenario and those it extends.
  ///
  /// - Parameters:
  ///   - path: As the person typed it; messages show it so.
  ///   - catalogue: What knows layers and facts; without one, their ids are not checked.
  public func read(_ path: String, catalogue: (any CatalogueLookup)? = nil) -> ScenarioReading {
    let findings = Findings()
    do throws(FileFault) {
      let resolved = try files.resolve(path)
      let bytes = try files.read(resolved, limit: YAMLLimits.bytes)
      let root = ProjectRoot.folder(of: resolved, in: files)
      return read(bytes, path: resolved, name: path, root: root, catalogue, findings)
    } catch {
      let code = error.code == .tooLarge ? "limit-bytes" : "file"
      findings.error(code, error.reason, at: SourcePlace(file: path))
      let kind: FailureKind =
        switch error.code {
        case .tooLarge: .limit
        case .inputOutput: .inputOutput
        default: .noInput
        }
      return ScenarioReading(scenario: nil, diagnostics: findings.diagnostics, failureKind: kind)
    }
  }

  private func read(
    _ bytes: [UInt8], path: String, name: String, root: String, _ catalogue: (any CatalogueLookup)?, _ findings: Findings
  ) -> ScenarioReading {
    let projectFiles = ProjectFiles(store: files, root: root, allowOutside: allowOutside)
    var loader = ScenarioLoader(files: projectFiles, reserved: vocabulary.reserved.sections, findings)
    var scenario: Scenario?
    if let raw = loader.load(bytes, path: path, name: name) {
      let context = DecodingContext(vocabulary: vocabulary, files: projectFiles, findings)
      let assembly = ScenarioAssembly(raw: raw, context: context, sources: loader.sources)
      scenario = assembly.scenario(catalogue)
      if let made = scenario, !assembly.hasAllData(made), findings.hasErrors { scenario = nil }
    }
    let diagnostics = findings.sorted(with: loader.texts)
    guard findings.hasErrors else { return ScenarioReading(scenario: scenario, diagnostics: diagnostics, failureKind: nil) }
    let isLimit = diagnostics.contains { $0.severity == .error && $0.code.hasPrefix("limit-") }
    return ScenarioReading(
      scenario: nil, draft: scenario, diagnostics: diagnostics, failureKind: isLimit ? .limit : .data)
  }
}

/// What reading a scenario gave.
public struct ScenarioReading: Sendable {
  /// `nil` when there was an error.
  public var scenario: Scenario?
  /// What could be made out of a text with errors, all its data and parameters among it: what is said of those and of changes
  /// can be held against the data. `nil` where there is no error, or less was made out.
  public var draft: Scenario?
  /// Errors and warnings by place.
  public var diagnostics: [Diagnostic]
  /// How the command ends for it; `nil` when there was no error.
  public var failureKind: FailureKind?
}

/// The project a scenario belongs to.
public enum ProjectRoot {
  /// The nearest folder above a scenario that holds `GeoData/catalog.yaml`, else the scenario's own folder.
  ///
  /// - Parameter scenario: Absolute, links resolved.
  public static func folder(of scenario: String, in files: any FileStore) -> String {
    let own = PathName.folder(of: scenario)
    var folder = own
    while true {
      if files.kind(of: PathName.join(folder, "GeoData/catalog.yaml")) == .regular { return folder }
      if folder == "/" || folder == "." { return own }
      folder = PathName.folder(of: folder)
    }
  }
}
