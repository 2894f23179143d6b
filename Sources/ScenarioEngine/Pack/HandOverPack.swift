/// What is handed over with the answer to a scenario: documents for a folder of their own, and a manifest by which their
/// receiver can see that nothing was changed.
public struct HandOverPack: Sendable, Hashable {
  /// One file of the pack.
  public struct Document: Sendable, Hashable {
    /// Relative to the pack's folder, with `/`.
    public var path: String
    /// What it is, in one line.
    public var about: String
    public var bytes: [UInt8]

    public init(path: String, about: String, bytes: [UInt8]) {
      self.path = path
      self.about = about
      self.bytes = bytes
    }

    init(_ path: String, _ about: String, text: String) {
      self.init(path: path, about: about, bytes: Array(text.utf8))
    }
  }

  /// What may be asked of a pack.
  public struct Request: Sendable, Hashable {
    /// The system of grid positions in tables (`EPSG:28408`); `nil` for what each measure says.
    public var tableCRS: String?
    /// Whether it is a draft for those who may not know where things are: positions rounded, no names of sources, inputs by
    /// their hash.
    public var isRedacted: Bool

    public init(tableCRS: String? = nil, isRedacted: Bool = false) {
      self.tableCRS = tableCRS
      self.isRedacted = isRedacted
    }
  }

  public var documents: [Document]
  public var manifest: PackManifest

  /// The documents with the manifest after them.
  public var everything: [Document] {
    documents + [Document(PackManifest.name, "this list", text: manifest.text)]
  }
}
