import Diagnostics
import FileSystem

/// The scenario files that a command line names: each itself, a folder for the scenarios that stand directly in it.
struct NamedScenarios {
  let paths: [String]
  /// Whether a person means several, so that outputs go to a folder and summaries into a list: more than one file, or a
  /// folder, however many it holds today.
  let areSeveral: Bool

  static let endings = ["yaml", "yml"]

  /// - Throws: `noInput` for a folder that cannot be read or holds no scenario.
  init(_ names: [String], in files: any FileStore) throws(Failure) {
    var paths: [String] = []
    for name in names {
      paths += files.kind(of: name) == .folder ? try Self.scenarios(in: name, files) : [name]
    }
    self.paths = paths
    areSeveral = paths.count > 1 || names.contains { files.kind(of: $0) == .folder }
  }

  /// In the bytewise order of their names; hidden files are not meant.
  private static func scenarios(in folder: String, _ files: any FileStore) throws(Failure) -> [String] {
    let names: [String]
    do throws(FileFault) { names = try files.list(folder) } catch { throw Failure(reading: error) }
    let paths = names.filter { endings.contains(PathName.ending(of: $0)) && !$0.hasPrefix(".") }
      .map { PathName.join(folder, $0) }.filter { files.kind(of: $0) == .regular }
    guard !paths.isEmpty else {
      throw Failure(
        .noInput, code: "no-scenarios", "no scenario stands in this folder; expected files that end in `.yaml`",
        at: SourcePlace(file: folder))
    }
    return paths
  }
}
