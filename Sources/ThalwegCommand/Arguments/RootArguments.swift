import ArgumentParser
import Diagnostics

/// `thalweg` and its subcommands, as the person types them. These types only say what may be typed; what a subcommand
/// does stands in `Commands`.
struct RootArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thalweg",
    abstract: "Answer a scenario about borders, zones, sites and corridors with figures that hold up.",
    discussion: """
      A scenario is a short YAML file: data, features made from them, measures, variants and checks.

      Answer one and look at the figures:
        thalweg run Scenarios/aghdam-monitoring-centre.yaml
      Keep the features for a map, with every figure inside:
        thalweg run Scenarios/aghdam-monitoring-centre.yaml -o aghdam.geojson
      Ask what if:
        thalweg run Scenarios/aghdam-monitoring-centre.yaml --set "range=80 km"
      Start one of your own:
        thalweg new my-question
      Find every mistake in a file without computing anything:
        thalweg check my-scenario.yaml
      Look up how an operation is written:
        thalweg operations buffer
      See what data there is:
        thalweg data list

      It ends with 0 when all went well and every check holds, 1 when a check fails (the report is \
      complete) or what `diff` or `verify` compares differs, 64 for a mistake in the command, 65 for one in a scenario or its data, 66 for a file \
      that cannot be read, 69 for a limit passed, 73 or 74 when output cannot be written, 70 for a fault of our own.
      """,
    version: ProductVersion.text,
    subcommands: [
      RunArguments.self, CheckArguments.self, ExplainArguments.self, DiffArguments.self, NewArguments.self,
      VerifyArguments.self, SchemaArguments.self,
      OperationsArguments.self,
      DataArguments.self,
    ])
}
