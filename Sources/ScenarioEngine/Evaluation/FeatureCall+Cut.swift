import Corridors
import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureCall {
  /// The first operand, a network, cut by the territories that `by` names, under the rules that hold on the date.
  func cutNetwork() throws(OperationFault) -> FeatureList {
    let value = try network(nil)
    let areas = try territoryAreas()
    guard !areas.isEmpty else {
      throw OperationFault("no-territory", "`by` names no area; expected territories", argument: "by")
    }
    var cut = workshop.workers.lent { threads in value.cut(by: areas, in: workshop.metric, threads: threads) }
    if !rules.isEmpty {
      let (rules, currency) = try territoryRules(cut.territories, currency: value.network.currency)
      cut = cut.applying(rules, currency: currency)
      remarkOnAssumedRules()
    }
    var list = FeatureList(cut.parts.indices.map { edge in feature(of: edge, in: cut) })
    list.network = NetworkValue(cut)
    return list
  }

  /// Tells of delays and charges that nobody published.
  private func remarkOnAssumedRules() {
    let assumed = rules.filter(\.isAssumed)
    guard let first = assumed.first else { return }
    workshop.remarks.add(
      "assumed-values",
      "delays and charges of `rules` without a `source` are assumptions, not published figures: "
        + assumed.map { "`\($0.name)`" }.joined(separator: ", "), at: first.place)
  }

  private func territoryAreas() throws(OperationFault) -> [TerritoryArea] {
    let lists = call.names(under: "by").map { ($0.name, named[$0.name] ?? FeatureList()) }
    try checkProperty("named", of: lists.flatMap(\.1.features))
    return lists.flatMap { name, list in
      zip(list.areaKeys(by: text("named"), named: name), list.features).filter { !$0.1.geometry.isEmpty }.map { key, feature in
        TerritoryArea(id: key, geometry: workshop.dense(feature))
      }
    }
  }

  private func feature(of edge: Int, in cut: CutNetwork) -> WorldFeature {
    let own = cut.network.edges[edge]
    switch cut.parts[edge] {
    case .piece(let original, let territory):
      let whole = subject.features[original]
      var feature = whole.with(own.path ?? whole.geometry, accuracy: whole.accuracy)
      feature.id = .string(own.id)
      feature.setProperty("territory", territory.map { .string(cut.territories[$0]) })
      return feature
    case .crossing(let number):
      let crossing = cut.crossings[number]
      return WorldFeature(
        .geometryCollection([]),
        properties: JSONObject([
          ("mode", .string(own.mode.rawValue)), ("territory", .string(cut.territories[crossing.from])),
          ("to", .string(cut.territories[crossing.to])), ("status", .string(own.isOpen ? "open" : "closed")),
        ]), id: .string(own.id))
    }
  }

  /// The rules of the scenario that hold on the date.
  ///
  /// - Throws: every rule that names what is no territory, or counts in another currency, at its place.
  private func territoryRules(_ ids: [String], currency: String?) throws(OperationFault) -> ([TerritoryRule], currency: String?)
  {
    var faults: [Diagnostic] = []
    var currency = currency
    var found: [TerritoryRule] = []
    for rule in rules where rule.holds(on: date, parameters) {
      let ends = [rule.from, rule.to].map { end -> String in
        let id = end.value.value(parameters) ?? ""
        if !ids.contains(id) {
          faults.append(
            Diagnostic(
              code: "unknown-area",
              "`\(rule.name)`: no territory goes by `\(id.escapingControls)`; expected \(NearestName.listed(ids.sorted().map(\.escapingControls)))",
              at: end.place, suggestion: NearestName.of(id, among: ids)))
        }
        return id
      }
      let charge = rule.charge?.value(parameters)
      if let charge, charge.baseValue > 0 {
        let own = NetworkTerms.currency(ofCharge: charge)
        if let own, let known = currency, own != known {
          faults.append(
            Diagnostic(
              code: "mixed-currency", "`\(rule.name)`: a charge in \(own), and the network in \(known); expected one currency",
              at: rule.place))
        }
        currency = currency ?? own
      }
      found.append(
        TerritoryRule(
          from: ends[0], to: ends[1], isBothWays: rule.isBothWays, isClosed: rule.status?.value(parameters) == "closed",
          delay: rule.delay?.value(parameters)?.baseValue ?? 0, charge: charge?.baseValue ?? 0,
          modes: rule.modes.isEmpty ? nil : Set(rule.modes.compactMap(TransportMode.init)), isAssumed: rule.isAssumed))
    }
    guard faults.isEmpty else { throw OperationFault(faults) }
    return (found, currency)
  }
}
