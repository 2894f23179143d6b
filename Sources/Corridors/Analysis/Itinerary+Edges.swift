extension Itinerary {
  /// The books of a way over edges of a network.
  ///
  /// What an edge adds beyond its speed or duration and its tariff (its delay and its charge) is a stop at its end, or where it
  /// is a transfer, all of it is. A stop's kind is that of the node where it is made: `port`, `crossing` (a border), `gauge`; a
  /// transfer between two gauges is one of gauge, and one from or to the sea one of port. An edge of no length and no line that is
  /// no transfer is a step over a border.
  ///
  /// A stretch goes by the name of its edge, or where that has none by the mode.
  ///
  /// - Throws: ``CorridorError/Code/unknownElement`` when an edge is not there.
  public init(along steps: [Route.Step], of network: Network) throws(CorridorError) {
    try network.checkEnds([])
    for step in steps where !network.edges.indices.contains(step.edge) {
      throw CorridorError(.unknownElement, "edge \(step.edge) of \(network.edges.count)")
    }
    var items: [Item] = []
    for (place, step) in steps.enumerated() {
      let edge = network.edges[step.edge]
      let end = network.nodes[step.isAlong ? edge.to : edge.from]
      let name = edge.name ?? (edge.mode == .transfer ? edge.id : edge.mode.rawValue)
      if edge.mode == .transfer {
        let around = [place - 1, place + 1].compactMap { steps.indices.contains($0) ? network.edges[steps[$0].edge] : nil }
        items.append(.stop(name, Self.kind(of: end, between: around), time: edge.time, cost: edge.cost))
        continue
      }
      if edge.length == 0, edge.path == nil {
        // A step over a border, as a network cut by territories has them.
        let kind = Self.kind(of: end, between: [])
        items.append(.stop(edge.name ?? edge.id, kind == .other ? .border : kind, time: edge.time, cost: edge.cost))
        continue
      }
      let moving = edge.duration ?? edge.speed.flatMap { $0 > 0 ? edge.length / $0 : nil } ?? (edge.length == 0 ? 0 : nil)
      let tariff = edge.tariff.map { $0 * edge.length } ?? (edge.length == 0 ? 0 : nil)
      items.append(.moving(name, by: edge.mode, length: edge.length, time: moving, cost: tariff))
      if edge.delay != 0 || edge.charge != 0 {
        items.append(.stop(end.name ?? end.id, Self.kind(of: end, between: []), time: edge.delay, cost: edge.charge))
      }
    }
    self.init(items)
  }

  private static func kind(of node: NetworkNode, between edges: [NetworkEdge]) -> StopKind {
    if edges.count == 2, let one = edges[0].gauge, let other = edges[1].gauge, one != other { return .gauge }
    switch node.kind {
    case "port"?: return .port
    case "crossing"?, "border"?: return .border
    case "gauge"?: return .gauge
    default: return edges.contains { $0.mode == .sea || $0.mode == .inlandWater } ? .port : .other
    }
  }
}
