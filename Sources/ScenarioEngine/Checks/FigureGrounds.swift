import OrderedCollections
import ScenarioLanguage

extension Scenario {
  /// Whether a measure is computed from features, or puts together what others stated: figures, and sums of numbers that
  /// the data carries as properties.
  func grounds(of measure: String) -> ReportedCheck.Grounds {
    var seen: Set<String> = []
    var open = [measure]
    while let name = open.popLast() {
      guard seen.insert(name).inserted, let call = measures[name]?.call else { continue }
      if call.name != "sum", !call.featureNames.isEmpty { return .computed }
      for case .figure(let address) in call.operands { open.append(address.name) }
    }
    return .stated
  }
}
