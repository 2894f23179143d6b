import Diagnostics
import FileSystem
import ScenarioEngine
import SimpleFeatures

/// What a run prints and writes once every scenario has its result.
struct RunAnswer {
  let results: [RunResult]
  let plan: OutputPlan
  let summary: SummaryFormat
  let precision: CoordinatePrecision
  /// A folder and what is handed over in it.
  var pack: (folder: String, files: [FileContents])?

  /// Writes the files and prints the summary, or does neither: the files take their names only after the summary is out.
  func deliver(to console: Console, files: any FileStore) throws(Failure) {
    var outputs = pack?.files ?? []
    var shown = [Console.bytes(of: summaryText)]
    switch plan.destination {
    case .nothing: break
    case .standardOutput:
      shown = []
      for result in results { shown.append(try contents(of: result)) }
    case .files(let paths):
      for (path, result) in zip(paths, results) { outputs.append(FileContents(path: path, bytes: try contents(of: result))) }
    }
    try files.write(
      outputs,
      showing: { () throws(FileFault) in
        for bytes in shown { try console.put(bytes) }
      })
    if plan.destination == .standardOutput { console.tell(summaryText) }
  }

  /// What is written for one scenario.
  private func contents(of result: RunResult) throws(Failure) -> [UInt8] {
    switch plan.format {
    case .geojson:
      let options = GeoJSONWriter.Options(
        decimals: precision.decimals, boundingBoxes: .collection, leavesOutCollapsed: true)
      return try GeoJSONWriter(options).write(result.collection)
    case .json: return Console.bytes(of: JSONWriter.pretty.text(result.report.json))
    case .markdown: return Console.bytes(of: result.report.markdown)
    case .csv: return result.report.sweep?.csv ?? []
    }
  }

  private var summaryText: String {
    switch summary {
    case .none: return ""
    case .json:
      let reports = results.map(\.report.json)
      return JSONWriter.pretty.text(plan.isOfSeveral ? .array(reports) : reports.first ?? .null)
    case .markdown:
      return (results.map(\.report.markdown) + (plan.isOfSeveral ? [results.map(\.report).markdownTable] : []))
        .joined(separator: "\n")
    case .text:
      var paths: [String?] = results.map { _ in nil }
      if case .files(let written) = plan.destination { paths = written }
      let texts = zip(results, paths).map { result, path in
        let written =
          (path.map { ["wrote \($0.escapingControls)"] } ?? [])
          + (pack.map { ["wrote \($0.files.count) files to \($0.folder.escapingControls)"] } ?? [])
        return written.isEmpty ? result.report.text : "\(result.report.text)\n\(written.joined(separator: "\n"))\n"
      }
      return (texts + (plan.isOfSeveral ? [results.map(\.report).textTable] : [])).joined(separator: "\n")
    }
  }
}

extension FileStore {
  fileprivate func write(_ outputs: [FileContents], showing show: () throws(FileFault) -> Void) throws(Failure) {
    do throws(FileFault) {
      try write(outputs, whenReady: show)
    } catch {
      throw Failure(writing: error)
    }
  }
}
