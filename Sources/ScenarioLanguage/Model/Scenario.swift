public import Diagnostics
public import OrderedCollections
public import Quantities

/// A scenario that was read without errors: everything named, typed and in its place, nothing computed.
public struct Scenario: Sendable {
  /// As shown in messages and outputs: relative to the project root.
  public var file: String
  /// The folder that files are looked up in, absolute.
  public var root: String
  /// The scenario's own text and that of those it extends, itself first.
  public var sources: [ScenarioSource]

  public var title: String
  public var description: String?
  /// The date of the world; `nil` when none is written.
  public var asOf: Parametric<CalendarDate>?
  /// The most position error the engine may add; `nil` when none is written.
  public var maxError: Parametric<Quantity>?

  public var data: OrderedDictionary<String, DataDeclaration>
  public var parameters: OrderedDictionary<String, ParameterDeclaration>
  public var figures: OrderedDictionary<String, FigureDeclaration>
  public var features: OrderedDictionary<String, FeatureDeclaration>
  /// What crossing between territories takes, in networks that are cut by them.
  public var rules: OrderedDictionary<String, RuleDeclaration>
  public var measures: OrderedDictionary<String, MeasureDeclaration>
  public var variants: OrderedDictionary<String, VariantDeclaration>
  /// The dates of the series, each later than the one before; empty when none is written.
  public var timeline: [CalendarDate]
  /// `nil` when none is written.
  public var sweep: SweepDeclaration?
  /// `nil` when none is written: ± are in closed form.
  public var uncertainty: UncertaintyDeclaration?
  public var checks: [CheckDeclaration]

  /// Feature names, each after those it is made from.
  public var featureOrder: [String]
  /// Measure names, each after those it is computed from.
  public var measureOrder: [String]
}

/// One file that a scenario's text came from.
public struct ScenarioSource: Sendable {
  /// Relative to the project root.
  public var file: String
  /// As places in messages name it: what the person typed, or from the working folder.
  public var name: String
  /// Absolute.
  public var path: String
  public var bytes: [UInt8]
}

extension Scenario {
  /// A place as outputs show it, whatever folder the command was started in.
  public func placeInOutputs(_ place: SourcePlace) -> SourcePlace {
    var place = place
    if let source = sources.first(where: { $0.name == place.file }) { place.file = source.file }
    return place
  }

  /// What every parameter is in the baseline, or in a variant.
  public func parameterValues(in variant: String? = nil) -> ParameterValues {
    var values: ParameterValues = [:]
    for parameter in parameters.values { values[parameter.name] = parameter.value }
    if let variant, let declaration = variants[variant] {
      for (name, value) in declaration.set { values[name] = value }
    }
    return values
  }

  /// The date of the world in the baseline, or in a variant.
  ///
  /// - Parameter values: what parameters are there; its own where nothing else is said.
  public func worldDate(in variant: String? = nil, _ values: ParameterValues? = nil) -> CalendarDate? {
    let values = values ?? parameterValues(in: variant)
    let ofVariant = variant.flatMap { variants[$0]?.asOf }
    return (ofVariant ?? asOf)?.value(values)
  }

  /// The variants that go along the timeline: those without a date of their own.
  public var datedVariants: [String] {
    variants.values.filter { $0.asOf == nil }.map(\.name)
  }
}
