import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let balance = MeasureOperation(
    definition: OperationDefinition(
      "balance", in: .measures, summary: "what would make a line attribute as much to one party as to the other",
      documentation: """
        Counted from the first line: what the second attributes to the first of `parties` and the first line does not, against what \
        it so attributes to the second of them, as `ratio` to 1. `by: pieces` chooses whole pieces between the lines that follow the \
        second one, the rest staying with the first: of all choices whose two sides keep the ratio to `within`, the one on the \
        most ground, of at most 16 pieces to either side, the largest. `by: offset` moves the second line sideways, up to `most`, its ends \
        and its shape kept. The answer is a row for each party, one for what is left between them, one for how, and one for what was \
        held fixed. It is arithmetic on areas and no proposal: it knows nothing of who lives where.
        """,
      subject: .pair, takes: .lines,
      arguments: [
        ArgumentDefinition("parties", .names, required: true, takes: .areas, "the areas of the two parties"),
        ArgumentDefinition("by", .choice(["pieces", "offset"]), default: "pieces", "what may change"),
        ArgumentDefinition("ratio", .number(.positive), default: "1", "the area to the first party over that to the second"),
        ArgumentDefinition("within", .quantity(.area, .positive), default: "0.001 km2", "how nearly the ratio is kept"),
        ArgumentDefinition(
          "most", .quantity(.length, .positive), default: "5 km", "with `by: offset`: how far the line may move"),
      ],
      result: .figure(.unit(.squareKilometre), .table), columnUnits: ["offset": .metre],
      example: "{ balance: [first_line, second_line], parties: [armenia, azerbaijan], by: offset, in: km2 }"),
    evaluate: { call throws(OperationFault) in
      guard call.operands.allSatisfy({ !$0.isEmpty }) else {
        return .table(TableFigure(columns: BalanceTable.columns, rows: [], method: "balance of areas"))
      }
      return .table(try call.balance())
    })
}
