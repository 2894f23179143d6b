import ArgumentParser

struct DataArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Look at the data catalogue and prove that its layers are what it says.",
    discussion: """
        thalweg data               the layers
        thalweg data show sites    one layer: source, licence, accuracy, features
        thalweg data facts         published figures that checks rest on, and which disagree
        thalweg data facts meghri  those that speak of it
        thalweg data verify        compare every layer with its SHA-256
      """,
    subcommands: [ListArguments.self, ShowArguments.self, FactsArguments.self, VerifyArguments.self],
    defaultSubcommand: ListArguments.self)

  /// Which catalogue.
  struct Catalogue: ParsableArguments {
    @Option(
      name: .customLong("data"),
      help: ArgumentHelp(
        "The folder of the data catalogue.",
        discussion: "Not given: THALWEG_DATA, else GeoData in the working folder or above it, else the installed one.",
        valueName: "dir"),
      completion: .directory)
    var folder: String?
  }

  struct ListArguments: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the layers.")
    @OptionGroup var catalogue: Catalogue
  }

  struct ShowArguments: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one layer and its features.")
    @Argument(help: "The layer's id.")
    var id: String
    @OptionGroup var catalogue: Catalogue
  }

  struct FactsArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "facts", abstract: "List the published figures, and those that disagree.")
    @Argument(help: "What an id, label or source contains.")
    var word: String?
    @OptionGroup var catalogue: Catalogue
  }

  struct VerifyArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Compare every layer with the SHA-256 the catalogue states.")
    @OptionGroup var catalogue: Catalogue
  }
}
