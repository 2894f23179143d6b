import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let bandOverlap = MeasureOperation(
    definition: OperationDefinition(
      "band_overlap", in: .measures,
      summary: "which share of each of two lines lies within a distance of the other, as a table",
      documentation: """
        The ε-band of map comparison: a row for each line, with the share of its length within `distance` of the other. By exact distance \
        intervals along the lines, not by polygons around them.
        """,
      subject: .pair, takes: .lines,
      arguments: [
        ArgumentDefinition("distance", .quantity(.length, .notNegative), required: true, "the half width of the band")
      ],
      result: .figure(.unit(.percent), .table),
      example: "{ band_overlap: [old_line, new_line], distance: 100 m }"),
    evaluate: { call throws(OperationFault) in
      let columns = [TableFigure.Column("line"), .init("share", .percent)]
      let method = "exact distance intervals"
      guard call.operands.allSatisfy({ !$0.isEmpty }) else {
        return .table(TableFigure(columns: columns, rows: [], method: method))
      }
      let (geometries, edges) = try call.workshop.alike(call.operands)
      let rows = [(0, 1), (1, 0)].map { own, other -> [TableFigure.Cell] in
        let whole = call.metric.length(of: geometries[own], edges: edges)
        let near = call.metric.lengthWithin(
          call.base("distance") ?? 0, of: geometries[other], along: geometries[own], edges: edges)
        return [.text(call.name(own)), whole > 0 ? .number(near / whole) : .none]
      }
      return .table(TableFigure(columns: columns, rows: rows, method: method))
    })
}
