public import Diagnostics

extension Engine {
  /// Everything that can be found out about a scenario without computing: all faults at once.
  ///
  /// - Parameter path: as the person named it.
  /// - Throws: only when the file itself, or the catalogue of the command line, cannot be read
  ///   (`FailureKind.noInput`) or passes a limit; faults of the scenario are in the result.
  public func check(_ path: String) throws(Failure) -> CheckedScenario {
    CheckedScenario(file: path, diagnostics: [])
  }
}
