public import Geodesy

/// What runs from one turning point to the next.
public enum LegCourse: String, Sendable, Hashable, CaseIterable {
  case geodesic
  /// A line of constant azimuth.
  case loxodrome
  case parallel
  /// Straight in the grid of a projected system.
  case gridLine = "grid line"
  /// Straight in longitude and latitude.
  case straightInDegrees = "straight in degrees"

  /// The course of an edge of a declared meaning.
  init(_ edges: EdgeMeaning, followsParallel: Bool) {
    switch edges {
    case .geodesic: self = .geodesic
    case .rhumb: self = .loxodrome
    case .planar: self = .straightInDegrees
    case .parallel: self = followsParallel ? .parallel : .geodesic
    }
  }

  /// What edges of this course mean on the ellipsoid; `nil` for a grid line, which only its grid knows.
  public var edges: EdgeMeaning? {
    switch self {
    case .geodesic: .geodesic
    case .loxodrome: .rhumb
    case .parallel: .parallel
    case .gridLine: nil
    case .straightInDegrees: .planar
    }
  }
}
