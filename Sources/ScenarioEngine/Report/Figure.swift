public import Quantities

/// A computed figure in the unit its measure is shown in.
public enum Figure: Sendable, Hashable {
  case scalar(ScalarFigure)
  case table(TableFigure)
  case matrix(MatrixFigure)

  /// `scalar`, `table` or `matrix`.
  public var kind: String {
    switch self {
    case .scalar: "scalar"
    case .table: "table"
    case .matrix: "matrix"
    }
  }
}

/// One number with how it was found and how sure it is.
public struct ScalarFigure: Sendable, Hashable {
  /// `nil` comes with a `reason`.
  public var value: Double?
  /// One standard deviation from the positional accuracy of the data; `nil` where that is not stated.
  public var plusMinus: Double?
  /// How it was computed: `geodesic length`.
  public var method: String
  /// The same by a method that shares no formula with the first.
  public var secondMethod: SecondMethod?
  /// Why there is no value.
  public var reason: String?
  /// Against the baseline, in a variant.
  public var difference: FigureDifference?
  /// The most it may be off because the engine draws outlines only to its tolerance; `nil` where it rests on none. It is part
  /// of ``plusMinus`` where that is known.
  public var bound: Double?
  /// The ways a count of steps stands for, each by the names along it; empty for other figures.
  public var ways: [[String]]

  public init(
    _ value: Double?, plusMinus: Double? = nil, method: String, secondMethod: SecondMethod? = nil, reason: String? = nil,
    difference: FigureDifference? = nil, bound: Double? = nil, ways: [[String]] = []
  ) {
    self.ways = ways
    self.bound = bound
    self.value = value
    self.plusMinus = plusMinus
    self.method = method
    self.secondMethod = secondMethod
    self.reason = reason
    self.difference = difference
  }
}

/// What an independent method gave for the same figure.
public struct SecondMethod: Sendable, Hashable {
  public var method: String
  public var value: Double
  /// The second value minus the first.
  public var difference: Double

  public init(method: String, value: Double, difference: Double) {
    self.method = method
    self.value = value
    self.difference = difference
  }
}

/// A variant's figure minus the baseline's: in the measure's unit, for a share in percentage points.
public struct FigureDifference: Sendable, Hashable {
  public var value: Double
  /// Of the baseline's figure; `nil` when that is 0.
  public var percent: Double?

  public init(value: Double, percent: Double?) {
    self.value = value
    self.percent = percent
  }
}

/// Rows of a key and numbers.
public struct TableFigure: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    public var name: String
    /// `one` for the key column.
    public var unit: UnitOfMeasure
    /// Whether its numbers are shown in this unit whatever unit the measure is shown in: an azimuth beside lengths.
    public var keepsUnit: Bool
    /// How many decimals its numbers are written with where they have no ±; `nil` where that is left to their size.
    public var decimals: Int?

    /// Whether it tells where something lies, or the way from there to the next such place: a draft withholds it.
    public var isPosition: Bool

    public init(
      _ name: String, _ unit: UnitOfMeasure = .one, keepsUnit: Bool = false, decimals: Int? = nil, isPosition: Bool = false
    ) {
      self.isPosition = isPosition
      self.name = name
      self.unit = unit
      self.keepsUnit = keepsUnit
      self.decimals = decimals
    }

    /// The column as it is where the measure is shown in a unit.
    func shown(in unit: UnitOfMeasure) -> Column {
      Column(
        name, keepsUnit ? self.unit : unit, keepsUnit: keepsUnit, decimals: keepsUnit || unit == self.unit ? decimals : nil,
        isPosition: isPosition)
    }
  }

  public enum Cell: Sendable, Hashable {
    case text(String)
    case number(Double)
    case none
  }

  public var columns: [Column]
  public var rows: [[Cell]]
  public var method: String
  /// The ± of every cell, `nil` where there is none.
  public var plusMinus: [[Double?]]
  /// The second method's value of every cell.
  public var secondMethod: [[Double?]]
  /// What the second method is; `nil` when there is none.
  public var secondMethodName: String?
  /// The engine's own bound of every cell, as of ``ScalarFigure/bound``.
  public var bounds: [[Double?]]

  public init(
    columns: [Column], rows: [[Cell]], method: String, plusMinus: [[Double?]] = [], secondMethod: [[Double?]] = [],
    secondMethodName: String? = nil, bounds: [[Double?]] = []
  ) {
    self.bounds = bounds
    self.columns = columns
    self.rows = rows
    self.method = method
    self.plusMinus = plusMinus
    self.secondMethod = secondMethod
    self.secondMethodName = secondMethodName
  }
}

/// Numbers by two keys.
public struct MatrixFigure: Sendable, Hashable {
  public var rows: [String]
  public var columns: [String]
  public var values: [[Double?]]
  public var method: String
  public var plusMinus: [[Double?]]
  public var secondMethod: [[Double?]]
  public var secondMethodName: String?
  /// The engine's own bound of every cell, as of ``ScalarFigure/bound``.
  public var bounds: [[Double?]]

  public init(
    rows: [String], columns: [String], values: [[Double?]], method: String, plusMinus: [[Double?]] = [],
    secondMethod: [[Double?]] = [], secondMethodName: String? = nil, bounds: [[Double?]] = []
  ) {
    self.bounds = bounds
    self.rows = rows
    self.columns = columns
    self.values = values
    self.method = method
    self.plusMinus = plusMinus
    self.secondMethod = secondMethod
    self.secondMethodName = secondMethodName
  }

  /// The sum of each row, cells without a value left out.
  public var rowSums: [Double] { values.map { $0.reduce(0) { $0 + ($1 ?? 0) } } }
}
