/// The numbers of a figure by where they stand in it, so that figures of different draws can be held together.
struct DrawnCells {
  struct Address: Hashable {
    var row: String
    var column: String
  }

  /// In the order of the figure.
  let addresses: [Address]
  let values: [Address: Double]

  init(_ figure: Figure) {
    var addresses: [Address] = []
    var values: [Address: Double] = [:]
    func add(_ row: String, _ column: String, _ value: Double?) {
      let address = Address(row: row, column: column)
      addresses.append(address)
      if let value, value.isFinite, values[address] == nil { values[address] = value }
    }
    switch figure {
    case .scalar(let scalar): add("", "", scalar.value)
    case .matrix(let matrix):
      for (row, cells) in zip(matrix.rows, matrix.values) {
        for (column, value) in zip(matrix.columns, cells) { add(row, column, value) }
      }
    case .table(let table):
      for row in table.rows {
        guard case .text(let key)? = row.first else { continue }
        for (column, cell) in zip(table.columns, row).dropFirst() {
          if case .number(let value) = cell { add(key, column.name, value) }
        }
      }
    }
    self.addresses = addresses
    self.values = values
  }

  /// The figure with other ± where there are any.
  static func figure(_ figure: Figure, withSpreads spreads: [Address: Double]) -> Figure {
    switch figure {
    case .scalar(var scalar):
      scalar.plusMinus = spreads[Address(row: "", column: "")] ?? scalar.plusMinus
      return .scalar(scalar)
    case .matrix(var matrix):
      matrix.plusMinus = matrix.rows.enumerated().map { row, name in
        matrix.columns.enumerated().map { column, head in
          spreads[Address(row: name, column: head)]
            ?? (matrix.plusMinus.indices.contains(row) ? matrix.plusMinus[row][column] : nil)
        }
      }
      return .matrix(matrix)
    case .table(var table):
      table.plusMinus = table.rows.enumerated().map { number, row in
        table.columns.enumerated().map { column, head in
          guard column > 0, case .text(let key)? = row.first else { return nil }
          return spreads[Address(row: key, column: head.name)]
            ?? (table.plusMinus.indices.contains(number) ? table.plusMinus[number][column] : nil)
        }
      }
      return .table(table)
    }
  }
}
