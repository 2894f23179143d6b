import OrderedCollections
import ScenarioLanguage

/// What each name of a scenario depends on: what decides whether two worlds share its result.
struct Dependencies: Sendable {
  /// What decides which features a name of data stands for.
  struct DataNeeds: Sendable {
    var parameters: Set<String> = []
    /// Whether the date of the world matters: not to data with a date of its own.
    var usesDate = true
  }

  struct Needs: Sendable {
    /// Names of parameters, its own and those of the features and measures it is made from.
    var parameters: Set<String> = []
    /// Names of data at the bottom of it.
    var data: Set<String> = []
    /// Whether an operation asks for the date of the world itself.
    var usesDate = false
    /// The layers and files it rests on, and the names of features written inline.
    var sources: Set<String> = []

    mutating func formUnion(_ other: Needs) {
      parameters.formUnion(other.parameters)
      data.formUnion(other.data)
      usesDate = usesDate || other.usesDate
      sources.formUnion(other.sources)
    }
  }

  private(set) var data: [String: DataNeeds] = [:]
  /// Of data and features.
  private(set) var features: [String: Needs] = [:]
  private(set) var measures: [String: Needs] = [:]
  /// The most buffers and strips that follow from one another.
  private(set) var chainedBuffers = 0
  /// The most operations on a grid that follow from one another.
  private(set) var chainedGrids = 0

  init(of scenario: Scenario) {
    for declaration in scenario.data.values {
      data[declaration.name] = Self.needs(of: declaration)
      features[declaration.name] = Needs(data: [declaration.name], sources: [declaration.source.identity])
    }
    var chains: [String: Int] = [:]
    var grids: [String: Int] = [:]
    for name in scenario.featureOrder {
      guard let call = scenario.features[name]?.call else { continue }
      var needs = needs(of: call)
      if call.subjectNames.isEmpty { needs.sources.insert(name) }
      if call.name == FeatureOperation.cut.definition.name {
        needs.parameters.formUnion(scenario.rules.values.flatMap(\.parameterNames))
        needs.usesDate = needs.usesDate || scenario.rules.values.contains { $0.since != nil || $0.until != nil }
      }
      needs.usesDate = needs.usesDate || OperationRegistry.feature(call.name)?.usesDate == true
      features[name] = needs
      let before = call.featureNames.compactMap { chains[$0] }.max() ?? 0
      chains[name] = before + (call.name == "buffer" || call.name == "strip" ? 1 : 0)
      grids[name] = (call.featureNames.compactMap { grids[$0] }.max() ?? 0) + (call.arguments["grid"] == nil ? 0 : 1)
    }
    for name in scenario.measureOrder {
      guard let call = scenario.measures[name]?.call else { continue }
      var needs = needs(of: call)
      needs.usesDate = needs.usesDate || OperationRegistry.measure(call.name)?.usesDate == true
      measures[name] = needs
    }
    chainedBuffers = chains.values.max() ?? 0
    chainedGrids = grids.values.max() ?? 0
  }

  private func needs(of call: OperationCall) -> Needs {
    var needs = Needs()
    for (_, value) in call.arguments {
      switch value {
      case .parameter(let reference): needs.parameters.insert(reference.name)
      case .literal(.filter(let filter), _): needs.parameters.formUnion(filter.parameterNames)
      case .literal(.quantities(let table), _): needs.parameters.formUnion(table.values.compactMap(\.parameterName))
      case .literal: break
      }
    }
    for name in call.featureNames {
      if let own = features[name] { needs.formUnion(own) }
    }
    for operand in call.operands {
      switch operand {
      case .parameter(let reference): needs.parameters.insert(reference.name)
      case .figure(let address): if let own = measures[address.name] { needs.formUnion(own) }
      }
    }
    return needs
  }

  private static func needs(of declaration: DataDeclaration) -> DataNeeds {
    var needs = DataNeeds(usesDate: declaration.asOf == nil)
    if case .parameter(let reference) = declaration.asOf { needs.parameters.insert(reference.name) }
    switch declaration.source {
    case .catalogue(let selection):
      for case .parameter(let reference) in selection.ids.map(\.value) { needs.parameters.insert(reference.name) }
      if let filter = selection.filter { needs.parameters.formUnion(filter.parameterNames) }
    case .file(let file):
      if case .parameter(let reference) = file.accuracy { needs.parameters.insert(reference.name) }
    }
    return needs
  }
}

extension DataSource {
  /// The layer's id or the file's path.
  var identity: String {
    switch self {
    case .catalogue(let selection): selection.layer.name
    case .file(let file): file.path
    }
  }
}

extension OperationCall {
  /// Every name of data or features it uses, the operands first.
  var featureNames: [String] {
    subjectNames.map(\.name)
      + arguments.values.flatMap { value -> [String] in
        switch value {
        case .literal(.name(let reference), _): [reference.name]
        case .literal(.names(let references), _): references.map(\.name)
        default: []
        }
      }
  }
}

extension SelectionFilter {
  fileprivate var parameterNames: [String] {
    conditions.flatMap(\.tests).flatMap(\.values).compactMap { value in
      if case .parameter(let reference) = value { reference.name } else { nil }
    }
  }
}

extension FilterTest {
  fileprivate var values: [FilterValue] {
    switch self {
    case .anyOf(let values), .noneOf(let values): values
    case .atLeast(let value), .atMost(let value): [value]
    case .exists: []
    }
  }
}
