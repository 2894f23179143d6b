/// The topological dimensions that the features of a name may have.
public struct FeatureDimensions: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let points = FeatureDimensions(rawValue: 1)
  public static let lines = FeatureDimensions(rawValue: 2)
  public static let areas = FeatureDimensions(rawValue: 4)
  public static let any: FeatureDimensions = [.points, .lines, .areas]

  /// Of a topological dimension: 0 points, 1 lines, 2 areas.
  public init(dimension: Int) { self.init(rawValue: 1 << UInt8(min(max(dimension, 0), 2))) }

  /// `lines or areas`.
  public var text: String {
    let names = [(FeatureDimensions.points, "points"), (.lines, "lines"), (.areas, "areas")]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }

  /// What has the greatest dimension.
  public var greatest: FeatureDimensions {
    for one in [FeatureDimensions.areas, .lines, .points] where contains(one) { return one }
    return []
  }

  /// What has the least dimension.
  public var least: FeatureDimensions {
    for one in [FeatureDimensions.points, .lines, .areas] where contains(one) { return one }
    return []
  }

  /// Whether all of it lies below all of another: points below lines, lines below areas.
  public func isBelow(_ other: FeatureDimensions) -> Bool {
    !isEmpty && !other.isEmpty && greatest.rawValue < other.least.rawValue
  }
}

/// What must hold between the dimensions of an operation's operands, beyond each one's own.
public enum DimensionTie: Sendable, Hashable {
  case none
  /// All have one dimension in common, those under this argument too.
  case alike(with: String?)
  /// None is of less than the first: to take a line from an area takes nothing.
  case notBelowFirst
  /// Where they differ, only what has the greatest dimension counts.
  case greatestCounts
}

/// The dimensions of what an operation on features gives.
public enum DimensionRule: Sendable, Hashable {
  case fixed(FeatureDimensions)
  /// Those of the first operand.
  case sameAsFirst
  /// That of the operand of the least.
  case least
  /// That of the operand of the greatest.
  case greatest
  /// One less: the rings of areas, the ends of lines.
  case boundary
  case unknown

  /// - Parameter operands: What each operand may have; `nil` where it is not known.
  func dimensions(of operands: [FeatureDimensions?]) -> FeatureDimensions? {
    let known = operands.compactMap(\.self)
    let isWhole = known.count == operands.count && !known.isEmpty
    switch self {
    case .fixed(let dimensions): return dimensions
    case .sameAsFirst: return operands.first ?? nil
    case .least: return isWhole ? known.map(\.greatest).min { $0.isBelow($1) } : nil
    case .greatest: return isWhole ? known.map(\.greatest).max { $0.isBelow($1) } : nil
    case .boundary:
      guard let own = known.first, isWhole, own == own.greatest else { return nil }
      return own == .areas ? .lines : .points
    case .unknown: return nil
    }
  }
}
