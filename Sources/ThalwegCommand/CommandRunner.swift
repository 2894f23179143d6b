import Diagnostics
import ScenarioEngine
import ScenarioLanguage

/// The whole command: arguments in, text, files and an exit code out. It never prints by itself and never exits.
public struct CommandRunner: Sendable {
  let surroundings: CommandSurroundings

  public init(_ surroundings: CommandSurroundings) {
    self.surroundings = surroundings
  }

  /// Does what the arguments ask for.
  ///
  /// - Parameter arguments: as typed, without the program's name.
  /// - Returns: the exit code: 0, 1 when a check fails, else a ``FailureKind``.
  public func run(_ arguments: [String]) async -> Int32 {
    let console = Console(surroundings)
    do throws(Failure) {
      switch ParsedArguments(arguments) {
      case .answer(let text):
        try console.show(text)
        return 0
      case .misuse(let message, let usage):
        console.tell("thalweg: error: \(message)\n\(usage)")
        return FailureKind.usage.rawValue
      case .run(let arguments): return try await RunCommand(arguments, surroundings).perform(console)
      case .check(let arguments): try await CheckCommand(arguments, surroundings).perform(console)
      case .explain(let arguments): try await ExplainCommand(arguments, surroundings).perform(console)
      case .schema(let arguments): try ReferenceCommand.perform(arguments, console)
      case .operations(let arguments): try ReferenceCommand.perform(arguments, console)
      case .diff(let arguments): return try await DiffCommand(arguments, surroundings).perform(console)
      case .new(let arguments): try NewCommand(arguments, surroundings).perform(console)
      case .verify(let arguments): return try VerifyCommand.perform(arguments, surroundings.files, console)
      case .data(let question, let catalogue): try DataCommand(question, catalogue, surroundings).perform(console)
      }
      return 0
    } catch {
      console.tell(error)
      return error.kind.rawValue
    }
  }
}
