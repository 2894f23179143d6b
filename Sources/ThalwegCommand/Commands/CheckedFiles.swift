import Diagnostics
import ScenarioEngine

/// Scenario files of a command line that were all found to be without errors.
struct CheckedFiles {
  let scenarios: [CheckedScenario]

  /// Checks every file, whatever the others hold.
  ///
  /// - Throws: every fault of every file at once; the kind is the gravest, by exit code.
  init(_ files: [String], by engine: Engine) throws(Failure) {
    scenarios = try files.map { file -> Result<CheckedScenario, Failure> in
      Result { () throws(Failure) in
        let checked = try engine.check(file)
        if checked.hasErrors { throw Failure(.data, checked.diagnostics) }
        return checked
      }
    }.allSucceeded()
  }
}

extension Array {
  /// The successes, or all failures as one: their diagnostics in order, the kind with the largest exit code.
  func allSucceeded<Success>() throws(Failure) -> [Success] where Element == Result<Success, Failure> {
    var successes: [Success] = []
    var failures: [Failure] = []
    for element in self {
      switch element {
      case .success(let success): successes.append(success)
      case .failure(let failure): failures.append(failure)
      }
    }
    guard let gravest = failures.map(\.kind).max(by: { $0.rawValue < $1.rawValue }) else { return successes }
    throw Failure(gravest, failures.flatMap(\.diagnostics))
  }
}
