import Diagnostics
import OrderedCollections

/// Finds operands of a wrong dimension where the dimension is known without computing.
struct DimensionTies {
  private let findings: Findings
  /// What is known of each name of data and of features.
  private var known: [String: FeatureDimensions] = [:]

  init(data: [DataDeclaration], _ findings: Findings) {
    self.findings = findings
    for declaration in data {
      guard case .file(let file) = declaration.source, case .csv(let layout) = file.format, case .positions = layout.columns
      else { continue }
      known[declaration.name] = layout.shape == .line ? .lines : .points
    }
  }

  /// - Parameters:
  ///   - features: after those they are made from.
  mutating func check(features: [FeatureDeclaration], measures: [OperationCall]) {
    for feature in features {
      check(feature.call)
      let operands = feature.call.subjectNames.map { known[$0.name] }
      known[feature.name] = feature.call.definition.gives.dimensions(of: operands)
    }
    for measure in measures { check(measure) }
  }

  private func check(_ call: OperationCall) {
    for (reference, accepted) in call.operandDimensions {
      guard let own = known[reference.name], own.isDisjoint(with: accepted) else { continue }
      findings.add(DimensionFault.diagnostic(reference, is: own, in: call, expected: accepted))
    }
    for (reference, own, accepted) in call.untied({ known[$0.name] }) {
      findings.add(DimensionFault.diagnostic(reference, is: own, in: call, expected: accepted))
    }
  }
}
