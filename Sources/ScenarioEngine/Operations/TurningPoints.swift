import Delimitation
import PROJ
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let turningPoints = MeasureOperation(
    definition: OperationDefinition(
      "turning_points", in: .measures, summary: "the points at which a line turns, as a table",
      documentation: """
        A row for each point: its number, latitude and longitude, grid position in the system that `crs:` names (X to the north, \
        Y to the east, with the number of its zone where the system has one), the forward azimuth, the leg to the next point \
        on the ellipsoid and in the grid, the chainage from the first point, and what the leg is. Features that begin where \
        the one before ends go on with its line; a property `segment` says what a feature follows in the land: `median of \
        the river`, `watershed`. The positions define the line, so they carry no ±: how sure they are is the accuracy of the \
        data. Grid positions come by the operation that `operation:` names, or by the best one whose extent names all \
        `territories:` (as for `transform`).
        """,
      subject: .name, takes: .lines,
      arguments: [
        ArgumentDefinition("crs", .crs, "the system of grid positions, such as `EPSG:28408`"),
        .datumOperation, .territories,
        ArgumentDefinition("first", .integer(0...1_000_000), default: "1", "the number of the first point"),
        ArgumentDefinition("segment", .text, default: "segment", "the property that says what a feature follows"),
      ],
      rules: [.needs("operation", with: "crs"), .needs("territories", with: "crs"), .atMostOne(["operation", "territories"])],
      result: .figure(.unit(.metre), .table),
      columnUnits: ["latitude_deg": .degree, "longitude_deg": .degree, "azimuth": .degree],
      example: "{ turning_points: border, crs: EPSG:28408, operation: EPSG:15865 }"),
    evaluate: { call throws(OperationFault) in
      guard !call.subject.isEmpty else {
        return .table(TableFigure(columns: TurningPointTable.figureColumns(hasGrid: false), rows: [], method: "turning points"))
      }
      return .table(try call.turningPoints().figure)
    })
}

extension TurningPointTable {
  fileprivate static func figureColumns(hasGrid: Bool) -> [TableFigure.Column] {
    func metres(_ name: String) -> TableFigure.Column { .init(name, .metre, decimals: 3, isPosition: true) }
    let grid = hasGrid ? [metres("x_north"), metres("y_east")] : []
    return [
      .init("number"), .init("latitude", keepsUnit: true, isPosition: true),
      .init("longitude", keepsUnit: true, isPosition: true),
      .init("latitude_deg", .degree, keepsUnit: true, decimals: 8, isPosition: true),
      .init("longitude_deg", .degree, keepsUnit: true, decimals: 8, isPosition: true),
    ] + grid + [.init("azimuth", .degree, keepsUnit: true, decimals: 6, isPosition: true), metres("leg")]
      + (hasGrid ? [metres("grid_leg")] : []) + [metres("chainage"), .init("segment", keepsUnit: true)]
  }

  /// The table as a measure gives it, in metres and degrees.
  fileprivate var figure: TableFigure {
    let hasGrid = frame != nil
    func number(_ value: Double?) -> TableFigure.Cell { value.map(TableFigure.Cell.number) ?? .none }
    let rows = points.map { point -> [TableFigure.Cell] in
      let grid = hasGrid ? [number(point.grid?.northing), number(point.grid?.easting)] : []
      return [
        .text(point.number), .text(SexagesimalText.latitude(point.position.y)),
        .text(SexagesimalText.longitude(point.position.x)), .number(point.position.y), .number(point.position.x),
      ] + grid + [number(point.leg?.azimuth), number(point.leg?.length)]
        + (hasGrid ? [number(point.leg?.gridLength)] : [])
        + [.number(point.chainage), point.leg.map { .text($0.segment) } ?? .none]
    }
    return TableFigure(columns: Self.figureColumns(hasGrid: hasGrid), rows: rows, method: "turning points")
  }
}
