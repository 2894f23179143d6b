import Delimitation
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let medianLine = FeatureOperation(
    definition: OperationDefinition(
      "median_line", in: .features, summary: "the line that is as far from one side as from another",
      documentation: """
        Of two sides, each base points, lines or areas: the lines whose points are equally far from the nearest points of both. \
        Distances are geodesic, to edges as well as to vertices. The two distances of every vertex agree to 1 mm by the exact \
        inverse; between vertices the line strays from the true one by no more than `tolerance`, `max_error` where it is not \
        written. A vertex stands wherever the controlling point of a side changes. Where a side of `others` is as near as the two, \
        the line ends in a tri-point. With `ratio` the line is weighted: the distance to the first side is so many times that to the second.

        The line ends at the convex hull of the sides, or where `within` ends, or where it is farther than `reach` from them. The first \
        side lies on the left. Each connected line is a feature with its \
        `turning_points`: role, position, and the controlling points with side, feature, position and distance in metres. The \
        measure `controlling_points` shows them as a table. The two sides may touch and must not overlap; along a border that they \
        share the line follows it in short steps, which takes long. Its ± is as of the least \
        sure side.
        """,
      subject: .pair, gives: .fixed(.lines),
      arguments: [
        ArgumentDefinition(
          "others", .either([.name, .names]), "further sides, each a name, which the line is nearer to than the two nowhere"),
        ArgumentDefinition("within", .name, takes: .areas, "an area that holds the line"),
        ArgumentDefinition("reach", .positiveLength, "how far from the sides the line goes"),
        ArgumentDefinition(
          "ratio", .number(.positive), default: "1", "distance to the first side over that to the second; not with `others`"),
        ArgumentDefinition("tolerance", .positiveLength, "how far the line may stray between its vertices"),
      ],
      rules: [.atMostOne(["within", "reach"])],
      result: .features, example: "{ median_line: [azerbaijan, kazakhstan], reach: 200 km }"),
    evaluate: { call throws(OperationFault) in
      guard call.operands.allSatisfy({ !$0.isEmpty }) else { return FeatureList() }
      let area = call.features("within")
      if let area, area.isEmpty { return FeatureList() }
      let tolerance = call.base("tolerance") ?? call.workshop.budget.maxError
      let options = MedianLineOptions(
        ratio: call.call.number("ratio", call.parameters) ?? 1, within: try call.workshop.dissolved(area ?? FeatureList()),
        reach: call.base("reach"), tolerance: tolerance)
      let others = call.call.name("others").map { [$0] } ?? call.call.names("others") ?? []
      let names = (call.call.subjectNames + others).map(\.name)
      let lists = call.operands + others.map { call.named[$0.name] ?? FeatureList() }.filter { !$0.isEmpty }
      let sides = zip(lists, names).map { MedianSide($0, named: $1) }
      let (geometries, edges) = try call.workshop.alike(sides.flatMap { $0.features.map { FeatureList([$0]) } })
      var start = 0
      let shapes = sides.map { side in
        defer { start += side.features.count }
        return Array(geometries[start..<(start + side.features.count)])
      }
      let lines = try call.workshop.geodesy { metric in
        try metric.medianLines(
          between: shapes[0], and: shapes[1], others: Array(shapes.dropFirst(2)), edges: edges, options: options)
      }
      return FeatureList(
        lines.map { line in
          var feature = call.combined(line.geometry, of: call.operands, edges: .geodesic)
          feature.bound += tolerance
          feature.setProperty("turning_points", .array(line.points.map { $0.json(sides) }))
          return feature
        })
    })
}

/// A side of a median line as the scenario names it.
private struct MedianSide {
  let name: String
  let features: [WorldFeature]
  let keys: [String]

  init(_ list: FeatureList, named name: String) {
    self.name = name
    let filled = FeatureList(list.features.filter { !$0.geometry.isEmpty })
    features = filled.features
    keys = filled.keys(by: "id", named: name)
  }
}

extension EquidistantPoint {
  fileprivate func json(_ sides: [MedianSide]) -> JSONValue {
    .object(
      JSONObject([
        ("role", .string(role.rawValue)), ("position", position.json),
        (
          "controls",
          .array(
            controls.map { control in
              .object(
                JSONObject([
                  ("side", .string(sides[control.side].name)), ("feature", .string(sides[control.side].keys[control.feature])),
                  ("position", control.position.json), ("distance", .number(JSONNumber(control.distance))),
                ]))
            })
        ),
      ]))
  }
}

extension Position {
  fileprivate var json: JSONValue { .array([.number(JSONNumber(x)), .number(JSONNumber(y))]) }
}
