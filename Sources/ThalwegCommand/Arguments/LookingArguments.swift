import ArgumentParser

struct CheckArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything wrong with scenarios that can be found without computing.",
    discussion: """
      Every mistake is told at once with its file, line and column.

        thalweg check Scenarios/*.yaml
      """)

  @Argument(help: "Scenario files; a folder stands for the scenarios in it.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var source: ScenarioFileOptions
}

struct ExplainArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a run would do: steps in order, data used, coordinate operations.",
    discussion: """
        thalweg explain Scenarios/aghdam-monitoring-centre.yaml
      """)

  @Argument(help: "A scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var source: ScenarioFileOptions
}

struct SchemaArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the scenario language.",
    discussion: """
      Editors that know YAML schemas complete and check scenarios with it:

        thalweg schema > thalweg.schema.json
        # yaml-language-server: $schema=thalweg.schema.json     (first line of a scenario)
      """)

  @Flag(help: "The schema of the report that --summary json prints instead.")
  var report = false
}

struct OperationsArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operations",
    abstract: "List all operations and measures, or say how one is written.",
    discussion: """
        thalweg operations                        all, a line each
        thalweg operations shared_border          one, with its arguments and an example
        thalweg operations --markdown > page.md   the whole reference page
      """)

  @Argument(help: "An operation or measure.")
  var name: String?

  @Flag(help: "The reference page of all of them as Markdown.")
  var markdown = false
}
