import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  /// How many ways are listed at most.
  private static let mostWays = 100

  static let transitStates = MeasureOperation(
    definition: OperationDefinition(
      "transit_states", in: .measures, summary: "the fewest areas that lie between two on a way over shared borders",
      documentation: """
        `from` and `to` are what two of the areas go by, which is as of `neighbours`, with `sea` and overlaps too. The figure is how many others \
        a way must pass, 0 for neighbours; all ways of that many are listed with it, in the order of their names, at most \(mostWays). \
        No way passes what `avoid` names. Without a way there is no figure. Data that does not match vertex \
        for vertex needs a `tolerance`.
        """,
      subject: .name, takes: .areas,
      arguments: [
        ArgumentDefinition("from", .text, required: true, "where the way begins"),
        ArgumentDefinition("to", .text, required: true, "where it ends"),
        ArgumentDefinition("avoid", .names, takes: .areas, "areas that it may not pass, by the same id or property"),
        .areaKey, .touching, .borderTolerance, .sea,
      ],
      result: .figure(.unit(.one), .scalar),
      example: "{ transit_states: countries, from: east, to: west }"),
    evaluate: { call throws(OperationFault) in
      let method = "fewest steps over shared borders"
      guard !call.subject.isEmpty else { return .scalar(ScalarFigure(nil, method: method, reason: call.emptyReason(0))) }
      let network = try call.areaNetwork()
      let (start, end) = try call.ends(in: network)
      let avoided = call.call.names(under: "avoid").flatMap { reference in
        call.areaKeys(of: call.features.named[reference.name] ?? FeatureList(), named: reference.name)
      }
      let ways = network.graph.shortestWays(
        from: start, to: end, avoiding: Set(avoided.compactMap(network.index)), limit: mostWays + 1)
      if ways.count > mostWays {
        call.workshop.remarks.add(
          "more-ways", "there are more than \(mostWays) ways of as few areas; the first \(mostWays) are listed",
          at: call.features.place(of: "from"))
      }
      guard let first = ways.first else {
        let without = avoided.isEmpty ? "" : " without \(Set(avoided).sorted().joined(separator: ", "))"
        return .scalar(
          ScalarFigure(
            nil, method: method,
            reason: "no way leads from \(network.names[start]) to \(network.names[end]) over shared borders\(without)"))
      }
      return .scalar(
        ScalarFigure(
          Double(max(0, first.count - 2)), method: method, ways: ways.prefix(mostWays).map { $0.map { network.names[$0] } }))
    })
}

extension MeasureCall {
  /// The areas that the way begins and ends with.
  ///
  /// - Throws: a fault that names both where neither is there.
  fileprivate func ends(in network: AreaNetwork) throws(OperationFault) -> (start: Int, end: Int) {
    let (from, to) = (text("from") ?? "", text("to") ?? "")
    if let start = network.index(of: from), let end = network.index(of: to) { return (start, end) }
    let unknown = [("from", from), ("to", to)].filter { network.index(of: $0.1) == nil }
    let names = unknown.map { "`\($0.1.escapingControls)`" }.joined(separator: " or ")
    throw OperationFault(
      "unknown-area",
      "no area of `\(name(0))` goes by \(names); expected \(NearestName.listed(network.names.map(\.escapingControls)))",
      argument: unknown[0].0, suggestion: NearestName.of(unknown[0].1, among: network.names))
  }
}
