import Diagnostics
import Quantities
public import SimpleFeatures

extension Report {
  /// The report as the JSON of `--summary json`, figures rounded to 12 significant digits.
  public var json: JSONValue {
    .members(
      head + (uncertainty.map { [("uncertainty", $0.json)] } ?? []) + (sweep.map { [("sweep", $0.json)] } ?? []) + tail)
  }

  private var head: [(name: String, value: JSONValue)] {
    [
      ("format", .number(Double(Self.format))),
      (
        "scenario",
        .members([
          ("title", .string(scenario.title)), ("file", .string(scenario.file)), ("sha256", .string(scenario.sha256)),
        ])
      ),
      ("as_of", .text(asOf?.description)),
      ("max_error", .quantity(maxError)),
      ("parameters", .members(parameters.map { ($0.name, $0.json) })),
    ] + (variants.isEmpty ? [] : [("variants", .array(variants.map(\.json)))]) + [
      ("measures", .array(measures.map(\.json))),
      ("checks", .array(checks.map(\.json))),
    ]
  }

  private var tail: [(name: String, value: JSONValue)] {
    [("warnings", .array(warnings.map(\.json))), ("provenance", provenance.json)]
  }
}

extension ReportedParameter {
  fileprivate var json: JSONValue {
    switch value {
    case .quantity(let quantity): .quantity(quantity)
    case .text(let text): .string(text)
    }
  }
}

extension ReportedMeasure {
  fileprivate var json: JSONValue {
    .members([
      ("name", .string(name)), ("kind", .string(baseline.kind)), ("unit", .string(unit.symbol)),
      ("baseline", baseline.json(inVariant: false)),
      ("variants", .members(variants.map { ($0.name, $0.figure.json(inVariant: true)) })),
      ("series", .array(series.map(\.json))),
    ])
  }
}

extension ReportedMeasure.Moment {
  fileprivate var json: JSONValue {
    .members([
      ("date", .string(date.description)), ("baseline", baseline.json(inVariant: false)),
      ("variants", .members(variants.map { ($0.name, $0.figure.json(inVariant: true)) })),
    ])
  }
}

extension ReportedCheck {
  fileprivate var json: JSONValue {
    .members([
      ("measure", .string(measure)), ("variant", .text(variant)), ("date", .text(date?.description)),
      ("kind", .string(kind.rawValue)),
      ("holds", .bool(holds)), ("computed", .quantity(computed)), ("expected", expected),
      ("tolerance", .quantity(tolerance)), ("source", .text(source)), ("note", .text(note)),
      ("difference", distance?.json ?? .null), ("citation", citation?.json ?? .null),
      ("condition", .string(condition.key)), ("margin", .quantity(margin)), ("grounds", .string(grounds.rawValue)),
    ])
  }

  private var expected: JSONValue {
    switch condition {
    case .equals(let value), .atLeast(let value), .atMost(let value), .differs(let value, _): .quantity(value)
    case .between(let low, let high): .array([.quantity(low), .quantity(high)])
    case .absent, .increases, .decreases: .null
    }
  }
}

extension PublishedDistance {
  fileprivate var json: JSONValue {
    .members([
      ("value", .figure(difference.value)), ("unit", .string(difference.unit.symbol)), ("percent", .figure(percent)),
    ])
  }
}

extension Citation {
  fileprivate var json: JSONValue {
    .members([
      ("id", .string(id)), ("label", .string(label)), ("source", .string(source)), ("date", .text(date)),
      ("confidence", .string(confidence)),
    ])
  }
}

extension ReportedWarning {
  fileprivate var json: JSONValue {
    .members([("code", .string(code)), ("message", .string(message)), ("place", .text(place?.description))])
  }
}

extension Provenance {
  fileprivate var json: JSONValue {
    .members([
      ("version", .string(version)),
      ("libraries", .members(libraries.map { ($0.name, .string($0.version)) })),
      ("data", .array(data.map(\.json))),
      ("operations", .array(operations.map(\.json))),
    ])
  }
}

extension Provenance.Source {
  fileprivate var json: JSONValue {
    .members([
      ("id", .string(id)), ("sha256", .string(sha256)), ("licence", .text(licence)), ("accuracy", .figure(accuracy)),
      ("attribution", .text(attribution)), ("vintage", .text(vintage)),
    ])
  }
}

extension Provenance.Conversion {
  fileprivate var json: JSONValue {
    .members([
      ("from", .string(from)), ("to", .string(to)), ("code", .text(code)), ("name", .string(name)),
      ("accuracy", .figure(accuracy)),
    ])
  }
}
