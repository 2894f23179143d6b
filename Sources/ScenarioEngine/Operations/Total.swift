import ScenarioLanguage

extension MeasureOperation {
  static let total = MeasureOperation(
    definition: OperationDefinition(
      "total", in: .measures, summary: "the sum of figures",
      documentation: """
        Of one dimension. Its ± takes them as independent; it has none when two rest on the same data.
        """,
      subject: .figures(1...100),
      result: .figure(.sameAsOperands, .scalar),
      example: "{ total: [first_leg, second_leg, third_leg], in: km }"),
    evaluate: { call throws(OperationFault) in
      call.arithmetic(method: "total") { values in
        (values.reduce(0) { $0 + $1.value }, call.combinedSpread(values) { own, _ in own })
      }
    })
}
