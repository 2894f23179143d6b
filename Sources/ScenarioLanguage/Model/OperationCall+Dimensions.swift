extension OperationCall {
  /// Every name it works on, with the dimensions it takes there.
  public var operandDimensions: [(reference: NameReference, accepted: FeatureDimensions)] {
    let own = subjectNames.map { (reference: $0, accepted: definition.takes) }
    let others = definition.arguments.flatMap { argument in
      names(under: argument.name).map { (reference: $0, accepted: argument.takes) }
    }
    return own + others
  }

  /// The names that stand under an argument, one or several.
  public func names(under argument: String) -> [NameReference] {
    name(argument).map { [$0] } ?? names(argument) ?? []
  }

  /// The operands that do not go with the first by the definition's tie, with what was expected.
  ///
  /// - Parameter dimensions: What is known of a name; `nil` and nothing stand for what may be anything.
  public func untied(
    _ dimensions: (NameReference) -> FeatureDimensions?
  ) -> [(reference: NameReference, own: FeatureDimensions, accepted: FeatureDimensions)] {
    let all: [NameReference]
    switch definition.tie {
    case .none, .greatestCounts: return []
    case .alike(let argument): all = subjectNames + (argument.map { names(under: $0) } ?? [])
    case .notBelowFirst: all = subjectNames
    }
    let known = all.compactMap { reference in
      dimensions(reference).flatMap { $0.isEmpty ? nil : (reference: reference, own: $0) }
    }
    guard let first = known.first, first.reference == all.first else { return [] }
    return known.dropFirst().compactMap { other in
      if case .notBelowFirst = definition.tie {
        let accepted = FeatureDimensions.any.filtered { !$0.isBelow(first.own.least) }
        return other.own.isBelow(first.own) ? (other.reference, other.own, accepted) : nil
      }
      return other.own.isDisjoint(with: first.own) ? (other.reference, other.own, first.own) : nil
    }
  }
}

extension FeatureDimensions {
  fileprivate func filtered(_ isKept: (FeatureDimensions) -> Bool) -> FeatureDimensions {
    [FeatureDimensions.points, .lines, .areas].reduce(into: []) { kept, one in
      if contains(one), isKept(one) { kept.formUnion(one) }
    }
  }
}
