public import Diagnostics

/// A value that a variant or `--set` may change.
public struct ParameterDeclaration: Sendable {
  public var name: String
  /// The value of the baseline; it fixes the type.
  public var value: ParameterValue
  /// What it may be, where the scenario says so; otherwise empty.
  public var oneOf: [ParameterValue]
  /// What it is, for people.
  public var about: String?
  public var place: SourcePlace
  /// What the places it is used in accept; a new value must suit them all.
  public internal(set) var uses: [ArgumentType]

  init(name: String, value: ParameterValue, oneOf: [ParameterValue], about: String?, place: SourcePlace) {
    self.name = name
    self.value = value
    self.oneOf = oneOf
    self.about = about
    self.place = place
    uses = []
  }
}
