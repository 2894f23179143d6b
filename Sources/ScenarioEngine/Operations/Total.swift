import ScenarioLanguage

extension MeasureOperation {
  static let total = MeasureOperation(
    definition: OperationDefinition(
      "total", in: .measures, summary: "the sum of figures",
      documentation: """
        Of one dimension. Its ± takes them as independent where they rest on different data, and \
        is the most it can be where they rest on the same; the bounds of the engine add up in the worst way.
        """,
      subject: .figures(1...100),
      result: .figure(.sameAsOperands, .scalar),
      example: "{ total: [first_leg, second_leg, third_leg], in: km }"),
    evaluate: { call throws(OperationFault) in
      call.arithmetic(method: "total") { values in
        .init(
          value: values.reduce(0) { $0 + $1.value }, spread: call.combinedSpread(values) { own, _ in own },
          bound: values.summedBound)
      }
    })
}
