import SimpleFeatures

/// The list of a pack: every file with its size and SHA-256, and what it was made from.
public struct PackManifest: Sendable, Hashable {
  /// The file's name in the pack.
  public static let name = "manifest.json"
  /// The number of its layout.
  public static let format = 1

  public struct File: Sendable, Hashable {
    public var path: String
    public var about: String
    public var bytes: Int
    /// In hexadecimal.
    public var sha256: String

    init(path: String, about: String, bytes: Int, sha256: String) {
      self.path = path
      self.about = about
      self.bytes = bytes
      self.sha256 = sha256
    }

    init(_ document: HandOverPack.Document) {
      self.init(
        path: document.path, about: document.about, bytes: document.bytes.count, sha256: Fingerprint.sha256(document.bytes))
    }
  }

  /// Something the figures rest on, by its hash.
  public struct Input: Sendable, Hashable {
    /// A catalogue id or a path; `nil` in a redacted pack.
    public var id: String?
    public var sha256: String
  }

  public var title: String
  /// The version of Thalweg that made it.
  public var version: String
  public var isRedacted: Bool
  /// The scenario first, then the data.
  public var inputs: [Input]
  public var files: [File]

  /// A manifest that lists no files yet.
  init(of report: Report, isRedacted: Bool) {
    title = report.scenario.title
    version = report.provenance.version
    self.isRedacted = isRedacted
    inputs =
      [Input(id: report.scenario.file, sha256: report.scenario.sha256)]
      + report.provenance.data.map { Input(id: $0.id, sha256: $0.sha256) }
    if isRedacted { for index in inputs.indices { inputs[index].id = nil } }
    files = []
  }

  init(title: String, version: String, isRedacted: Bool, inputs: [Input], files: [File]) {
    self.title = title
    self.version = version
    self.isRedacted = isRedacted
    self.inputs = inputs
    self.files = files
  }

  /// As JSON.
  public var text: String {
    JSONWriter.pretty.text(
      .members([
        ("thalweg_pack", .number(Double(Self.format))), ("title", .string(title)), ("version", .string(version)),
        ("redacted", .bool(isRedacted)),
        (
          "inputs",
          .array(
            inputs.map { input in
              .members((input.id.map { [("id", .string($0))] } ?? []) + [("sha256", .string(input.sha256))])
            })
        ),
        (
          "files",
          .array(
            files.map { file in
              .members([
                ("path", .string(file.path)), ("about", .string(file.about)), ("bytes", .number(Double(file.bytes))),
                ("sha256", .string(file.sha256)),
              ])
            })
        ),
      ])) + "\n"
  }
}
