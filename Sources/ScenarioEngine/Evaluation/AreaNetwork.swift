import Geodesy
import SimpleFeatures

/// The areas of a list by what they go by, and the borders they share.
struct AreaNetwork {
  /// Of the areas, in the order of their scalars; features of one name are one area.
  let names: [String]
  /// The shared length in metres of every two that touch, the lesser place first.
  let lengths: [Pair: Double]

  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  var graph: AreaGraph { AreaGraph(count: names.count, pairs: lengths.keys.map { ($0.first, $0.second) }) }

  /// The length two areas share; `nil` where they do not touch.
  func length(_ first: Int, _ second: Int) -> Double? {
    lengths[Pair(first: min(first, second), second: max(first, second))]
  }

  func index(of name: String) -> Int? { names.firstIndex(of: name) }
}

extension MeasureCall {
  /// How `components`, `neighbours` and `transit_states` find what touches.
  ///
  /// - Parameter extra: further features, that come after the operand's.
  func areaNetwork(_ extra: [(key: String, feature: WorldFeature)] = []) throws(OperationFault) -> AreaNetwork {
    let property = text("by") ?? "id"
    try checkProperty("by", of: subject.features)
    let own = zip(subject.keys(by: property, named: name(0)), subject.features).map { (key: $0, feature: $1) }
    let all = (own + extra).filter { !$0.feature.geometry.isEmpty }
    let names = Set(all.map(\.key)).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let list = FeatureList(all.map(\.feature))
    let contacts = try workshop.contacts(
      of: all.map { workshop.dense($0.feature) }, touching: text("touching").flatMap(AreaTouching.init) ?? .border,
      edges: workshop.resultEdges([list]), tolerance: base("tolerance") ?? 0)
    var lengths: [AreaNetwork.Pair: Double] = [:]
    for contact in contacts {
      guard let first = places[all[contact.first].key], let second = places[all[contact.second].key], first != second else {
        continue
      }
      lengths[AreaNetwork.Pair(first: min(first, second), second: max(first, second)), default: 0] += contact.length
    }
    return AreaNetwork(names: names, lengths: lengths)
  }
}
