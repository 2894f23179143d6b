import Diagnostics
import OrderedCollections
import ScenarioLanguage

/// What changes of areas are worked out with.
struct ChangeGround: Sendable {
  /// The variant that remarks name; `nil` for a point of a sweep, which makes none.
  let variant: String?
  let workshop: Workshop
  /// What a name of data or of a feature stands for before any change.
  let features: @Sendable (String) throws(Failure) -> FeatureList
}

extension Scenario {
  /// Whether a variant changes outlines of areas.
  func changesAreas(in variant: String) -> Bool {
    variants[variant]?.changes.contains(where: \.changesAreas) ?? false
  }
}

extension ChangeDeclaration {
  var changesAreas: Bool {
    switch action {
    case .transfer, .replaceBorder: true
    case .open, .close, .remove, .adjust, .add: false
    }
  }
}
