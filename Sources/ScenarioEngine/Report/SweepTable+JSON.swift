import Quantities
import ScenarioLanguage
import SimpleFeatures

extension SweepTable {
  /// The table in the report: rows are the parameters' values, then the measures', in the order of `parameters` and
  /// `measures`.
  var json: JSONValue {
    .members([
      ("design", .string(designName)), ("seed", .figure(seed.map { Double($0) })),
      ("parameters", .array(parameters.map { .members([("name", .string($0.name)), ("unit", .string($0.unit.symbol))]) })),
      ("measures", .array(columns.map(\.json))),
      (
        "rows",
        .array(
          rows.map { row in
            .array(zip(parameters, row.point).map { $0.json($1) } + row.figures.map(JSONValue.figure))
          })
      ),
      ("crossings", .array(crossings.map { $0.json(parameters[0]) })),
    ])
  }

  private var designName: String {
    switch design {
    case .matrix: "matrix"
    case .latinHypercube: "latin_hypercube"
    }
  }

  private var seed: UInt64? {
    if case .latinHypercube(let seed) = design { seed } else { nil }
  }
}

extension SweepTable.Column {
  fileprivate var json: JSONValue {
    .members([("name", .string(measure)), ("variant", .text(variant)), ("unit", .string(unit.symbol))])
  }
}

extension SweepTable.Crossing {
  fileprivate func json(_ parameter: SweepTable.Parameter) -> JSONValue {
    .members([
      ("measure", .string(column.measure)), ("variant", .text(column.variant)), ("bound", .quantity(bound)),
      ("from", parameter.json(before)), ("to", parameter.json(after)),
    ])
  }
}

extension SweepTable.Parameter {
  fileprivate func json(_ value: ParameterValue) -> JSONValue {
    number(value).map(JSONValue.figure) ?? .string(value.description)
  }
}
