import Delimitation
import PROJ
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let datumShift = MeasureOperation(
    definition: OperationDefinition(
      "datum_shift", in: .measures, summary: "how far apart readings in two datums lie, by coordinate operation",
      documentation: """
        A row for each operation of the register from the system that `from:` names to WGS 84: the distance and azimuth from \
        where the numbers of the feature lie read as WGS 84 to where they lie read in that system (at the middle of its \
        bounds), the operation's accuracy (none where the register does not know it), and whether the operation serves here: what is against it otherwise \
        (as for `transform`). Those that serve stand first, the most accurate before the others.
        """,
      subject: .name,
      arguments: [
        ArgumentDefinition("from", .crs, required: true, "the geographic system, such as `EPSG:4284`"),
        .territories, .requiredAccuracy,
      ],
      result: .figure(.unit(.metre), .table), columnUnits: ["azimuth": .degree],
      example: "{ datum_shift: village, from: EPSG:4284, territories: 'Armenia, Azerbaijan' }"),
    evaluate: { call throws(OperationFault) in
      var table = TableFigure(
        columns: [
          .init("operation"), .init("shift", .metre, decimals: 1), .init("azimuth", .degree, keepsUnit: true, decimals: 1),
          .init("accuracy", .metre, decimals: 1), .init("name", keepsUnit: true), .init("here", keepsUnit: true),
        ], rows: [], method: "geodesic between the two readings")
      guard let bounds = Bounds(call.subject.geometries.map(\.coordinates).compactMap { Bounds($0) }) else {
        return .table(table)
      }
      let middle = Position((bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2)
      let choice = try call.features.datumChoice(of: call.subject)
      for candidate in choice.candidates {
        // Where the operation cannot take the place, or cannot be run, there is no shift to tell.
        let shift = try? DatumShift(of: middle, by: choice.transformation(by: candidate), metric: call.metric)
        // 999 m is how the register writes that nobody knows.
        let accuracy = candidate.operation.accuracy.flatMap { $0 < 999 ? $0 : nil }
        table.rows.append([
          .text(candidate.code), shift.map { .number($0.distance) } ?? .none,
          shift?.azimuth.map(TableFigure.Cell.number) ?? .none, accuracy.map(TableFigure.Cell.number) ?? .none,
          .text(candidate.operation.name), .text(candidate.objection?.brief ?? "serves"),
        ])
      }
      return .table(table)
    })
}
