import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let controllingPoints = MeasureOperation(
    definition: OperationDefinition(
      "controlling_points", in: .measures, summary: "the turning points of a median line with what controls each, as a table",
      documentation: """
        A row for each controlling point of each vertex of what `median_line` gave: the vertex by its number along the line and \
        the side (`3 kazakhstan`, a second one of that side as `3 kazakhstan (2)`; the vertices of several lines are numbered on), \
        its position, its role (`end`, `change` of a controlling point, `tri-point`, `intermediate`), the feature and the position \
        of the controlling point and the geodesic distance to it. With `role` only vertices of that role; of a `section` of the line only those on it.
        """,
      subject: .name, takes: .lines,
      arguments: [
        ArgumentDefinition(
          "role", .choice(["end", "change", "tri-point", "intermediate"]), "the role of the vertices that are shown")
      ],
      result: .figure(.unit(.kilometre), .table),
      example: "{ controlling_points: median, role: change, in: km }"),
    evaluate: { call throws(OperationFault) in
      var rows: [[TableFigure.Cell]] = []
      var number = 0
      for feature in call.subject.features {
        guard case .array(let points)? = feature.properties["turning_points"] else {
          throw OperationFault(
            "no-controlling-points", "`\(call.name(0))` has no turning points; expected what `median_line` gives")
        }
        let vertices = Set((0..<feature.geometry.coordinates.count).map { feature.geometry.coordinates[$0] })
        for point in points {
          number += 1
          guard case .object(let point) = point, case .array(let controls)? = point["controls"] else { continue }
          if let role = call.text("role"), point["role"] != .string(role) { continue }
          if case .array(let pair)? = point["position"], !vertices.contains(Position(pair)) { continue }
          rows += call.rows(of: point, controls, number: number)
        }
      }
      let text = { TableFigure.Column($0, .one, keepsUnit: true) }
      let degrees = { TableFigure.Column($0, .degree, keepsUnit: true, decimals: 7, isPosition: true) }
      return .table(
        TableFigure(
          columns: [
            .init("point"), .init("distance", .kilometre), degrees("longitude"), degrees("latitude"), text("role"),
            text("feature"), degrees("control_longitude"), degrees("control_latitude"),
          ], rows: rows, method: "geodesic distances to the nearest points"))
    })
}

extension MeasureCall {
  fileprivate func rows(of point: JSONObject, _ controls: [JSONValue], number: Int) -> [[TableFigure.Cell]] {
    var seen: [String: Int] = [:]
    return controls.compactMap { control in
      guard case .object(let control) = control, case .string(let side)? = control["side"],
        case .string(let feature)? = control["feature"], case .number(let distance)? = control["distance"],
        case .string(let role)? = point["role"]
      else { return nil }
      seen[side, default: 0] += 1
      let times = seen[side] ?? 1
      return [.text("\(number) \(side)" + (times > 1 ? " (\(times))" : "")), .number(distance.value)]
        + degrees(point["position"]) + [.text(role), .text(feature)] + degrees(control["position"])
    }
  }

  /// Longitude and latitude of a position, in base units.
  private func degrees(_ position: JSONValue?) -> [TableFigure.Cell] {
    guard case .array(let pair)? = position else { return [.none, .none] }
    return pair.map { if case .number(let number) = $0 { .number(number.value) } else { .none } }
  }
}

extension Position {
  /// Longitude and latitude as they stand in a property.
  fileprivate init(_ pair: [JSONValue]) {
    let numbers = pair.map { if case .number(let number) = $0 { number.value } else { Double.nan } }
    self.init(numbers.first ?? .nan, numbers.last ?? .nan)
  }
}
