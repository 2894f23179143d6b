import Corridors
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let borderCrossings = FeatureOperation(
    definition: OperationDefinition(
      "border_crossings", in: .features,
      summary: "where the edges of a cut network come from one territory into another, as points",
      documentation: """
        A point for each place and mode, with the properties `from` and `to`, `name`, `mode`, `edge` (the id of the edge that it is on), \
        `status`, `delay` in hours, `charge` a tonne, and which of these two are `assumed`. Where the way back is under other rules it is \
        a point of its own.
        """,
      subject: .name, takes: .lines, gives: .fixed(.points),
      result: .features, example: "{ border_crossings: cut_net }"),
    evaluate: { call throws(OperationFault) in
      guard let cut = try call.network(nil).cut else {
        throw OperationFault(
          "not-a-network",
          "`\(call.call.subjectNames.first?.name ?? "it")` is cut by no territories; expected a feature made by `cut`")
      }
      var points: [WorldFeature] = []
      var before: CutNetwork.Crossing?
      for crossing in cut.crossings {
        if let there = before, cut.isWayBack(crossing, of: there) {
          before = nil
          continue
        }
        before = crossing
        points.append(cut.feature(of: crossing))
      }
      return FeatureList(points)
    })
}

extension CutNetwork {
  /// Whether a crossing is the way back over another, under the same rules.
  fileprivate func isWayBack(_ crossing: Crossing, of other: Crossing) -> Bool {
    let (one, two) = (network.edges[crossing.edge], network.edges[other.edge])
    return one.from == two.to && one.to == two.from && one.mode == two.mode
      && one.isOpen == two.isOpen && one.delay == two.delay && one.charge == two.charge
  }

  fileprivate func feature(of crossing: Crossing) -> WorldFeature {
    let edge = network.edges[crossing.edge]
    var properties = JSONObject([
      ("from", .string(territories[crossing.from])), ("to", .string(territories[crossing.to])),
      ("mode", .string(edge.mode.rawValue)), ("status", .string(edge.isOpen ? "open" : "closed")),
      ("delay", .number(edge.delay / 3600)), ("charge", .number(edge.charge)),
    ])
    properties["name"] = .string("\(territories[crossing.from])–\(territories[crossing.to])")
    if let original = crossing.originalID { properties["edge"] = .string(original) }
    let assumed = NetworkEdge.Attribute.allCases.filter(edge.assumed.contains)
    if !assumed.isEmpty { properties["assumed"] = .array(assumed.map { .string($0.rawValue) }) }
    return WorldFeature(.point(crossing.position), properties: properties, id: .string(edge.id))
  }
}
