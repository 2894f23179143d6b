/// What is not the same in two results.
public struct ResultDifference: Sendable, Hashable {
  /// A statement of one side or both: a title, a parameter, a fingerprint.
  public struct Statement: Sendable, Hashable {
    public var name: String
    /// `nil` where that side has none.
    public var old: String?
    public var new: String?
  }

  /// A figure, `nil` where that side has no such figure or the figure no value.
  public struct FigureChange: Sendable, Hashable {
    public var name: String
    public var unit: String
    public var old: Double?
    public var new: Double?
    public var isAdded: Bool
    public var isRemoved: Bool

    /// The new one minus the old one.
    public var difference: Double? { old.flatMap { old in new.map { $0 - old } } }
    /// Of the old one; `nil` when that is 0.
    public var percent: Double? {
      guard let old, old != 0, let difference else { return nil }
      return difference / old.magnitude * 100
    }
  }

  public struct FeatureChange: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      case added, removed, changed
    }

    public var id: String
    public var kind: Kind
    /// How much is in one and not in both: `area` in square metres, `length` in metres, or the `count` of points.
    public var size: Double?
    public var dimension: Int?
    /// The names of the properties that changed.
    public var properties: [String]
  }

  /// What the two sides are called.
  public var old: String
  public var new: String
  /// Title, date, error budget, versions.
  public var conditions: [Statement]
  public var parameters: [Statement]
  public var data: [Statement]
  public var figures: [FigureChange]
  /// Checks that are new, gone, or have another verdict.
  public var checks: [Statement]
  public var features: [FeatureChange]

  public var isEmpty: Bool {
    conditions.isEmpty && parameters.isEmpty && data.isEmpty && figures.isEmpty && checks.isEmpty && features.isEmpty
  }
}
