import Corridors
import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureCall {
  /// The demands that the operand's features are.
  ///
  /// - Throws: when one has no ends or no amount.
  func demands(on request: RouteRequest) throws(OperationFault) -> [FreightDemand] {
    let property = text("amount") ?? "amount"
    try checkProperty("amount", of: subject.features)
    let keys = subject.keys(by: "id", named: name(0))
    var demands: [FreightDemand] = []
    for (key, feature) in zip(keys, subject.features) {
      guard let tonnes = feature.tonnesYear(in: property) else {
        throw OperationFault(
          "no-amount",
          "demand `\(key.escapingControls)` has no amount as property `\(property.escapingControls)`; expected a number of t/a, or a text such as `5 Mt/a`",
          argument: "amount")
      }
      let path = feature.geometry.linePaths.first ?? []
      demands.append(
        FreightDemand(
          name: key, origins: [try end("from_node", of: feature, key, at: path.first, request)],
          destinations: [try end("to_node", of: feature, key, at: path.last, request)], tonnes: tonnes))
    }
    return demands
  }

  private func end(
    _ property: String, of feature: WorldFeature, _ key: String, at position: Position?, _ request: RouteRequest
  ) throws(OperationFault) -> Int {
    var place = WorldFeature(position.map(Geometry.point) ?? .empty(.point))
    if let id = feature.key(by: property) {
      place.id = .string(id)
      guard features.nodesByID(of: request.value)[id] != nil else {
        throw OperationFault(
          "missing-node",
          "demand `\(key.escapingControls)` names a node that the network does not have, `\(id.escapingControls)`",
          suggestion: NearestName.of(id, among: request.network.nodes.map(\.id)))
      }
    } else if position == nil {
      throw OperationFault(
        "missing-node", "demand `\(key.escapingControls)` has neither a line nor `\(property)`; expected the id of a node")
    }
    return try features.nodes(of: FeatureList([place]), named: key, in: request)[0]
  }
}

extension WorldFeature {
  /// A property that is an amount a year, in tonnes: a number, or a quantity as text.
  func tonnesYear(in property: String) -> Double? {
    switch properties[property] {
    case .number(let number): return number.value
    case .string(let text):
      guard let quantity = try? Quantity(parsing: text) else { return nil }
      if quantity.unit == .one { return quantity.value }
      return quantity.dimension == .throughput ? quantity.baseValue / OperationUnits.tonnesYear.factor : nil
    default: return nil
    }
  }
}
