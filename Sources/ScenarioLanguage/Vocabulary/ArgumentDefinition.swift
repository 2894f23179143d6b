public import Quantities

/// One argument of an operation, standing beside the operation's own key.
public struct ArgumentDefinition: Sendable {
  public var name: String
  public var type: ArgumentType
  public var isRequired: Bool
  /// What stands for it when it is not written, as it would be written: `both`, `0 m`.
  public var defaultText: String?
  /// One line for the reference page.
  public var summary: String
  /// Of an argument that names features: the dimensions they may have.
  public var takes: FeatureDimensions

  public init(
    _ name: String, _ type: ArgumentType, required: Bool = false, default defaultText: String? = nil,
    takes: FeatureDimensions = .any, _ summary: String
  ) {
    self.name = name
    self.type = type
    isRequired = required
    self.defaultText = defaultText
    self.summary = summary
    self.takes = takes
  }
}

/// What kind of value an argument takes. Names, flags, units and filters are written out; all others may also be `$parameter`.
public indirect enum ArgumentType: Sendable, Hashable {
  /// A number with a unit of this dimension.
  case quantity(PhysicalDimension, NumberRange)
  /// A number without a unit.
  case number(NumberRange)
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case flag
  /// Any text: the name of a property, for instance.
  case text
  /// One of these words.
  case choice([String])
  case date
  /// A unit of the language's list.
  case unit
  /// A coordinate reference system as `AUTHORITY:CODE`.
  case crs
  /// The name of data or of a feature.
  case name
  /// A list of such names.
  case names
  /// Conditions on properties.
  case filter
  /// The first of these that the value fits.
  case either([ArgumentType])
  /// An amount of money, of whatever currency and price year, for something of this dimension; not negative.
  case rate(per: PhysicalDimension, example: String)
  /// A quantity of this type for some of these keys: `{ road: 60 km/h, rail: $speed }`.
  case byKey([String], ArgumentType)

  /// A length, more than zero.
  public static let positiveLength = ArgumentType.quantity(.length, .positive)
}

/// Which numbers are accepted.
public enum NumberRange: String, Sendable, Hashable {
  case any
  case notNegative
  case positive

  public func contains(_ value: Double) -> Bool {
    switch self {
    case .any: value.isFinite
    case .notNegative: value.isFinite && value >= 0
    case .positive: value.isFinite && value > 0
    }
  }
}
