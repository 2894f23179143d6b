import Diagnostics
import OrderedCollections

/// Follows names from features and measures to what they are made from.
struct NameResolution {
  let names: NameTable
  let findings: Findings

  init(names: NameTable, _ findings: Findings) {
    self.names = names
    self.findings = findings
  }

  /// Checks every operand and puts features after those they are made from.
  func order(_ features: [FeatureDeclaration]) -> [String] {
    order(features.map { (name: $0.name, call: $0.call) }) { $0.geometryReferences }
  }

  /// Checks every operand and puts measures after those they are computed from.
  func order(_ measures: [UnresolvedMeasure]) -> [String] {
    order(measures.map { (name: $0.name, call: $0.call) }) { $0.figureReferences }
  }

  /// Checks every operand of a call.
  func check(_ call: OperationCall) {
    for reference in call.geometryReferences {
      names.check(reference, isOneOf: [.data, .features], expected: "the name of data or of a feature", findings)
    }
    for reference in call.figureReferences {
      names.check(reference, isOneOf: [.measures, .figures], expected: "the name of a measure or figure", findings)
    }
  }

  /// - Parameter needs: What a call needs of its own section.
  private func order(
    _ calls: [(name: String, call: OperationCall)], by needs: (OperationCall) -> [NameReference]
  ) -> [String] {
    var dependencies: [String: [NameReference]] = [:]
    for (name, call) in calls {
      check(call)
      dependencies[name] = needs(call)
    }
    let (order, cycles) = DependencyOrder.sort(calls.map(\.name), dependencies: dependencies.mapValues { $0.map(\.name) })
    for cycle in cycles {
      let place = dependencies[cycle[0]]?.first { $0.name == cycle[1] }?.place
      let shown = cycle.count <= 12 ? cycle : cycle.prefix(6) + ["…"] + cycle.suffix(3)
      findings.error(
        "cycle", "`\(cycle[0])` depends on itself: \(shown.joined(separator: " → ")); expected a chain that ends", at: place)
    }
    return order
  }
}

extension OperationCall {
  /// Every name of data or features it mentions: its subject and its arguments.
  public var geometryReferences: [NameReference] {
    subjectNames
      + arguments.values.flatMap { argument -> [NameReference] in
        switch argument {
        case .literal(.name(let name), _): [name]
        case .literal(.names(let names), _): names
        default: []
        }
      }
  }

  /// Every measure or figure it is computed from.
  public var figureReferences: [NameReference] {
    operands.compactMap { operand in
      if case .figure(let address) = operand { NameReference(address.name, at: address.place) } else { nil }
    }
  }
}
