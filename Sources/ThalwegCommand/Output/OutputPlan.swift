import Diagnostics
import FileSystem
import ScenarioEngine
import ScenarioLanguage

/// What is written where, decided before anything is computed.
struct OutputPlan {
  enum Destination: Sendable, Equatable {
    case nothing
    case standardOutput
    /// One path for each scenario, in order.
    case files([String])
  }

  let destination: Destination
  let format: OutputFormat
  /// Whether the answers belong together: one list of reports, one table at the end.
  let isOfSeveral: Bool

  /// Whether the features of the scenarios are written at all.
  var writesFeatures: Bool { destination != .nothing && format == .geojson }

  /// Applies the rules of `-o` to the scenarios of a run.
  ///
  /// - Throws: a usage failure for an ending that says nothing, for stems that would collide, for several scenarios where
  ///   one output is named.
  init(scenarios: NamedScenarios, output: String?, format: OutputFormat?, files: any FileStore) throws(Failure) {
    isOfSeveral = scenarios.areSeveral
    self.format = format ?? output.flatMap { OutputFormat(ending: PathName.ending(of: $0)) } ?? .geojson
    switch (output, scenarios.areSeveral) {
    case (nil, _): destination = .nothing
    case ("-", false): destination = .standardOutput
    case ("-", true):
      let count = scenarios.paths.count == 1 ? "is a folder of them" : "are \(scenarios.paths.count)"
      throw Failure(.usage, code: "one-output", "-o - takes one scenario, here \(count); expected a folder")
    case (let path?, false) where path.hasSuffix("/") || files.kind(of: path) == .folder:
      let example = PathName.join(path, PathName.stem(of: scenarios.paths[0]) + "." + (format ?? .geojson).ending)
      throw Failure(
        .usage, code: "one-output",
        "`\(path)` is a folder, and one scenario is written to a file; expected a file name, such as `\(example)`")
    case (let path?, false):
      guard format != nil || OutputFormat(ending: PathName.ending(of: path)) != nil else {
        throw Failure(
          .usage, code: "unknown-ending",
          "the ending of `\(path)` does not say what to write; expected .geojson, .json, .md or .csv, or --format")
      }
      destination = .files([path])
    case (let folder?, true):
      if files.kind(of: folder) != .folder, OutputFormat(ending: PathName.ending(of: folder)) != nil {
        throw Failure(
          .usage, code: "one-output",
          "`\(folder)` names one file for \(scenarios.paths.count) scenarios; expected a folder")
      }
      destination = .files(try Self.paths(of: scenarios.paths, in: folder, ending: (format ?? .geojson).ending))
    }
  }

  private static func paths(of scenarios: [String], in folder: String, ending: String) throws(Failure) -> [String] {
    var owners: [String: String] = [:]
    var paths: [String] = []
    for scenario in scenarios {
      let stem = PathName.stem(of: scenario)
      if let other = owners.updateValue(scenario, forKey: stem) {
        throw Failure(
          .usage, code: "equal-stems",
          "`\(other)` and `\(scenario)` would both be written to `\(stem).\(ending)`; expected different file names")
      }
      paths.append(PathName.join(folder, "\(stem).\(ending)"))
    }
    return paths
  }

  /// Finds out that every scenario has what is to be written of it.
  func check(scenarios: [CheckedScenario]) throws(Failure) {
    guard destination != .nothing, format == .csv else { return }
    let faults = scenarios.filter { $0.scenario?.sweep == nil }.map { scenario in
      Diagnostic(
        code: "no-table", "`\(scenario.file)` has no `sweep`, and CSV is its table; expected .geojson, .json or .md")
    }
    guard faults.isEmpty else { throw Failure(.usage, faults) }
  }

  /// Finds out, without changing anything, that every output can be written and that none is an input.
  func check(inputs: [String], files: any FileStore) throws(Failure) {
    guard case .files(let paths) = destination else { return }
    for path in paths {
      // One file is written where its folder is; of several, the folder is ours to make.
      let folder = PathName.folder(of: path)
      if !isOfSeveral, files.kind(of: folder) == nil {
        throw Failure(
          .cannotCreate, code: "missing-folder", "cannot write: there is no folder `\(folder)`; expected one that exists",
          at: SourcePlace(file: path))
      }
      do throws(FileFault) {
        try files.checkWritable(path)
      } catch {
        throw Failure(writing: error)
      }
      if let input = inputs.first(where: { files.isSameFile($0, path) }) {
        throw Failure(
          .cannotCreate, code: "output-is-input", "is also read as `\(input)`; expected another file to write to",
          at: SourcePlace(file: path))
      }
    }
  }
}
