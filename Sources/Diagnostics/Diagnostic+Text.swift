extension Diagnostic {
  /// The message as the command shows it: one line that machines can read, then the source line with a caret under the
  /// place.
  ///
  /// ```
  /// Scenarios/a.yaml:12:5: error: unknown key `bufer`; expected an operation (did you mean `buffer`?)
  ///     bufer: centre
  ///     ^
  /// ```
  public func text(withSource: Bool = true) -> String {
    let location = place.map(\.description) ?? "thalweg"
    var text = "\(location): \(severity.rawValue): \(message.escapingControls)"
    if let suggestion { text += " (did you mean `\(suggestion.escapingControls)`?)" }
    guard withSource, let sourceLine, sourceLine.contains(where: { !$0.isWhitespace }), let column = place?.column else {
      return text
    }
    let (excerpt, caret) = Self.excerpt(of: sourceLine, column: column)
    return text + "\n  " + excerpt + "\n  " + String(repeating: " ", count: caret) + "^"
  }

  /// At most 100 characters of the line around the column, controls made visible, and where the caret stands in it.
  private static func excerpt(of line: String, column: Int) -> (text: String, caret: Int) {
    let scalars = Array(line.unicodeScalars)
    let index = Swift.min(Swift.max(column - 1, 0), scalars.count)
    let start = Swift.max(0, index - 60)
    let end = Swift.min(scalars.count, start + 100)
    let before = shown(scalars[start..<index])
    let after = shown(scalars[index..<end])
    let lead = start > 0 ? "…" : ""
    return (lead + before + after + (end < scalars.count ? "…" : ""), lead.count + before.count)
  }

  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar == "\t" ? " " : scalar) }
    return text.escapingControls
  }
}

extension Diagnostic {
  /// The order in which a person wants to read: by file, then by place; what is said of a file as a whole comes first, a note
  /// on it last.
  public static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    left.rank < right.rank
  }

  private var rank: (String, Int, Int) {
    (place?.file ?? "", place?.line ?? (severity == .note ? .max : 0), place?.column ?? 0)
  }
}
