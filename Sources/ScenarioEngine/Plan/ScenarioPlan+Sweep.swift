import OrderedCollections
import Quantities
import ScenarioLanguage

extension ScenarioPlan {
  /// What the sweep would do at each point.
  var sweep: Plan.Sweep? {
    guard let sweep = evaluator.scenario.sweep else { return nil }
    let scenario = evaluator.scenario
    let varying = SweepCounts(sweep, of: evaluator).names(withMoreThan: 1)
    let needed = names(neededBy: sweep.measures)
    let steps = (scenario.data.keys + scenario.featureOrder + scenario.measureOrder).filter {
      needed.contains($0) && varying.contains($0)
    }
    return Plan.Sweep(
      points: SweepDesign(of: sweep).count, isSample: sweep.sample != nil, axes: sweep.axes.map(\.text),
      worlds: ["baseline"] + sweep.variants, recomputed: steps)
  }

  /// Measures with every name they are computed from.
  private func names(neededBy measures: [String]) -> Set<String> {
    let scenario = evaluator.scenario
    var needed: Set<String> = []
    var open = measures
    while let name = open.popLast() {
      guard needed.insert(name).inserted, let call = scenario.measures[name]?.call ?? scenario.features[name]?.call else {
        continue
      }
      open += (call.geometryReferences + call.figureReferences).map(\.name)
    }
    return needed
  }
}

extension SweepAxis {
  /// `range from 10 km to 200 km in 191 steps`, for a plan.
  fileprivate var text: String {
    let name = parameter.name
    switch values {
    case .list(let values):
      return "\(name): " + values.prefix(6).map(\.description).joined(separator: ", ") + (values.count > 6 ? " …" : "")
    case .steps(let range): return "\(name): \(range.count) values from \(value(at: 0)) to \(value(at: range.count - 1))"
    case .interval(let from, let to): return "\(name): any value from \(from) to \(to)"
    }
  }
}
