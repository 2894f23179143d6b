public import Diagnostics
import Quantities

extension Catalogue {
  /// Published figures for a terminal, with their grade, date and source, and then those of one quantity that disagree.
  ///
  /// - Parameter word: what the id, label, source or quantity of a fact must contain, capitals or not; all facts without it.
  /// - Throws: `usage` when no fact contains the word, `data` with the faults of the file.
  public func factsText(containing word: String? = nil) throws(Failure) -> String {
    let all = try factList()
    let facts = all.filter { fact in word.map { fact.mentions($0) } ?? true }
    guard !facts.isEmpty || word == nil else {
      let words = all.map(\.id) + all.compactMap(\.of)
      throw Failure(
        .usage,
        [
          Diagnostic(
            code: "unknown-fact", "no fact contains `\((word ?? "").escapingControls)`",
            suggestion: NearestName.of(word ?? "", among: words))
        ])
    }
    let lines = facts.map { fact in
      let source = [fact.confidence, fact.date, fact.source].compactMap(\.self).joined(separator: " · ")
      return TextColumns.spread(fact.id, fact.value?.description ?? fact.date ?? "no number") + "\n"
        + TextColumns.wrapped(fact.label.escapingControls, indent: 2, hanging: 4) + "\n"
        + TextColumns.wrapped(source.escapingControls, indent: 2, hanging: 4)
    }
    let quantities = Set(facts.compactMap(\.of))
    let disagreements = FactDisagreement.all(among: all.filter { $0.of.map(quantities.contains) ?? false })
    guard !disagreements.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    return (lines + ["", "Disagreements"]).joined(separator: "\n") + "\n"
      + disagreements.map(\.text).joined(separator: "\n") + "\n"
  }
}

extension CatalogueFact {
  fileprivate func mentions(_ word: String) -> Bool {
    let wanted = word.lowercased()
    return [id, label, source, of ?? ""].contains { $0.lowercased().contains(wanted) }
  }
}
