import ArgumentParser

/// Where a scenario may find its files; shared by every subcommand that reads one.
struct ScenarioFileOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder of the data catalogue.",
      discussion: "Not given: THALWEG_DATA, else GeoData in the project of the scenario, else the installed one.",
      valueName: "dir"),
    completion: .directory)
  var dataFolder: String?

  @Flag(help: "Let a scenario read files outside its project folder.")
  var allowOutside = false
}
