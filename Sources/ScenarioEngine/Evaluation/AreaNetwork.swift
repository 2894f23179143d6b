import Diagnostics
import Geodesy
import ScenarioLanguage
import SimpleFeatures

/// The areas of a list by what they go by, and the borders they share.
struct AreaNetwork {
  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// Of the areas, in the order of their scalars; features of one name are one area.
  let names: [String]
  /// What each name stands for.
  let areas: [FeatureList]
  /// Of every two that touch, the lesser place first.
  let contacts: [Pair: AreaContact]
  /// The meaning of the borders' edges.
  let edges: EdgeMeaning

  var graph: AreaGraph { AreaGraph(count: names.count, pairs: contacts.keys.map { ($0.first, $0.second) }) }

  /// How two areas touch; `nil` where they do not.
  func contact(_ first: Int, _ second: Int) -> AreaContact? {
    contacts[Pair(first: min(first, second), second: max(first, second))]
  }

  /// The accuracy of a border: that of the less accurate area; `nil` when either states none.
  func accuracy(of contact: AreaContact) -> Double? {
    areas[contact.first].accuracy.flatMap { own in areas[contact.second].accuracy.map { max(own, $0) } }
  }

  func index(of name: String) -> Int? { names.firstIndex(of: name) }
}

extension FeatureList {
  /// What areas go by: a property where one is named, else their state: what they are part of, or their id.
  func areaKeys(by property: String?, named name: String) -> [String] {
    if let property { return keys(by: property, named: name) }
    return zip(features, keys(by: "id", named: name)).map { feature, id in feature.key(by: "part_of") ?? id }
  }
}

extension MeasureCall {
  func areaKeys(of list: FeatureList, named name: String) -> [String] { list.areaKeys(by: text("by"), named: name) }

  /// How `components`, `neighbours` and `transit_states` find what touches.
  ///
  /// - Parameter others: further features, whose contacts with each other are not looked for.
  func areaNetwork(_ others: [(key: String, feature: WorldFeature)] = []) throws(OperationFault) -> AreaNetwork {
    try checkProperty("by", of: subject.features)
    let own = zip(areaKeys(of: subject, named: name(0)), subject.features).map { (key: $0, feature: $1) }
    let groups = Dictionary(grouping: (own + others).filter { !$0.feature.geometry.isEmpty }, by: \.key)
      .mapValues { FeatureList($0.map(\.feature)) }
    let names = groups.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let lists = names.compactMap { groups[$0] }
    let areas = try lists.map { list throws(OperationFault) in try workshop.dissolved(list) ?? .empty(.polygon) }
    let ownKeys = Set(own.map(\.key))
    let rule = try contactRule(
      edges: workshop.resultEdges(lists), aside: Set(names.indices.filter { !ownKeys.contains(names[$0]) }))
    let contacts = try workshop.contacts(of: areas, by: rule)
    remarkOnOverlaps(contacts.filter(\.overlap).map { (names[$0.first], names[$0.second]) })
    let pairs = contacts.map { (AreaNetwork.Pair(first: $0.first, second: $0.second), $0) }
    return AreaNetwork(names: names, areas: lists, contacts: Dictionary(uniqueKeysWithValues: pairs), edges: rule.edges)
  }

  private func contactRule(edges: EdgeMeaning, aside: Set<Int>) throws(OperationFault) -> ContactRule {
    var rule = ContactRule(edges: edges, tolerance: base("tolerance") ?? 0, aside: aside)
    if let touching = text("touching").flatMap(AreaTouching.init) { rule.touching = touching }
    if let waters = features.features("sea"), let sea = try workshop.dissolved(waters) { rule.sea = sea }
    return rule
  }

  /// Says which areas overlap, so that a layer with rows inside others is not read as one of areas side by side.
  private func remarkOnOverlaps(_ pairs: [(String, String)]) {
    guard !pairs.isEmpty else { return }
    let shown = pairs.prefix(8).map { "\($0.escapingControls) and \($1.escapingControls)" }
    let rest = pairs.count > shown.count ? ["\(pairs.count - shown.count) more"] : []
    workshop.remarks.add(
      "overlapping-areas",
      "areas of `\(name(0))` overlap (\((shown + rest).joined(separator: "; "))); what they share counts as border only where "
        + "they lie on opposite sides of it", at: call.place)
  }
}
