import CPROJ

extension CoordinateReferenceSystem {
  /// How alike two systems have to be.
  public enum Likeness: Sendable, Hashable, CaseIterable {
    /// In every property, names and identifiers too.
    case identical
    /// For coordinates: names, identifiers and the units that parameters are written in do not matter.
    case equivalent
    /// The same, and the order of the axes of the geographic system does not matter either.
    case equivalentButForAxisOrder

    var criterion: PJ_COMPARISON_CRITERION {
      switch self {
      case .identical: PJ_COMP_STRICT
      case .equivalent: PJ_COMP_EQUIVALENT
      case .equivalentButForAxisOrder: PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS
      }
    }
  }

  /// A registered system that another is like.
  public struct Match: Sendable, Hashable {
    /// The registered system.
    public let system: CoordinateReferenceSystem
    /// 100 for the same but for the name, 90 for the same name, 70 for the same definition with doubts, 25 for little more
    /// than a likeness.
    public let confidence: Int
  }

  /// Whether this system and another are alike. (`proj_is_equivalent_to_with_ctx`)
  public func isAlike(_ other: CoordinateReferenceSystem, _ likeness: Likeness = .equivalent) throws(PROJError) -> Bool {
    try withObject { (object, context) throws(PROJError) in
      let second = try other.object(in: context)
      defer { _ = context.takeMessage() }
      return withExtendedLifetime(second) {
        unsafe proj_is_equivalent_to_with_ctx(context.pointer, object.pointer, second.pointer, likeness.criterion) != 0
      }
    }
  }

  /// The systems of an authority that this one is like, best first. (`proj_identify`)
  ///
  /// - Parameter authority: such as `EPSG`.
  /// - Throws: `PROJError` with `notAnAuthorityCode`.
  public func matches(in authority: String) throws(PROJError) -> [Match] {
    let authority = try AuthorityCode.authority(authority, in: "proj_identify")
    return try withObject { (object, context) throws(PROJError) in
      var confidences: UnsafeMutablePointer<Int32>? = nil
      let made = unsafe proj_identify(context.pointer, object.pointer, authority, nil, &confidences)
      defer { unsafe proj_int_list_destroy(confidences) }
      guard let made = unsafe made else { return [] }
      let list = unsafe ObjectList(made)
      var matches: [Match] = []
      for (index, found) in try list.objects(in: context).enumerated() {
        guard let system = CoordinateReferenceSystem(of: found, in: context) else { continue }
        matches.append(unsafe Match(system: system, confidence: Int(confidences?[index] ?? 0)))
      }
      return matches
    }
  }
}
