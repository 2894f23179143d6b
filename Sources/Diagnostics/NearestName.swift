/// Finding the name that was probably meant.
public enum NearestName {
  /// The candidate closest to a word, when it is close enough to be a slip: at most a third of its letters changed, or the same
  /// parts in another order, as in `ARM-AZE` and `AZE-ARM`.
  ///
  /// Closeness is the optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours).
  /// Ties go to the candidate that comes first.
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let allowed = max(letters.count, other.count) <= 3 ? 1 : max(letters.count, other.count) / 3
      guard abs(letters.count - other.count) <= allowed else { continue }
      let distance = distance(letters, other)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name ?? reordered(word, among: candidates)
  }

  /// Some of the names that would do, for a message: `one of `a`, `b` …`.
  public static func listed(_ names: [String], most: Int = 12) -> String {
    let shown = names.prefix(most).map { "`\($0)`" }.joined(separator: ", ")
    return names.isEmpty ? "none, as there is none" : "one of " + shown + (names.count > most ? " …" : "")
  }

  private static func reordered(_ word: String, among candidates: some Sequence<String>) -> String? {
    func parts(_ name: String) -> [Substring] {
      name.lowercased().split { !$0.isLetter && !$0.isNumber }.sorted()
    }
    let own = parts(word)
    guard own.count > 1 else { return nil }
    return candidates.first { $0 != word && parts($0) == own }
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
