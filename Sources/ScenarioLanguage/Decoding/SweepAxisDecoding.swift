import Diagnostics
import Quantities

/// One parameter of a sweep: a list of values, or a range in steps.
extension SweepDecoder {
  func axis(_ entry: YAMLEntry, isSample: Bool) -> SweepAxis? {
    let reference = NameReference(entry.key, at: entry.keyPlace)
    guard let parameter = parameters[entry.key] else {
      if !declared.contains(entry.key) {
        context.findings.error(
          "unknown-parameter", "unknown parameter `\(entry.key.shortened)`; expected a name under `parameters`",
          at: entry.keyPlace, suggestion: NearestName.of(entry.key, among: declared))
      }
      return nil
    }
    if parameter.name == budgetParameter {
      context.findings.error(
        "swept-budget", "`\(parameter.name)` is the error budget of the whole run; expected another parameter",
        at: entry.keyPlace)
      return nil
    }
    let values: SweepAxis.Values?
    if let nodes = entry.value.sequence {
      values = list(nodes, of: parameter, at: entry.value.place)
    } else if entry.value.mapping != nil {
      values = range(entry, of: parameter, isSample: isSample)
    } else {
      context.findings.error(
        "wrong-type",
        "\(entry.value.kindName) stands here; expected a list of values, or a range such as "
          + "`{ from: 10 km, to: 200 km, step: 1 km }`", at: entry.value.place)
      values = nil
    }
    return values.map { SweepAxis(parameter: reference, values: $0) }
  }

  private func list(_ nodes: [YAMLNode], of parameter: ParameterDeclaration, at place: SourcePlace) -> SweepAxis.Values? {
    if nodes.isEmpty {
      context.findings.error("wrong-count", "an empty list of values; expected at least one", at: place)
    }
    var seen: Set<ParameterValue> = []
    var values: [ParameterValue] = []
    for node in nodes {
      guard let value = value(node, of: parameter) else { continue }
      if seen.insert(value.inBaseUnits).inserted {
        values.append(value)
      } else {
        context.findings.error("repeated", "`\(value)` stands here twice; expected each value once", at: node.place)
      }
    }
    return values.count == nodes.count && !values.isEmpty ? .list(values) : nil
  }

  private func value(_ node: YAMLNode, of parameter: ParameterDeclaration) -> ParameterValue? {
    guard let value = context.parameterValue(node) else { return nil }
    guard let fault = parameter.fault(of: value) else { return value }
    context.findings.error(fault.code, fault.message, at: node.place, suggestion: fault.suggestion)
    return nil
  }

  private func range(_ entry: YAMLEntry, of parameter: ParameterDeclaration, isSample: Bool) -> SweepAxis.Values? {
    guard var fields = FieldReader(entry.value, "a range", context.findings) else { return nil }
    let ends = [fields.required("from"), fields.required("to")]
    let step = fields.optional("step")
    let known = ["from", "to", "step"]
    let stepIsMissing = !fields.has("step") && !isSample && fields.mistyped("step", among: known) == nil
    fields.finish()
    guard case .quantity = parameter.value else {
      context.findings.error(
        "wrong-type", "a range of `\(parameter.name)`, which is \(parameter.value.typeName); expected a list of values",
        at: entry.value.place)
      return nil
    }
    guard parameter.oneOf.isEmpty else {
      context.findings.error(
        "not-one-of", "a range of `\(parameter.name)`, which is one of a list; expected a list of its values",
        at: entry.value.place)
      return nil
    }
    if stepIsMissing {
      context.findings.error(
        "missing-key", "a range without `step`; expected it, or `sample` for values from all of the range",
        at: entry.value.place)
    }
    let quantities = (ends + [step]).map { node in node.flatMap { quantity($0, of: parameter) } }
    guard let from = quantities[0], let to = quantities[1] else { return nil }
    guard let step else { return isSample ? interval(from, to, at: entry.value.place) : nil }
    return quantities[2].flatMap { stepped(from, to, $0, at: step.place) }
  }

  private func quantity(_ node: YAMLNode, of parameter: ParameterDeclaration) -> Quantity? {
    value(node, of: parameter).flatMap(Quantity.init(parameter:))
  }

  private func interval(_ from: Quantity, _ to: Quantity, at place: SourcePlace) -> SweepAxis.Values? {
    if from.baseValue != to.baseValue { return .interval(from: from, to: to) }
    context.findings.error("out-of-range", "a range from `\(from)` to itself; expected two ends", at: place)
    return nil
  }

  private func stepped(_ from: Quantity, _ to: Quantity, _ step: Quantity, at place: SourcePlace) -> SweepAxis.Values? {
    let most = SweepDeclaration.mostPoints
    if let range = SteppedRange(from: from, to: to, step: step, most: most) { return .steps(range) }
    if step.baseValue == 0 {
      context.findings.error("out-of-range", "a step of `\(step)` leads nowhere; expected one that leads to `\(to)`", at: place)
    } else if (to.baseValue - from.baseValue) / step.baseValue < 0 {
      context.findings.error(
        "out-of-range", "a step of `\(step)` leads away from `\(to)`; expected the other sign", at: place)
    } else {
      context.findings.error("limit-sweep", "more than \(most) steps; expected at most so many points", at: place)
    }
    return nil
  }
}

extension ParameterValue {
  /// The value with its quantity in base units, so that `1 km` and `1000 m` are one.
  fileprivate var inBaseUnits: ParameterValue {
    if case .quantity(let quantity) = self { .quantity(Quantity(quantity.baseValue, .one)) } else { self }
  }
}
