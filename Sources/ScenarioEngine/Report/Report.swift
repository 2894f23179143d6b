public import Diagnostics
public import Quantities

/// Everything a run found out, as a value: what the text, JSON and Markdown summaries are written from.
public struct Report: Sendable, Hashable {
  /// The format number of the JSON report.
  public static let format = 1

  public var scenario: ScenarioIdentity
  /// The date of the baseline's world; `nil` when the scenario states none.
  public var asOf: CalendarDate?
  /// The most position error the engine itself may have added.
  public var maxError: Quantity
  public var parameters: [ReportedParameter]
  /// The variants that were evaluated, in their order.
  public var variants: [ReportedVariant]
  public var measures: [ReportedMeasure]
  public var checks: [ReportedCheck]
  /// The measures over values of parameters; `nil` when the scenario has no sweep.
  public var sweep: SweepTable?
  /// What drawing positions said of the ±; `nil` where they are in closed form alone.
  public var uncertainty: DrawReport?
  public var warnings: [ReportedWarning]
  public var provenance: Provenance

  public init(
    scenario: ScenarioIdentity, asOf: CalendarDate?, maxError: Quantity, parameters: [ReportedParameter] = [],
    variants: [ReportedVariant] = [],
    measures: [ReportedMeasure] = [], checks: [ReportedCheck] = [], sweep: SweepTable? = nil, uncertainty: DrawReport? = nil,
    warnings: [ReportedWarning] = [],
    provenance: Provenance
  ) {
    self.scenario = scenario
    self.asOf = asOf
    self.maxError = maxError
    self.parameters = parameters
    self.variants = variants
    self.measures = measures
    self.checks = checks
    self.sweep = sweep
    self.uncertainty = uncertainty
    self.warnings = warnings
    self.provenance = provenance
  }

  /// Whether every check holds: what decides between exit codes 0 and 1.
  public var everyCheckHolds: Bool { checks.allSatisfy(\.holds) }
}

/// Which scenario a report is of.
public struct ScenarioIdentity: Sendable, Hashable {
  public var title: String
  /// The question in words, as the scenario has it.
  public var description: String?
  /// Relative to the project root.
  public var file: String
  /// SHA-256 of the file's bytes, in hexadecimal.
  public var sha256: String

  public init(title: String, description: String? = nil, file: String, sha256: String) {
    self.title = title
    self.description = description
    self.file = file
    self.sha256 = sha256
  }
}

/// The value a parameter had in the baseline.
public struct ReportedParameter: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case quantity(Quantity)
    /// A date, a name or a choice, as written.
    case text(String)
  }

  public var name: String
  public var value: Value

  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}

/// Something the reader of the figures should know.
public struct ReportedWarning: Sendable, Hashable {
  public var code: String
  public var message: String
  public var place: SourcePlace?

  public init(code: String, message: String, place: SourcePlace? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }
}
