/// Every operation and measure of this build, and the words kept for later ones.
public struct Vocabulary: Sendable {
  public var operations: [OperationDefinition]
  public var measures: [OperationDefinition]
  /// Words of the language that this version refuses by name.
  public var reserved: ReservedWords

  public init(
    operations: [OperationDefinition], measures: [OperationDefinition], reserved: ReservedWords = .standard
  ) {
    self.operations = operations
    self.measures = measures
    self.reserved = reserved
  }

  /// The definitions of a section, in the order of the reference page.
  public func definitions(in section: OperationDefinition.Section) -> [OperationDefinition] {
    section == .features ? operations : measures
  }

  public func definition(_ name: String, in section: OperationDefinition.Section) -> OperationDefinition? {
    definitions(in: section).first { $0.name == name }
  }
}

/// Words that the language defines and a build may not have yet. A word that a vocabulary defines is never refused.
public struct ReservedWords: Sendable {
  /// Keys of the file itself.
  public var sections: [String]
  public var operations: [String]
  public var measures: [String]
  /// Changes of a variant.
  public var changes: [String]

  public init(sections: [String], operations: [String], measures: [String], changes: [String]) {
    self.sections = sections
    self.operations = operations
    self.measures = measures
    self.changes = changes
  }

  /// The words of language version 1 that wait.
  public static let standard = ReservedWords(
    sections: ["map"],
    operations: ["route", "alternatives", "service_area"],
    measures: [
      "route_km", "route_time", "route_cost", "crossings", "circuity", "max_flow",
      "assignment", "time_distance", "growth",
    ],
    changes: [])

  func words(in section: OperationDefinition.Section) -> [String] {
    section == .features ? operations : measures
  }
}
