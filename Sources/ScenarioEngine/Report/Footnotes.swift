import Diagnostics

/// The sources of a report's checks, each numbered once, in the order in which they are first used.
struct Footnotes {
  private let sources: [String]
  private let texts: [String]

  init(of checks: [ReportedCheck]) {
    var sources: [String] = []
    var texts: [String] = []
    for check in checks {
      guard let source = check.source, !sources.contains(source) else { continue }
      sources.append(source)
      texts.append(check.citation?.markdown ?? source.markdown)
    }
    self.sources = sources
    self.texts = texts
  }

  /// `[^3]`; empty for a check without a source.
  func mark(of check: ReportedCheck) -> String {
    check.source.flatMap(sources.firstIndex).map { "[^\($0 + 1)]" } ?? ""
  }

  /// The notes, a line each; `nil` when there is none.
  var markdown: String? {
    texts.isEmpty ? nil : texts.enumerated().map { "[^\($0 + 1)]: \($1)" }.joined(separator: "\n")
  }
}

extension Citation {
  /// What, who, when, and how sure: `Area of the oblast. Encyclopaedia, 1988. Confidence A (oblast-area).`
  fileprivate var markdown: String {
    let date = date.map { " Of \($0.markdown)." } ?? ""
    return "\(label.markdown). \(source.markdown).\(date) Confidence \(confidence.markdown) (`\(id.escapingControls)`)."
  }
}

extension String {
  /// The text as paragraphs, with nothing in it read as markup: an author's words, whoever the author is.
  var markdownParagraphs: String {
    split(separator: "\n", omittingEmptySubsequences: false).split(whereSeparator: \.isEmpty)
      .map { lines in lines.map { String($0).markdown.trimmingStart }.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// Without what Markdown takes for code or a list at the start of a line.
  private var trimmingStart: String {
    let text = drop { $0 == " " || $0 == "\t" }
    let isMark = text.first.map { "-+=".contains($0) } ?? false
    return isMark ? "\\" + text : String(text)
  }
}
