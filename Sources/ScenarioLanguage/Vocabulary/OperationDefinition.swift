public import Quantities

/// What the language knows of one operation on features or one measure.
///
/// The decoder, the JSON Schema, the reference page and the completions all come from these values; an operation is added
/// by adding one to the ``Vocabulary``.
public struct OperationDefinition: Sendable {
  /// Where the operation may stand. The same name may be defined once in each.
  public enum Section: String, Sendable, Hashable, CaseIterable {
    case features, measures
  }

  /// The key that holds what the operation works on: `buffer`.
  public var name: String
  public var section: Section
  /// One line, without a full stop: `everything within a distance`.
  public var summary: String
  /// Markdown for the reference page; may be several paragraphs.
  public var documentation: String
  public var subject: SubjectForm
  /// The dimensions that features under its own key may have.
  public var takes: FeatureDimensions
  /// What must hold between the dimensions of its operands.
  public var tie: DimensionTie
  /// The dimensions of the features it gives; of no meaning for a measure.
  public var gives: DimensionRule
  /// In the order in which the reference page shows them.
  public var arguments: [ArgumentDefinition]
  /// What must hold between arguments, beyond each one's own type.
  public var rules: [ArgumentRule]
  public var result: ResultRule
  /// The units of columns of a table that are not in the unit of the measure: an azimuth beside lengths.
  public var columnUnits: [String: UnitOfMeasure]
  /// A line of YAML that shows it: `{ buffer: centre, by: 5 km }`.
  public var example: String

  public init(
    _ name: String, in section: Section, summary: String, documentation: String, subject: SubjectForm,
    takes: FeatureDimensions = .any, tie: DimensionTie = .none, gives: DimensionRule = .unknown,
    arguments: [ArgumentDefinition] = [], rules: [ArgumentRule] = [], result: ResultRule,
    columnUnits: [String: UnitOfMeasure] = [:], example: String
  ) {
    self.name = name
    self.section = section
    self.summary = summary
    self.documentation = documentation
    self.subject = subject
    self.takes = takes
    self.tie = tie
    self.gives = gives
    self.arguments = arguments
    self.rules = rules
    self.result = result
    self.columnUnits = columnUnits
    self.example = example
  }

  /// The definition of one argument; `in` and `about`, which stand beside every operation, are not among them.
  public func argument(_ name: String) -> ArgumentDefinition? {
    arguments.first { $0.name == name }
  }
}

/// What must hold between the arguments of one operation.
public enum ArgumentRule: Sendable, Hashable {
  /// One of these is written, and only one.
  case exactlyOne([String])
  /// At most one of these is written.
  case atMostOne([String])
  /// The first is written only together with the second.
  case needs(String, with: String)
}
