import Diagnostics
import ScenarioEngine

/// Scenario files of a command line that were all found to be without errors.
struct CheckedFiles {
  let scenarios: [CheckedScenario]

  /// Checks every file, whatever the others hold.
  ///
  /// - Throws: every fault of every file at once; the kind is the gravest, by exit code.
  init(_ files: [String], by engine: Engine) async throws(Failure) {
    var results: [Result<CheckedScenario, Failure>] = []
    for file in files {
      do throws(Failure) {
        let checked = try await engine.checkWaiting(file)
        results.append(checked.hasErrors ? .failure(Failure(.data, checked.diagnostics)) : .success(checked))
      } catch {
        results.append(.failure(error))
      }
    }
    scenarios = try results.allSucceeded()
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
