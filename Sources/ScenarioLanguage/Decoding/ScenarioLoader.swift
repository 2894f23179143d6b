import Diagnostics
import FileSystem

/// Reads a scenario's file and those it extends into one ``RawScenario``.
struct ScenarioLoader {
  static let deepestExtends = 8

  let files: ProjectFiles
  let reserved: [String]
  let findings: Findings
  private(set) var sources: [ScenarioSource] = []
  private(set) var texts: [String: SourceText] = [:]

  init(files: ProjectFiles, reserved: [String], _ findings: Findings) {
    self.files = files
    self.reserved = reserved
    self.findings = findings
  }

  /// - Parameters:
  ///   - bytes: The file's own text.
  ///   - path: Absolute, links resolved.
  ///   - name: As messages show the file.
  mutating func load(_ bytes: [UInt8], path: String, name: String) -> RawScenario? {
    let depth = sources.count
    sources.append(ScenarioSource(file: files.shown(path), name: name, path: path, bytes: bytes))
    guard let source = YAMLComposer.source(bytes, file: name, findings) else { return nil }
    texts[name] = source
    let start = SourcePlace(file: name, line: 1, column: 1)
    guard let root = YAMLComposer.compose(source, findings) else {
      if !findings.diagnostics.contains(where: { $0.place?.file == name }) { refuseEmpty(at: start) }
      return nil
    }
    guard !root.isNull else {
      refuseEmpty(at: start)
      return nil
    }
    guard var fields = FieldReader(root, "a scenario", findings) else { return nil }
    let own = raw(&fields, at: start)
    guard let parent = fields.optional("extends") else {
      fields.finish(reserved: reserved)
      return own
    }
    fields.finish(reserved: reserved)
    return extended(parent, from: PathName.folder(of: path), depth: depth).map(own.merged(over:))
  }

  private func refuseEmpty(at place: SourcePlace) {
    findings.error("empty", "the file is empty; expected a scenario that starts with `thalweg: 1`", at: place)
  }

  private func raw(_ fields: inout FieldReader, at place: SourcePlace) -> RawScenario {
    if let version = fields.required("thalweg"), version.text != "1" {
      findings.error("version", "\(version.kindName) is not a version of the language; expected `1`", at: version.place)
    }
    var own = RawScenario(place: place)
    for key in RawScenario.settings { own.settings[key] = fields.optional(key) }
    let known = RawScenario.keys + reserved
    own.hasTitle = fields.has("title") || fields.mistyped("title", among: known) != nil
    for section in RawScenario.sections {
      // What stands under a mistyped section is read too, so that its names are not all unknown.
      if let entries = fields.mistyped(section, among: known)?.mapping { own.declarations[section] = entries }
      guard let node = fields.optional(section) else { continue }
      guard let entries = node.mapping else {
        findings.error(
          "wrong-type", "\(node.kindName) stands under `\(section)`; expected names with what each is", at: node.place)
        continue
      }
      own.declarations[section] = entries
    }
    if let checks = fields.optional("checks") {
      if let list = checks.sequence {
        own.checks = list
      } else {
        findings.error("wrong-type", "\(checks.kindName) stands under `checks`; expected a list", at: checks.place)
      }
    }
    return own
  }

  private mutating func extended(_ node: YAMLNode, from folder: String, depth: Int) -> RawScenario? {
    guard let name = node.decodeText(findings),
      let path = files.resolve(name, from: folder, at: node.place, findings)
    else { return nil }
    if sources.contains(where: { files.store.isSameFile($0.path, path) }) {
      let chain = (sources.map(\.file) + [files.shown(path)]).joined(separator: " → ")
      findings.error("extends-loop", "the scenario extends itself: \(chain); expected a chain that ends", at: node.place)
      return nil
    }
    guard depth < Self.deepestExtends else {
      findings.error(
        "extends-depth", "more than \(Self.deepestExtends) scenarios extend one another; expected a shorter chain",
        at: node.place)
      return nil
    }
    do throws(FileFault) {
      let bytes = try files.store.read(path, limit: YAMLLimits.bytes)
      return load(bytes, path: path, name: Self.displayName(path, files.store.workingFolder))
    } catch {
      findings.error("file", "`\(name.shortened)` \(error.reason)", at: node.place)
      return nil
    }
  }

  /// A path as messages show it: from the working folder where it lies below that.
  static func displayName(_ path: String, _ workingFolder: String) -> String {
    PathName.isInside(path, folder: workingFolder) ? PathName.relative(path, to: workingFolder) : path
  }
}
