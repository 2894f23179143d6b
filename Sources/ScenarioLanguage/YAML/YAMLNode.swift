public import Diagnostics

/// A piece of a YAML file: its text is as written, nothing is converted, and it knows where it stands.
public struct YAMLNode: Sendable {
  public enum Content: Sendable {
    /// A text; `isPlain` when it is written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order written; a key that is written twice stands twice.
    case mapping([YAMLEntry])
  }

  public var content: Content
  public var place: SourcePlace

  public init(_ content: Content, at place: SourcePlace) {
    self.content = content
    self.place = place
  }
}

/// A key with its value.
public struct YAMLEntry: Sendable {
  public var key: String
  public var keyPlace: SourcePlace
  public var value: YAMLNode
}

extension YAMLNode {
  /// The text of a scalar, quoted or not.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The text of a scalar that stands without quotes.
  public var plainText: String? {
    if case .scalar(let text, isPlain: true) = content { text } else { nil }
  }

  public var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  public var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether nothing is written, or `~` or `null` without quotes.
  public var isNull: Bool {
    guard let plainText else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(plainText)
  }

  /// What it is, for a message: `a list`.
  public var kindName: String {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : "`\(text.shortened)`"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension String {
  /// At most 60 characters of it, for a message.
  var shortened: String { count <= 60 ? self : prefix(57) + "…" }
}
