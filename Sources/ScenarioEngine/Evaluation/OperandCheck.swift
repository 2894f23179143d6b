import Diagnostics
import ScenarioLanguage
import SimpleFeatures

/// Holds the features that an operation is given against the dimensions it takes.
///
/// What is all of a wrong dimension is a mistake. Of a list that is so in part, the part does not count, and a remark says
/// so. What is empty or absent has no dimension.
struct OperandCheck {
  let call: OperationCall
  let features: FeatureCall

  /// - Throws: `data` with every operand that is wrong, at its place.
  func check() throws(Failure) {
    var faults: [Diagnostic] = []
    for (reference, accepted) in call.operandDimensions where accepted != .any {
      let own = dimensions(reference)
      guard !own.isEmpty, !accepted.isSuperset(of: own) else { continue }
      if own.isDisjoint(with: accepted) {
        faults.append(DimensionFault.diagnostic(reference, is: own, in: call, expected: accepted))
      } else {
        remark(on: reference, own.subtracting(accepted))
      }
    }
    for (reference, own, accepted) in call.untied(dimensions) {
      faults.append(DimensionFault.diagnostic(reference, is: own, in: call, expected: accepted))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    remarkOnMixture()
  }

  private func list(_ reference: NameReference) -> FeatureList {
    let names = call.subjectNames
    if let index = names.firstIndex(of: reference), features.operands.indices.contains(index) {
      return features.operands[index]
    }
    return features.named[reference.name] ?? FeatureList()
  }

  private func dimensions(_ reference: NameReference) -> FeatureDimensions {
    list(reference).dimensions
  }

  /// What does not go with the rest because a tie makes it count for nothing.
  private func remarkOnMixture() {
    let names = call.subjectNames
    guard let first = names.first else { return }
    switch call.definition.tie {
    case .none: return
    case .greatestCounts:
      let greatest = names.reduce(into: FeatureDimensions()) { $0.formUnion(dimensions($1)) }.greatest
      for reference in names { remark(on: reference, dimensions(reference).subtracting(greatest)) }
    case .notBelowFirst:
      let least = dimensions(first).least
      for reference in names.dropFirst() {
        remark(
          on: reference,
          dimensions(reference).intersection(least == .areas ? [.points, .lines] : least == .lines ? .points : []))
      }
    case .alike(let argument):
      let common = dimensions(first)
      guard !common.isEmpty else { return }
      for reference in names.dropFirst() + (argument.map { call.names(under: $0) } ?? []) {
        remark(on: reference, dimensions(reference).subtracting(common))
      }
    }
  }

  private func remark(on reference: NameReference, _ left: FeatureDimensions) {
    guard !left.isEmpty else { return }
    let all = list(reference).features
    let count = all.count { !$0.geometry.dimensions.isDisjoint(with: left) }
    guard count > 0 else { return }
    features.workshop.remarks.add(
      "left-out",
      "`\(call.name)` leaves out the \(left.text) among the \(all.count) features of `\(reference.name)`: \(count) of them",
      at: reference.place)
  }
}

extension FeatureList {
  /// The dimensions of all that is in it.
  var dimensions: FeatureDimensions {
    features.reduce(into: []) { $0.formUnion($1.geometry.dimensions) }
  }
}

extension Geometry {
  /// The dimensions of all its parts; nothing where it is empty.
  var dimensions: FeatureDimensions {
    if let dimension = type.dimension { return isEmpty ? [] : FeatureDimensions(dimension: dimension) }
    return coordinates.members.reduce(into: []) { $0.formUnion($1.dimensions) }
  }
}
