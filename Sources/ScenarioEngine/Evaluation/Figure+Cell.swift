extension Figure {
  /// One cell of a table or matrix, or the figure itself.
  ///
  /// A cell that is not there has no value, for the reason it gives.
  func cell(row: String?, column: String?) -> ScalarFigure {
    switch (self, row) {
    case (.scalar(let figure), nil): return figure
    case (.table(let table), let row?): return table.cell(row: row, column: column)
    case (.matrix(let matrix), let row?): return matrix.cell(row: row, column: column)
    case (.scalar, _?): return ScalarFigure(nil, method: "", reason: "the measure is one number and has no cells")
    case (.table, nil), (.matrix, nil):
      return ScalarFigure(nil, method: "", reason: "the measure is a \(kind); expected one of its cells")
    }
  }
}

extension TableFigure {
  fileprivate func cell(row: String, column: String?) -> ScalarFigure {
    guard let index = rows.firstIndex(where: { $0.first == .text(row) }) else {
      return ScalarFigure(nil, method: method, reason: "no row `\(row)`; there is \(Self.list(rows.compactMap(\.first?.text)))")
    }
    let names = columns.map(\.name)
    guard let place = column == nil ? 1 : names.firstIndex(of: column ?? ""), place > 0, place < names.count else {
      return ScalarFigure(
        nil, method: method, reason: "no column `\(column ?? "")`; there is \(Self.list(Array(names.dropFirst())))")
    }
    guard case .number(let value) = rows[index][place] else { return ScalarFigure(nil, method: method, reason: "no value") }
    return ScalarFigure(
      value, plusMinus: plusMinus.isEmpty ? nil : plusMinus[index][place], method: method,
      secondMethod: secondMethod.isEmpty ? nil : second(secondMethod[index][place], value),
      bound: bounds.isEmpty ? nil : bounds[index][place])
  }

  private func second(_ second: Double?, _ value: Double) -> SecondMethod? {
    guard let second, let secondMethodName else { return nil }
    return SecondMethod(method: secondMethodName, value: second, difference: second - value)
  }

  fileprivate static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    return names.isEmpty ? "none" : names.count > 12 ? shown + ", …" : shown
  }
}

extension TableFigure.Cell {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension MatrixFigure {
  fileprivate func cell(row: String, column: String?) -> ScalarFigure {
    guard let index = rows.firstIndex(of: row) else {
      return ScalarFigure(nil, method: method, reason: "no row `\(row)`; there is \(TableFigure.list(rows))")
    }
    guard let column, let place = columns.firstIndex(of: column) else {
      return ScalarFigure(
        nil, method: method, reason: "no column `\(column ?? "")`; there is \(TableFigure.list(columns))")
    }
    guard let value = values[index][place] else { return ScalarFigure(nil, method: method, reason: "no value") }
    let second = secondMethod.isEmpty ? nil : secondMethod[index][place]
    return ScalarFigure(
      value, plusMinus: plusMinus.isEmpty ? nil : plusMinus[index][place], method: method,
      secondMethod: second.flatMap { second in
        secondMethodName.map { SecondMethod(method: $0, value: second, difference: second - value) }
      }, bound: bounds.isEmpty ? nil : bounds[index][place])
  }
}
