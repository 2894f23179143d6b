import ScenarioLanguage

extension MeasureOperation {
  static let ratio = MeasureOperation(
    definition: OperationDefinition(
      "ratio", in: .measures, summary: "one figure divided by another",
      documentation: """
        There is no figure when the divisor is 0. Its ± takes the two as independent where they rest on different data, and \
        is the most it can be where they rest on the same; the bounds of the engine add up in the worst way.
        """,
      subject: .figures(2...2),
      result: .figure(.quotientOfOperands, .scalar),
      example: "{ ratio: [route_length, direct_length] }"),
    evaluate: { call throws(OperationFault) in
      call.arithmetic(method: "ratio") { values in
        guard values[1].value != 0 else { return .init() }
        let ratio = values[0].value / values[1].value
        let spread = call.combinedSpread(values) { own, index in
          index == 0 ? own / values[1].value : own * ratio / values[1].value
        }
        let bound = quotientBound(values[0].value, values[0].bound ?? 0, values[1].value, values[1].bound ?? 0)
        return .init(value: ratio, spread: bound == nil ? nil : spread, bound: bound)
      } reason: {
        "`\(call.figures[1].name)` is 0"
      }
    })
}
