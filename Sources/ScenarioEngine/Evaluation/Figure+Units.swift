import Quantities

extension Figure {
  /// A figure in base units brought to the unit it is shown in.
  func shown(in unit: UnitOfMeasure) -> Figure {
    switch self {
    case .scalar(let figure): return .scalar(figure.shown(in: unit))
    case .table(var table):
      table.columns = table.columns.enumerated().map { $0 == 0 ? $1 : $1.shown(in: unit) }
      let factors = table.columns.map(\.unit.factor)
      for row in table.rows.indices {
        table.rows[row] = zip(table.rows[row], factors).map { cell, factor in
          if case .number(let value) = cell { .number(value / factor) } else { cell }
        }
      }
      table.plusMinus = Self.shown(table.plusMinus, by: factors)
      table.secondMethod = Self.shown(table.secondMethod, by: factors)
      table.bounds = Self.shown(table.bounds, by: factors)
      return .table(table)
    case .matrix(var matrix):
      matrix.values = Self.shown(matrix.values, in: unit)
      matrix.plusMinus = Self.shown(matrix.plusMinus, in: unit)
      matrix.secondMethod = Self.shown(matrix.secondMethod, in: unit)
      matrix.bounds = Self.shown(matrix.bounds, in: unit)
      return .matrix(matrix)
    }
  }

  private static func shown(_ rows: [[Double?]], by factors: [Double]) -> [[Double?]] {
    rows.map { zip($0, factors).map { value, factor in value.map { $0 / factor } } }
  }

  private static func shown(_ rows: [[Double?]], in unit: UnitOfMeasure) -> [[Double?]] {
    rows.map { $0.map { $0.map { $0 / unit.factor } } }
  }
}

extension ScalarFigure {
  func shown(in unit: UnitOfMeasure) -> ScalarFigure {
    var shown = self
    shown.value = value.map { $0 / unit.factor }
    shown.plusMinus = plusMinus.map { $0 / unit.factor }
    shown.bound = bound.map { $0 / unit.factor }
    shown.secondMethod = secondMethod.map {
      SecondMethod(method: $0.method, value: $0.value / unit.factor, difference: $0.difference / unit.factor)
    }
    return shown
  }

  /// The figure with its difference from the baseline's, both in the same unit.
  func against(_ baseline: ScalarFigure) -> ScalarFigure {
    guard let value, let base = baseline.value else { return self }
    var compared = self
    let change = value - base
    compared.difference = FigureDifference(value: change, percent: base == 0 ? nil : change / base.magnitude * 100)
    return compared
  }
}
