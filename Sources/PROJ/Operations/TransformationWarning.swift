/// What to know about a chosen operation.
public struct TransformationWarning: Sendable, Hashable {
  /// The kind of a warning.
  public enum Code: String, Sendable {
    /// A better operation was passed over, since a grid file of it is not here.
    case betterNeedsGrids = "better-needs-grids"
    /// The chosen one ignores the difference of datums, or some of it.
    case ballpark
    /// The register has put another in the place of the chosen one.
    case superseded
    /// The register keeps a system only for old data.
    case deprecatedSystem = "deprecated-system"
  }

  /// The kind of this warning.
  public let code: Code
  /// What is to know, in one line.
  public let message: String
  /// The operations it is about.
  public let operations: [CoordinateOperation]
}

extension Transformation {
  /// What to know about the chosen operation; nothing for most.
  public var warnings: [TransformationWarning] {
    var warnings: [TransformationWarning] = []
    let skipped = skippedForMissingGrids
    if !skipped.isEmpty {
      let grids = Set(skipped.flatMap { $0.missingGrids.map(\.name) }).sorted().joined(separator: ", ")
      warnings.append(
        TransformationWarning(
          code: .betterNeedsGrids, message: "a better operation needs grid files that are not here: \(grids)",
          operations: skipped))
    }
    if operation.isBallpark {
      warnings.append(
        TransformationWarning(
          code: .ballpark, message: "\(operation.name) ignores the difference of datums", operations: [operation]))
    }
    if operation.isSuperseded {
      warnings.append(
        TransformationWarning(
          code: .superseded, message: "the register has put another in the place of \(operation.name)", operations: [operation])
      )
    }
    for system in [source, target] where system.isDeprecated {
      warnings.append(
        TransformationWarning(
          code: .deprecatedSystem, message: "the register keeps \(system.authorityCode) only for old data", operations: []))
    }
    return warnings
  }
}
