import Quantities

/// Units that operations on corridors count in.
enum OperationUnits {
  /// A year in base units: the Julian year of the language's `a`.
  static let secondsOfYear = 31_557_600.0
  static let tonnesYear = UnitOfMeasure("t/a") ?? .one
  static let megatonnesYear = UnitOfMeasure("Mt/a") ?? .one
  static let kilometresHour = UnitOfMeasure("km/h") ?? .one
}
