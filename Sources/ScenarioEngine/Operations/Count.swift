import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let count = MeasureOperation(
    definition: OperationDefinition(
      "count", in: .measures, summary: "how many features there are",
      documentation: """
        Features that are not valid on the date of the world do not count.
        """,
      subject: .name,
      arguments: [.by, .rank],
      rules: .ranking,
      result: .figure(.unit(.one), .tableWith(argument: "by")),
      example: "{ count: villages, by: district }"),
    evaluate: { call throws(OperationFault) in
      try call.summed(method: "count") { _ in .init(1, plusMinus: 0) }.withoutPlusMinus
    })
}
