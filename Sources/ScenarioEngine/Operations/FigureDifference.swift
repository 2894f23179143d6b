import ScenarioLanguage

extension MeasureOperation {
  static let difference = MeasureOperation(
    definition: OperationDefinition(
      "difference", in: .measures, summary: "the first figure minus all others",
      documentation: """
        Of one dimension. Its ± takes them as independent where they rest on different data, and \
        is the most it can be where they rest on the same; the bounds of the engine add up in the worst way.
        """,
      subject: .figures(2...100),
      result: .figure(.sameAsOperands, .scalar),
      example: "{ difference: [held_area, oblast_area], in: km2 }"),
    evaluate: { call throws(OperationFault) in
      call.arithmetic(method: "difference") { values in
        let rest = values.dropFirst().reduce(values[0].value) { $0 - $1.value }
        return .init(value: rest, spread: call.combinedSpread(values) { own, _ in own }, bound: values.summedBound)
      }
    })
}
