import Delimitation
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let lineTypes = MeasureOperation(
    definition: OperationDefinition(
      "line_types", in: .measures,
      summary: "what “straight” between the same points may mean, and what that comes to, as a table",
      documentation: """
        A row for each type of line drawn through the vertices of the operand: `geodesic`, `loxodrome` (constant azimuth), `grid line` \
        (straight in the grid of `crs:`; only with it), `chord` (straight through the Earth; on the ground the plane section with the \
        vertical of a leg's first point) and `straight in degrees`. Against the geodesics: its length, how much longer it is, the largest \
        offset of any leg, and the area between, both sides added. The edges that the data declares do not matter here. \
        No leg may be longer than 5,000 km. The grid is reached as for `turning_points`.
        """,
      subject: .name, takes: .lines,
      arguments: [
        ArgumentDefinition("crs", .crs, "the system of grid lines, such as `EPSG:28408`"), .datumOperation, .territories,
      ],
      rules: [.needs("operation", with: "crs"), .needs("territories", with: "crs"), .atMostOne(["operation", "territories"])],
      result: .figure(.unit(.metre), .table),
      columnUnits: ["area": .squareMetre],
      example: "{ line_types: border, crs: EPSG:28408 }"),
    evaluate: { call throws(OperationFault) in
      let frame: GridFrame? = if let code = call.text("crs") { try call.features.gridFrame(code) } else { nil }
      let columns: [TableFigure.Column] = [
        .init("type"), .init("length", .metre, decimals: 3), .init("longer", .metre, decimals: 3),
        .init("offset", .metre, decimals: 3), .init("area", .squareMetre, keepsUnit: true),
      ]
      let paths = call.subject.features.flatMap(\.geometry.linePaths)
      guard !paths.isEmpty else { return .table(TableFigure(columns: columns, rows: [], method: "against geodesics")) }
      let types = LineType.allCases.filter { $0 != .gridLine || frame != nil }
      let found = try call.workshop.geodesy { metric in
        try types.map { type in
          var sum = LineTypeDeviation(type: type)
          for path in paths {
            let one = try metric.deviation(of: type, through: path, frame: frame)
            sum.length += one.length
            sum.offset = max(sum.offset, one.offset)
            sum.area += one.area
          }
          return sum
        }
      }
      let shortest = found.first { $0.type == .geodesic }?.length ?? 0
      let rows = found.map { line -> [TableFigure.Cell] in
        [
          .text(line.type.rawValue), .number(line.length), .number(line.length - shortest), .number(line.offset),
          .number(line.area),
        ]
      }
      return .table(TableFigure(columns: columns, rows: rows, method: "against geodesics"))
    })
}
