import Delimitation
import GEOS
import Geodesy
import ScenarioLanguage
import SimpleFeatures

/// The ground of parties, and the lines that are to divide it, in one frame of longitudes.
struct DividedGround {
  var territory: Territory
  var lines: [Geometry]
}

/// The lines or divisions that `attribution` compares, as partitions of the ground.
extension MeasureCall {
  /// How far edges drawn straight in longitude and latitude may lie from what they mean, in metres.
  private static let edgeError = 1e-3

  /// A partition for each operand; none when one of them is empty.
  ///
  /// - Throws: for operands of different kinds, parties missing or too many, and lines that do not divide.
  func partitions() throws(OperationFault) -> [Partition] {
    guard operands.allSatisfy({ !$0.isEmpty }) else { return [] }
    let kinds = Set(operands.compactMap(\.dimension))
    guard kinds.count == 1 else {
      throw OperationFault("mixed-lines", "lines stand beside areas; expected lines alone, or divisions by areas alone")
    }
    return kinds == [1] ? try ofLines() : try ofAreas()
  }

  /// The ground of the parties and the lines that divide it.
  func dividedGround() throws(OperationFault) -> DividedGround {
    let references = call.names("parties") ?? []
    guard references.count > 1 else {
      throw OperationFault(
        "no-parties", "lines divide the ground of parties; expected `parties` with the names of two areas or more",
        argument: references.isEmpty ? nil : "parties")
    }
    let lists = references.map { features.named[$0.name] ?? FeatureList() }
    if let empty = lists.firstIndex(where: \.isEmpty) {
      throw OperationFault(
        "empty-party", "the party \(emptyReason(references[empty].name, lists[empty])); expected areas for it",
        argument: "parties")
    }
    let frame = try aligned(lists + operands)
    let areas = try frame.prefix(lists.count).map { (parts) throws(OperationFault) in try dissolved(parts) }
    let lines = operands.indices.map { index in
      Geometry.gathered(frame[lists.count + index].flatMap(\.simpleParts).filter { $0.dimension == 1 })
    }
    let territory = try workshop.geodesy { metric in
      try Territory(parties: references.map(\.name), areas: areas, in: metric)
    }
    return DividedGround(territory: territory, lines: lines)
  }

  /// What one of the lines attributes.
  func division(of ground: DividedGround, _ index: Int) throws(OperationFault) -> Partition {
    try workshop.geodesy { _ in
      try ground.territory.divided(
        by: ground.lines[index], named: name(index), tolerance: tolerance, accuracy: operands[index].accuracy)
    }
  }

  private var tolerance: Double { base("tolerance") ?? 1 }

  private func ofLines() throws(OperationFault) -> [Partition] {
    let parties = call.names("parties")?.map(\.name) ?? []
    let lists = parties.map { features.named[$0] ?? FeatureList() } + operands
    return try workshop.divisions(lists, named: parties + operands.indices.map(name), tolerance: tolerance) {
      () throws(OperationFault) in
      let ground = try dividedGround()
      return try operands.indices.map { index throws(OperationFault) in try division(of: ground, index) }
    }
  }

  private func ofAreas() throws(OperationFault) -> [Partition] {
    guard call.names("parties") == nil else {
      throw OperationFault(
        "parties-of-areas", "areas say by the property of `by` whose they are; expected no `parties`", argument: "parties")
    }
    let property = text("by") ?? "id"
    try checkProperty("by", of: operands.flatMap(\.features))
    let frame = try aligned(operands)
    var partitions: [Partition] = []
    for (index, list) in operands.enumerated() {
      let keys = list.keys(by: property, named: name(index))
      let parties = keys.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      var areas: [Geometry] = []
      for party in parties { areas.append(try dissolved(zip(keys, frame[index]).filter { $0.0 == party }.map(\.1))) }
      partitions.append(Partition(name(index), parties: parties, areas: areas, accuracy: list.accuracy))
    }
    return partitions
  }

  /// The geometries of several lists in one frame of longitudes, their edges straight in it.
  private func aligned(_ lists: [FeatureList]) throws(OperationFault) -> [[Geometry]] {
    let dense = lists.map { list in
      list.features.map { metric.densified($0.geometry, edges: $0.edges, maxError: Self.edgeError) }
    }
    var rest = try workshop.geodesy { metric in try metric.aligned(Array(dense.joined())) }[...]
    return dense.map { list in
      defer { rest = rest.dropFirst(list.count) }
      return Array(rest.prefix(list.count))
    }
  }

  private func dissolved(_ parts: [Geometry]) throws(OperationFault) -> Geometry {
    let areas = parts.flatMap(\.simpleParts).filter { $0.dimension == 2 }
    guard areas.count > 1 else { return areas.first ?? .geometryCollection([]) }
    return try workshop.geodesy { _ in try Geometry.gathered(areas).unaryUnion() }
  }
}
