public import Diagnostics
import FileSystem
import ScenarioLanguage

extension Engine {
  /// The plan of a checked scenario. Data is read, nothing is computed.
  ///
  /// - Throws: `data` when the scenario has errors or its data cannot be read.
  public func explain(_ checked: CheckedScenario) throws(Failure) -> Plan {
    guard let scenario = checked.scenario else { throw Failure(.data, checked.diagnostics) }
    return try locating(scenario) { () throws(Failure) in
      try ScenarioPlan(Evaluator(scenario, catalogue: checked.catalogue, dataFiles: checked.dataFiles)).plan()
    }
  }
}
