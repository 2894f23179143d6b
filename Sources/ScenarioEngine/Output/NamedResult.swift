/// What a name of the scenario stands for in every world that was evaluated.
struct NamedResult: Sendable {
  enum Role: String, Sendable {
    case data, feature, difference
  }

  var name: String
  var role: Role
  var baseline: FeatureList
  /// The variants in which it differs from the baseline, with what is between the two.
  var variants: [(name: String, features: FeatureList, difference: FeatureList)]
  /// The measures whose first operand it is.
  var measures: [String]
}
