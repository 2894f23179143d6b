import Corridors
import Quantities
import ScenarioLanguage

extension FeatureOperation {
  static let network = FeatureOperation(
    definition: OperationDefinition(
      "network", in: .features, summary: "lines and points joined to a transport network",
      documentation: """
        Every line is an edge, every point a node; an edge may also be without a line where `from_node` and `to_node` name its nodes. \
        Lines meet where they end at one position, at a point, or within `snap` of either; they do not meet where they cross. What edges \
        and nodes say of themselves is under [Networks](#networks). The result is the edges, one feature each, with their properties; \
        `over:` of `route` and others takes its name.

        `speeds` and `tariffs` hold for edges that have none of their own. They are assumptions, and every figure made from them says so, \
        unless `speeds_source` or `tariffs_source` names who published them.
        """,
      subject: .list, takes: [.points, .lines], gives: .fixed(.lines),
      arguments: [
        ArgumentDefinition(
          "snap", .quantity(.length, .notNegative), default: "0 m",
          "how far an open end or a point may lie from what it joins, at most 10 km"),
        ArgumentDefinition("speeds", .byKey(ways, .quantity(.speed, .positive)), "the speed on edges of a mode"),
        ArgumentDefinition("speeds_source", .text, "who published the speeds"),
        ArgumentDefinition(
          "tariffs", .byKey(ways, .rate(per: .mass * .length, example: "0.03 USD/t/km")), "the price on edges of a mode"),
        ArgumentDefinition("tariffs_source", .text, "who published the tariffs"),
      ],
      rules: [.needs("speeds_source", with: "speeds"), .needs("tariffs_source", with: "tariffs")],
      result: .features, example: "{ network: tracks, snap: 200 m, speeds: { rail: 40 km/h } }"),
    evaluate: { call throws(OperationFault) in
      if let snap = call.base("snap"), snap > NetworkTerms.widestSnap {
        throw OperationFault(
          "out-of-range", "`snap` of \(snap.shortestText) m; expected at most 10 km", argument: "snap")
      }
      return try call.readNetwork()
    })

  /// Modes that have a way on the ground or in the air.
  private static let ways = TransportMode.allCases.filter { $0 != .transfer }.map(\.rawValue)
}
