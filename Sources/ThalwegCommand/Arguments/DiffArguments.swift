import ArgumentParser

struct DiffArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two results, or between what two scenarios give.",
    discussion: """
        thalweg diff last-year.geojson this-year.geojson   figures, checks, data and features
        thalweg diff last-year.json this-year.json         two reports: all but the features
        thalweg diff question.yaml question-2.yaml         both are run first
        thalweg diff published.geojson question.yaml       is it still what was published?

      It ends with 0 when both are the same and with 1 when they differ. Figures are the same within a billionth of \
      themselves; what a file is called is no difference.
      """)

  @Argument(help: "GeoJSON or a report that `run` wrote, or a scenario.", completion: .file())
  var old: String

  @Argument(help: "What to compare it with.", completion: .file())
  var new: String

  @Option(help: "What to print.")
  var summary: SummaryFormat = .text

  @OptionGroup var source: ScenarioFileOptions
}
