public import SimpleFeatures

/// A place where edges of a network meet.
public struct NetworkNode: Sendable, Hashable {
  /// As the source has it, or made from the position.
  public var id: String
  /// Longitude and latitude in degrees.
  public var position: Position
  /// What people call it, where it has a name.
  public var name: String?
  /// `port`, `crossing`, `station`, `junction` …, where the source says so.
  public var kind: String?

  public init(id: String, position: Position, name: String? = nil, kind: String? = nil) {
    self.id = id
    self.position = position
    self.name = name
    self.kind = kind
  }
}
