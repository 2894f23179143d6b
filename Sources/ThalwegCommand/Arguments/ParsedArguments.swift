import ArgumentParser
import Diagnostics

/// What the arguments come to.
enum ParsedArguments {
  case run(RunArguments)
  case check(CheckArguments)
  case explain(ExplainArguments)
  case schema(SchemaArguments)
  case operations(OperationsArguments)
  case diff(DiffArguments)
  case new(NewArguments)
  case verify(VerifyArguments)
  case data(DataCommand.Question, DataArguments.Catalogue)
  /// A text asked for: help, version, a completion script.
  case answer(String)
  /// What is wrong with the arguments, and how they are written.
  case misuse(message: String, usage: String)

  init(_ arguments: [String]) {
    do {
      var command = try RootArguments.parseAsRoot(arguments)
      switch command {
      case let command as RunArguments: self = .run(command)
      case let command as CheckArguments: self = .check(command)
      case let command as ExplainArguments: self = .explain(command)
      case let command as SchemaArguments: self = .schema(command)
      case let command as OperationsArguments: self = .operations(command)
      case let command as DiffArguments: self = .diff(command)
      case let command as NewArguments: self = .new(command)
      case let command as VerifyArguments: self = .verify(command)
      case let command as DataArguments.ListArguments: self = .data(.list, command.catalogue)
      case let command as DataArguments.ShowArguments: self = .data(.show(command.id), command.catalogue)
      case let command as DataArguments.FactsArguments: self = .data(.facts(command.word), command.catalogue)
      case let command as DataArguments.VerifyArguments: self = .data(.verify, command.catalogue)
      default:
        // The parser's own commands, such as help, answer by throwing.
        try command.run()
        self = .answer("")
      }
    } catch {
      self.init(thrown: error, by: arguments)
    }
  }

  private init(thrown error: any Error, by arguments: [String]) {
    let message = RootArguments.message(for: error)
    guard RootArguments.exitCode(for: error) != .success else {
      self = .answer(message)
      return
    }
    let full = RootArguments.fullMessage(for: error, columns: 80)
    let usage = full.split(separator: "\n").drop { !$0.hasPrefix("Usage: ") }.joined(separator: "\n")
    let problem = Self.unknownSubcommand(in: arguments) ?? message + Self.meantOption(message)
    self = .misuse(message: Self.shown(problem, quoting: arguments), usage: usage)
  }

  private static func unknownSubcommand(in arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    return arguments.count > 1 && first == DataArguments.configuration.commandName
      ? unknown(arguments[1], among: DataArguments.configuration.subcommands, of: " of `\(first)`")
      : unknown(first, among: RootArguments.configuration.subcommands, of: "")
  }

  private static func unknown(_ word: String, among subcommands: [any ParsableCommand.Type], of parent: String) -> String? {
    let names = subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let meant = NearestName.of(word, among: names).map { " (did you mean `\($0)`?)" } ?? ""
    return "unknown subcommand `\(word)`\(parent); expected \(names.dropLast().joined(separator: ", ")) "
      + "or \(names.last ?? "")\(meant)"
  }

  /// The parser suggests options of its commands, but not those that it adds itself.
  private static func meantOption(_ message: String) -> String {
    guard let option = message.wholeMatch(of: /Unknown option '(--[^']+)'/)?.1,
      let near = NearestName.of(String(option), among: ["--help", "--version"])
    else { return "" }
    return ". Did you mean '\(near)'?"
  }

  /// The message on one line, with what it quotes made safe to show.
  private static func shown(_ message: String, quoting arguments: [String]) -> String {
    let lines = message.split(separator: "\n").map { String($0).escapingControls }
    return lines.joined(separator: arguments.contains { $0.contains("\n") } ? "\\u{A}" : " ")
  }
}
