import ArgumentParser

struct NewArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented scenario to start from.",
    discussion: """
        thalweg new first-question                     first-question.yaml, every line explained
        thalweg new two-lines --template border        another kind of question
        thalweg new --list                             the kinds there are

      What it writes runs as it stands. Nothing is ever written over: exit 73.
      """)

  @Argument(help: "The name of the scenario, with or without .yaml.", completion: .file())
  var name: String?

  @Option(help: ArgumentHelp("Which kind of question.", valueName: "name"))
  var template: String?

  @Flag(help: "List the kinds instead.")
  var list = false

  func validate() throws {
    if name == nil, !list { throw ValidationError("no name given; expected one such as `thalweg new first-question`") }
    if name == "" { throw ValidationError("the name is empty; expected one such as `first-question`") }
  }
}
