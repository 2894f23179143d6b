import Quantities

extension EvidenceRegister {
  private static let heads = [
    "name", "feature", "what", "source", "date", "scale", "rank", "confidence", "accuracy (m)", "edges", "licence", "sha256",
  ]

  /// The register as CSV and as Markdown.
  ///
  /// - Parameter redacts: whether sources are left out and inputs go by their hash alone.
  func documents(redacts: Bool) -> [HandOverPack.Document] {
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { cells($0, redacts) }
    let table = MarkdownTable(
      heads: Self.heads, rows: rows.map { $0.map { ($0 ?? Self.unsaid).markdown } }
    ).text
    return [
      HandOverPack.Document(
        path: "evidence.csv", about: "what each line, area and place rests on",
        bytes: CSVText.bytes([Self.heads.map(CSVText.Cell.text)] + rows.map { $0.map { .text($0 ?? Self.unsaid) } })),
      HandOverPack.Document(
        "evidence.md", "the same to read", text: "# Register of evidence\n\n\(Self.lead)\n\n\(table)\n"),
    ]
  }

  private static let unsaid = "not stated"
  private static let lead = """
    Accuracy is one standard deviation of positions. The rank, the strongest first: treaty, agreed map, law, official map,
    survey, compiled, de facto, claim, illustrative. A line without a rank is no evidence of where a boundary runs.
    """

  private func cells(_ entry: Entry, _ redacts: Bool) -> [String?] {
    [
      redacts ? "input \(entry.sha256.prefix(12))" : entry.name, redacts ? "withheld" : entry.feature ?? "", entry.what,
      redacts ? "withheld" : entry.source, redacts ? "withheld" : entry.date, entry.scale, entry.rank, entry.confidence,
      entry.accuracy.map(\.shortestText), entry.edges, redacts ? "withheld" : entry.licence, entry.sha256,
    ]
  }
}
