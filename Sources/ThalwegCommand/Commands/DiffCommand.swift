import Diagnostics
import FileSystem
import ScenarioEngine
import SimpleFeatures

/// `thalweg diff`: what changed between two results, or between what two scenarios give.
struct DiffCommand {
  private let arguments: DiffArguments
  private let files: any FileStore
  private let engine: Engine

  init(_ arguments: DiffArguments, _ surroundings: CommandSurroundings) {
    self.arguments = arguments
    files = surroundings.files
    engine = Engine(arguments.source, in: surroundings)
  }

  /// - Returns: 0 when both are the same, else 1, as of `diff`.
  func perform(_ console: Console) async throws(Failure) -> Int32 {
    var sides: [Result<ComparedResult, Failure>] = []
    for path in [arguments.old, arguments.new] {
      do throws(Failure) { sides.append(.success(try await result(at: path))) } catch { sides.append(.failure(error)) }
    }
    let results = try sides.allSucceeded()
    let difference = ResultComparison.difference(from: results[0], to: results[1])
    switch arguments.summary {
    case .none: break
    case .text: try console.show(difference.text)
    case .json: try console.show(JSONWriter.pretty.text(difference.json))
    case .markdown: try console.show(difference.markdown)
    }
    return difference.isEmpty ? 0 : 1
  }

  private func result(at path: String) async throws(Failure) -> ComparedResult {
    if NamedScenarios.endings.contains(PathName.ending(of: path)) {
      let checked = try await CheckedFiles([path], by: engine)
      return try ComparedResult(try engine.run(checked.scenarios[0]), name: path)
    }
    let bytes: [UInt8]
    do throws(FileFault) { bytes = try files.read(path, limit: (1 << 30) - 1) } catch { throw Failure(reading: error) }
    return try ComparedResult(bytes, name: path)
  }
}
