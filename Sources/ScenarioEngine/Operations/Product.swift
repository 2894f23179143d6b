import ScenarioLanguage

extension MeasureOperation {
  static let product = MeasureOperation(
    definition: OperationDefinition(
      "product", in: .measures, summary: "figures multiplied",
      documentation: """
        Their dimensions are multiplied too. Its ± takes them as independent where they rest on different data, and \
        is the most it can be where they rest on the same; the bounds of the engine add up in the worst way.
        """,
      subject: .figures(2...100),
      result: .figure(.productOfOperands, .scalar),
      example: "{ product: [route_length, strip_width], in: km2 }"),
    evaluate: { call throws(OperationFault) in
      call.arithmetic(method: "product") { values in
        let product = values.reduce(1) { $0 * $1.value }
        let spread = call.combinedSpread(values) { own, index in
          values.indices.reduce(own) { $1 == index ? $0 : $0 * values[$1].value }
        }
        return .init(value: product, spread: spread, bound: values.multipliedBound)
      }
    })
}
