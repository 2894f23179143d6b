import ScenarioLanguage

/// How a change of a variant is told: `close lachin-crossing`, `adjust peacekeepers: to = 2025-11-10`.
enum ChangeText {
  static func text(_ change: ChangeDeclaration, _ parameters: ParameterValues) -> String {
    let source = change.source.map { " in \($0.name)" } ?? ""
    func ids(_ ids: [CatalogueID]) -> String {
      ids.compactMap { $0.value.value(parameters) }.joined(separator: ", ") + source
    }
    func id(_ id: CatalogueID) -> String { id.value.value(parameters) ?? "" }
    switch change.action {
    case .open(let all): return "open \(ids(all))"
    case .close(let all): return "close \(ids(all))"
    case .remove(let all): return "remove \(ids(all))"
    case .adjust(let id, let set, _): return "adjust \(ids([id])): \(settings(set, parameters))"
    case .transfer(let area, let from, let to):
      return "transfer \(area.name) from \(id(from)) to \(id(to))\(source)"
    case .replaceBorder(let first, let second, let line):
      return "replace the border of \(id(first)) and \(id(second)) along \(line.name)\(source)"
    case .add(let name, let target, let set):
      return "add \(name.name) to \(target.name)" + (set.isEmpty ? "" : ": \(settings(set, parameters))")
    }
  }

  private static func settings(_ settings: [PropertySetting], _ parameters: ParameterValues) -> String {
    settings.map { "\($0.property) = \($0.value.json(parameters)?.shown ?? "nothing")" }.joined(separator: ", ")
  }
}
