public import Diagnostics

/// The messages found so far. One is passed through everything that reads a file, so that all faults show together.
public final class Findings {
  public private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  /// Errors about names: where each is in ``diagnostics``, and the lines it was found in, the first one's first.
  private var repeated: [[String]: (index: Int, lines: [Int])] = [:]
  /// How many names may still be compared for suggestions.
  private var comparisons = 50_000

  public init() {}

  /// Adds a message, unless the same one is there already (an alias shows its node in several places).
  public func add(_ diagnostic: Diagnostic) {
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  public func error(_ code: String, _ message: String, at place: SourcePlace?, suggestion: String? = nil) {
    add(Diagnostic(.error, code: code, message, at: place, suggestion: suggestion))
  }

  /// Adds an error about a name that may stand in several places: one message at the first, which lists the lines of the
  /// others.
  func error(_ code: String, about name: String, _ message: String, at place: SourcePlace, suggestion: String? = nil) {
    let key = [code, place.file, name]
    guard let (index, lines) = repeated[key] else {
      repeated[key] = (diagnostics.count, [place.line ?? 0])
      diagnostics.append(Diagnostic(.error, code: code, message, at: place, suggestion: suggestion))
      return
    }
    guard let line = place.line, !lines.contains(line) else { return }
    repeated[key] = (index, lines + [line])
    let others = (lines + [line]).dropFirst().sorted()
    let shown = others.prefix(10).map(String.init).joined(separator: ", ") + (others.count > 10 ? " …" : "")
    diagnostics[index].message = message + " (also in \(others.count == 1 ? "line" : "lines") \(shown))"
  }

  public func warning(_ code: String, _ message: String, at place: SourcePlace?, suggestion: String? = nil) {
    add(Diagnostic(.warning, code: code, message, at: place, suggestion: suggestion))
  }

  /// The name that was probably meant, among at most so many. After many faults there are no more suggestions, so that a
  /// file in which thousands of names are unknown is answered as soon as any other.
  func suggestion(for word: String, amongAtMost count: Int, _ candidates: @autoclosure () -> [String]) -> String? {
    guard comparisons >= count else { return nil }
    comparisons -= count
    return NearestName.of(word, among: candidates())
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The messages in the order a person reads them, each with its line of source where the text is known.
  func sorted(with texts: [String: SourceText]) -> [Diagnostic] {
    let files = Set(diagnostics.compactMap(\.place?.file))
    let lines = texts.filter { files.contains($0.key) }.mapValues { $0.lines() }
    let shown = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let place = diagnostic.place, let line = place.line, let all = lines[place.file], all.indices.contains(line - 1) {
        diagnostic.sourceLine = all[line - 1]
      }
      return diagnostic
    }
    return shown.enumerated().sorted { left, right in
      if Diagnostic.isBefore(left.element, right.element) { return true }
      return !Diagnostic.isBefore(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
  }
}
