import Delimitation
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let meanOffset = MeasureOperation(
    definition: OperationDefinition(
      "mean_offset", in: .measures, summary: "how far a line lies from another on either side, in the mean, as a table",
      documentation: """
        The first operand is the reference. The areas between the two lines, left and right of the reference in its own direction, are \
        divided by its length: rows `left`, `right`, and `mean`, which is left less right. Each operand is one connected line; the ends are \
        joined by geodesics. What the second line alone encloses, away from the reference, is left out.
        """,
      subject: .pair, takes: .lines,
      result: .figure(.unit(.kilometre), .table),
      example: "{ mean_offset: [old_line, new_line], in: m }"),
    evaluate: { call throws(OperationFault) in
      let method = "area between the lines over the length of the first"
      let columns = [TableFigure.Column("side"), .init("offset", .kilometre), .init("area", .squareKilometre, keepsUnit: true)]
      guard call.operands.allSatisfy({ !$0.isEmpty }) else {
        return .table(TableFigure(columns: columns, rows: [], method: method))
      }
      let (geometries, edges) = try call.workshop.alike(call.operands)
      let offsets = try call.workshop.geodesy { metric in
        try metric.offsets(
          of: geometries[1], from: geometries[0], edges: edges, maxError: call.workshop.budget.densification)
      }
      let rows = [
        ("left", offsets.left / offsets.length, offsets.left), ("right", offsets.right / offsets.length, offsets.right),
        ("mean", offsets.mean, offsets.left - offsets.right),
      ]
      return .table(
        TableFigure(columns: columns, rows: rows.map { [.text($0.0), .number($0.1), .number($0.2)] }, method: method))
    })
}
