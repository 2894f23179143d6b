import Quantities
import SimpleFeatures

extension Figure {
  /// An entry of `baseline` or `variants`; a variant's scalar also carries its difference.
  func json(inVariant: Bool) -> JSONValue {
    switch self {
    case .scalar(let figure): figure.json(inVariant: inVariant)
    case .table(let figure): figure.json
    case .matrix(let figure): figure.json
    }
  }
}

extension ScalarFigure {
  fileprivate func json(inVariant: Bool) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("value", .figure(value)), ("plus_minus", .figure(plusMinus)), ("method", .string(method)),
      ("second_method", secondMethod?.json ?? .null), ("reason", .text(reason)),
    ]
    if let bound { members.append(("bound", .figure(bound))) }
    if !ways.isEmpty { members.append(("ways", .array(ways.map { .array($0.map(JSONValue.string)) }))) }
    if inVariant { members.append(("difference", difference?.json ?? .null)) }
    return .members(members)
  }
}

extension SecondMethod {
  fileprivate var json: JSONValue {
    .members([("method", .string(method)), ("value", .figure(value)), ("difference", .figure(difference))])
  }
}

extension FigureDifference {
  fileprivate var json: JSONValue {
    .members([("value", .figure(value)), ("percent", .figure(percent))])
  }
}

extension TableFigure {
  fileprivate var json: JSONValue {
    .members(
      [
        (
          "columns",
          .array(columns.map { .members([("name", .string($0.name)), ("unit", .string($0.unit.symbol))]) })
        ),
        ("rows", .array(rows.map { .array($0.map(\.json)) })),
        ("method", .string(method)),
        ("plus_minus", plusMinus.isEmpty ? .null : .figures(plusMinus)),
        ("second_method", secondMethod.isEmpty ? .null : .figures(secondMethod)),
      ] + (bounds.isEmpty ? [] : [("bound", .figures(bounds))]))
  }
}

extension TableFigure.Cell {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let value): .figure(value)
    case .none: .null
    }
  }
}

extension MatrixFigure {
  fileprivate var json: JSONValue {
    .members(
      [
        ("rows", .array(rows.map(JSONValue.string))), ("columns", .array(columns.map(JSONValue.string))),
        ("values", .figures(values)), ("row_sums", .array(rowSums.map(JSONValue.figure))),
        ("method", .string(method)),
        ("plus_minus", plusMinus.isEmpty ? .null : .figures(plusMinus)),
        ("second_method", secondMethod.isEmpty ? .null : .figures(secondMethod)),
      ] + (bounds.isEmpty ? [] : [("bound", .figures(bounds))]))
  }
}
