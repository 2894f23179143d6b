import FileSystem

/// A scenario to start from, whole and runnable in any folder.
struct ScenarioTemplate: Sendable {
  let name: String
  /// One line for the list.
  let about: String
  /// The scenario; `{{title}}` and `{{stem}}` stand for what its name gives.
  let scenario: String
  /// A file that it reads, `{{stem}}.geojson` beside it; `nil` when it brings its geometry along.
  var features: String?

  static let all: [ScenarioTemplate] = [minimal, border, zone, sites, corridor, timeline, sweep]

  static let standard = minimal

  /// What is written for a scenario at a path.
  func contents(at path: String) -> [FileContents] {
    let stem = PathName.stem(of: path)
    let title = stem.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    let shown = title.prefix(1).uppercased() + title.dropFirst()
    let quoted = shown.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    func filled(_ text: String) -> [UInt8] {
      Array((text + "\n").replacing("{{title}}", with: "\"\(quoted)\"").replacing("{{stem}}", with: stem).utf8)
    }
    var contents = [FileContents(path: path, bytes: filled(scenario))]
    if let features {
      contents.append(
        FileContents(
          path: PathName.normalised(PathName.join(PathName.folder(of: path), "\(stem).geojson")), bytes: filled(features)))
    }
    return contents
  }
}
