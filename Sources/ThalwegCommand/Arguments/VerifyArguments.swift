import ArgumentParser

struct VerifyArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Show whether a pack is as it was handed over.",
    discussion: """
        thalweg run line.yaml --pack handover    make a pack
        thalweg verify handover                  hold every file against its manifest

      Every file must be there with the SHA-256 that the manifest states, and nothing else. It ends with 0 when that is so, \
      1 when a file was changed, removed or added, 65 when the manifest itself is none and 66 when there is no pack to read.
      """)

  @Argument(help: "The folder of a pack.", completion: .directory)
  var folder: String
}
