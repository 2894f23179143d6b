/// Where every figure of a report comes from.
public struct Provenance: Sendable, Hashable {
  public struct Library: Sendable, Hashable {
    public var name: String
    public var version: String

    public init(_ name: String, _ version: String) {
      self.name = name
      self.version = version
    }
  }

  /// A data layer or file that was read.
  public struct Source: Sendable, Hashable {
    /// A catalogue id, or a path relative to the project root.
    public var id: String
    public var sha256: String
    /// `nil` for a file outside the catalogue.
    public var licence: String?
    /// Positional accuracy in metres, one standard deviation.
    public var accuracy: Double?
    /// What its licence asks to be said.
    public var attribution: String?
    /// What state of the world it shows.
    public var vintage: String?

    public init(
      id: String, sha256: String, licence: String?, accuracy: Double?, attribution: String? = nil, vintage: String? = nil
    ) {
      self.id = id
      self.sha256 = sha256
      self.licence = licence
      self.accuracy = accuracy
      self.attribution = attribution
      self.vintage = vintage
    }
  }

  /// A coordinate operation that was applied.
  public struct Conversion: Sendable, Hashable {
    public var from: String
    public var to: String
    /// `EPSG:15865`; several steps are joined by ` + `.
    public var code: String?
    public var name: String
    /// Metres, as the register states it.
    public var accuracy: Double?

    public init(from: String, to: String, code: String?, name: String, accuracy: Double?) {
      self.from = from
      self.to = to
      self.code = code
      self.name = name
      self.accuracy = accuracy
    }
  }

  /// The version of Thalweg.
  public var version: String
  public var libraries: [Library]
  public var data: [Source]
  public var operations: [Conversion]

  public init(version: String, libraries: [Library], data: [Source] = [], operations: [Conversion] = []) {
    self.version = version
    self.libraries = libraries
    self.data = data
    self.operations = operations
  }
}
