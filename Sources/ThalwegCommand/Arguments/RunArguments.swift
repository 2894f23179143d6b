import ArgumentParser
import ScenarioEngine

struct RunArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Answer scenarios: the baseline, every variant, and the checks.",
    usage: "thalweg run <file>... [-o <out>] [--summary <form>] [<option>]...",
    discussion: """
      Without -o the summary is printed and nothing is written. When a scenario cannot be answered nothing \
      is printed or written for any.

        thalweg run a.yaml                       the figures, as text
        thalweg run a.yaml -o a.geojson          the features, report inside
        thalweg run a.yaml -o a.md               the report as Markdown
        thalweg run a.yaml -o a.csv              the table of its sweep
        thalweg run Scenarios -o results         results/<name>.geojson for each, one table at the end
        thalweg run a.yaml -o - | jq .bbox       the features to another program
        thalweg run a.yaml --summary json | jq .measures
        thalweg run a.yaml --pack handover       tables, description, evidence, manifest
        thalweg run a.yaml --set "range=80 km" --variant closed
      """)

  @Argument(help: "Scenario files; a folder stands for the scenarios in it.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "A file for one scenario, a folder for several or a folder, or - for standard output.",
      discussion:
        "The ending chooses: .geojson the features, .json the report, .md the report as Markdown, .csv the table of a sweep.",
      valueName: "out"),
    completion: .file())
  var output: String?

  @Option(help: "What to write, whatever the ending.")
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "A folder for everything that is handed over: tables, description, evidence, features, and a manifest for `verify`.",
      valueName: "dir"), completion: .directory)
  var pack: String?

  @Option(
    name: .customLong("table-crs"),
    help: ArgumentHelp("The system of grid positions in the pack's tables, such as EPSG:28408.", valueName: "code"))
  var tableCRS: String?

  @Flag(help: "Make the pack a draft: positions rounded, sources withheld, inputs by their hash.")
  var redact = false

  @Option(help: "What to print.")
  var summary: SummaryFormat = .text

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A value for a parameter, as in --set \"range=80 km\"; may be repeated.", valueName: "name=value"),
    transform: { try ParameterSetting(argument: $0) })
  var settings: [ParameterSetting] = []

  @Option(
    name: .customLong("variant"),
    help: ArgumentHelp("Only this variant beside the baseline; may be repeated.", valueName: "name"))
  var variants: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many threads to work on; every processor where it is not given. Results do not depend on it.", valueName: "n"),
    transform: { try ThreadCount(argument: $0) })
  var threads: ThreadCount?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Decimals of written coordinates, 0 to 15, or full (default: 7).", valueName: "n|full"),
    transform: { try CoordinatePrecision(argument: $0) })
  var precision: CoordinatePrecision = .standard

  @OptionGroup var source: ScenarioFileOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("no scenario given; expected a file such as `thalweg run a.yaml`") }
    if output == nil, format != nil { throw ValidationError("--format says what to write; expected -o OUT beside it") }
    if pack == nil, tableCRS != nil {
      throw ValidationError("--table-crs is about the tables of a pack; expected --pack DIR beside it")
    }
    if pack == nil, redact { throw ValidationError("--redact is about a pack; expected --pack DIR beside it") }
    for (index, setting) in settings.enumerated() where settings[..<index].contains(where: { $0.name == setting.name }) {
      throw ValidationError("parameter `\(setting.name)` is set twice; expected one --set for it")
    }
  }
}
