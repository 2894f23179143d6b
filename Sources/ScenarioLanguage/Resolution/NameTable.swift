import Diagnostics

/// Who owns which name. Data, figures, features and measures share one namespace.
struct NameTable {
  enum Kind: String {
    case data, figures, features, measures

    /// What one is, for a message.
    var article: String {
      switch self {
      case .data: "data"
      case .figures: "a figure"
      case .features: "a feature"
      case .measures: "a measure"
      }
    }
  }

  private var kinds: [String: (kind: Kind, place: SourcePlace)] = [:]
  private var order: [String] = []

  /// Enters the names of a section, reporting those that another section has.
  mutating func declare(_ entries: [YAMLEntry], as kind: Kind, _ findings: Findings) {
    for entry in entries {
      if let before = kinds[entry.key] {
        findings.error(
          "name-taken",
          "`\(entry.key)` is \(before.kind.article) already, declared in line \(before.place.line ?? 0); "
            + "expected another name", at: entry.keyPlace)
      } else {
        kinds[entry.key] = (kind, entry.keyPlace)
        order.append(entry.key)
      }
      // A name of another form was refused already: what uses it in its right form is not unknown too.
      if let likely = LanguageNames.intended(by: entry.key), kinds[likely] == nil { kinds[likely] = (kind, entry.keyPlace) }
    }
  }

  func kind(of name: String) -> Kind? { kinds[name]?.kind }

  /// Reports a name that is not declared, or is of a kind that does not belong.
  func check(_ reference: NameReference, isOneOf kinds: Set<Kind>, expected: String, _ findings: Findings) {
    if let kind = kind(of: reference.name) {
      guard !kinds.contains(kind) else { return }
      findings.error(
        "wrong-kind", "`\(reference.name)` is \(kind.article); expected \(expected)", at: reference.place)
    } else {
      let meant = findings.suggestion(
        for: reference.name, amongAtMost: order.count,
        order.filter { self.kinds[$0].map { kinds.contains($0.kind) } ?? false })
      guard !LanguageNames.isRefused(meant) else { return }
      findings.error(
        "unknown-name", about: reference.name, "unknown name `\(reference.name)`; expected \(expected)",
        at: reference.place, suggestion: meant)
    }
  }
}
