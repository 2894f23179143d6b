import Delimitation
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// Changes of the line between two areas of a layer or file.
extension ChangeResolution {
  /// Two parties with what the changes before made of them.
  struct Parties {
    var targets: (Target, Target)
    var states: (ChangedFeature, ChangedFeature)
  }

  mutating func transfer(
    _ name: NameReference, from: CatalogueID, to: CatalogueID, _ change: ChangeDeclaration
  ) throws(Failure) {
    guard let parties = try parties(from, to, change) else { return }
    let tolerance = change.tolerance?.value(parameters)?.baseValue
    try exchange(parties, by: name, 2, change) { works, first, second, others, area, allowed throws(DelimitationError) in
      let result = try works.transfer(area, from: first, to: second, beside: others)
      if let outside = result.outside, outside.farthest > tolerance ?? allowed {
        throw DelimitationError(
          .unsuitableGeometry,
          TerritoryText.outside(outside, of: name.name, party: parties.targets.0.id, allowed: tolerance ?? allowed))
      }
      return result
    }
  }

  mutating func replaceBorder(
    _ first: CatalogueID, _ second: CatalogueID, along name: NameReference, _ change: ChangeDeclaration
  ) throws(Failure) {
    guard let parties = try parties(first, second, change) else { return }
    let tolerance = change.tolerance?.value(parameters)?.baseValue
    try exchange(parties, by: name, 1, change) { works, first, second, others, line, allowed throws(DelimitationError) in
      let tolerance = max(tolerance ?? allowed, 1e-3)
      let result = try works.replaceBorder(of: first, and: second, along: line, tolerance: tolerance, beside: others)
      if let outside = result.outside, outside.farthest > tolerance {
        throw DelimitationError(
          .unsuitableGeometry,
          TerritoryText.outside(
            outside, of: "what lies between `\(name.name)` and the old border",
            parties: (parties.targets.0.id, parties.targets.1.id), allowed: tolerance))
      }
      return result
    }
  }

  /// The two features, of one layer or file; `nil` after a message.
  private mutating func parties(
    _ first: CatalogueID, _ second: CatalogueID, _ change: ChangeDeclaration
  ) throws(Failure) -> Parties? {
    guard let one = try find(first, change), let other = try find(second, change) else { return nil }
    guard one != other else {
      fault("contradiction", "`\(one.id)` stands on both sides; expected two areas", at: second.place)
      return nil
    }
    guard one.source == other.source else {
      fault(
        "unknown-id",
        "`\(one.id)` is in `\(one.source)` and `\(other.id)` in `\(other.source)`; expected two areas of one layer",
        at: second.place)
      return nil
    }
    let states = (try present(one, at: first.place), try present(other, at: second.place))
    guard let left = states.0, let right = states.1 else { return nil }
    return Parties(targets: (one, other), states: (left, right))
  }

  private mutating func exchange(
    _ parties: Parties, by name: NameReference, _ dimension: Int, _ change: ChangeDeclaration,
    _ work: (TerritoryExchange, [Geometry], [Geometry], [Geometry], Geometry, Double) throws(DelimitationError)
      -> ExchangedTerritories
  ) throws(Failure) {
    guard let ground else {
      for target in [parties.targets.0, parties.targets.1] { record(target, []) }
      return
    }
    let cutter = try ground.features(name.name)
    guard cutter.dimension == dimension else {
      let found =
        cutter.isEmpty
        ? cutter.absence ?? "`\(name.name)` is empty" : "`\(name.name)` is no \(dimension == 2 ? "area" : "line")"
      fault("precondition", "\(found); expected \(dimension == 2 ? "an area" : "a line")", at: name.place)
      return
    }
    let (one, other) = (parties.states.0.features, parties.states.1.features)
    let meanings = Set((one + other).map(\.edges))
    guard meanings.count == 1, let edges = meanings.first, edges == .geodesic || edges == .planar,
      (one + other).allSatisfy({ $0.geometry.dimension == 2 })
    else {
      fault(
        "precondition",
        "`\(parties.targets.0.id)` and `\(parties.targets.1.id)` are no two areas with geodesic or planar edges; expected such",
        at: change.place)
      return
    }
    let workshop = ground.workshop
    let beside = try others(than: parties)
    do throws(OperationFault) {
      let shape = try workshop.cutter(cutter, edges)
      let allowed = 2 * (square(cutter.accuracy) + square(FeatureList(one + other).accuracy)).squareRoot()
      let works = TerritoryExchange(metric: workshop.metric, edges: edges, maxError: workshop.budget.densification)
      let result = try workshop.geodesy { _ throws(DelimitationError) in
        try work(works, one.map(\.geometry), other.map(\.geometry), beside.flatMap(\.features).map(\.geometry), shape, allowed)
      }
      try ground.tell(result, parties, (one, other), edges, change)
      record(parties.targets.0, result.first, parties.states.0)
      record(parties.targets.1, result.second, parties.states.1)
      var rest = result.others[...]
      for feature in beside {
        let own = Array(rest.prefix(feature.features.count))
        rest = rest.dropFirst(feature.features.count)
        let isChanged = zip(own, feature.features).contains { $0.storage !== $1.geometry.storage }
        if isChanged { record(feature.target, own, feature.state) }
      }
    } catch {
      faults.append(Diagnostic(code: error.code == "delimitation" ? "precondition" : error.code, error.message, at: name.place))
    }
  }

  private func square(_ accuracy: Double?) -> Double { (accuracy ?? 0) * (accuracy ?? 0) }

  private mutating func record(_ target: Target, _ geometries: [Geometry], _ state: ChangedFeature? = nil) {
    var reshaped = state ?? states[target] ?? ChangedFeature(features: [])
    reshaped.reshape(geometries)
    if state != nil { states[target] = reshaped }
    edits[target.source, default: []].append(.reshape(id: target.id, .init(geometries: geometries)))
  }

  /// The other features of the same layer or file that have an extent, by their ids.
  private func others(
    than parties: Parties
  ) throws(Failure) -> [(target: Target, state: ChangedFeature, features: [WorldFeature])] {
    guard let source = sources.all.first(where: { $0.key == parties.targets.0.source }) else { return [] }
    let index = try sources.index(of: source, parameters)
    return index.keys.sorted().compactMap { id in
      let target = Target(source: source.key, id: id)
      let state = states[target] ?? ChangedFeature(features: index[id] ?? [])
      guard target != parties.targets.0, target != parties.targets.1, state.removal == nil,
        state.features.contains(where: { $0.geometry.dimension == 2 })
      else { return nil }
      return (target, state, state.features)
    }
  }
}

extension Workshop {
  /// Areas or lines as one geometry whose edges have a meaning.
  fileprivate func cutter(_ list: FeatureList, _ edges: EdgeMeaning) throws(OperationFault) -> Geometry {
    let present = list.features.filter { !$0.geometry.isEmpty }
    var whole = present[0]
    if present.count > 1, let dissolved = try dissolved(list) {
      whole = present[0].with(dissolved, edges: .planar, accuracy: nil)
    }
    if whole.edges == edges { return whole.geometry }
    return edges == .planar ? dense(whole) : try asGeodesic(whole)
  }
}
