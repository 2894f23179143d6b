import Quantities

/// What the language's operations and measures do and how they are written, from their definitions.
public enum ReferencePage {
  /// All of it as Markdown: operations, measures, then the words kept for later.
  public static func markdown(for vocabulary: Vocabulary) -> String {
    var parts: [String] = []
    for section in OperationDefinition.Section.allCases {
      parts.append(section == .features ? "## Operations on features" : "## Measures")
      parts += vocabulary.definitions(in: section).map(markdown)
    }
    let reserved = [
      ("keys of a file", vocabulary.refusedSections), ("operations", vocabulary.refusedWords(in: .features)),
      ("measures", vocabulary.refusedWords(in: .measures)), ("changes of a variant", vocabulary.reserved.changes),
    ].filter { !$0.1.isEmpty }
    parts.append("## Reserved words")
    parts.append("Words of the language that this version refuses by name.")
    parts.append(reserved.map { "- \($0.0): " + $0.1.map { "`\($0)`" }.joined(separator: ", ") }.joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(of definition: OperationDefinition) -> String {
    var parts = [
      "### `\(definition.name)`", capitalised(definition.summary) + ".", "```yaml\n\(example(of: definition))\n```",
      definition.documentation,
    ]
    let rows = rows(of: definition)
    parts.append(
      (["| key | value | |", "|---|---|---|"]
        + rows.map { "| `\($0.key)` | \(cell($0.value)) | \(cell($0.note)) |" }).joined(separator: "\n"))
    parts += definition.rules.map { capitalised($0.wording) + "." }
    if let wording = definition.tie.wording { parts.append(capitalised(wording) + ".") }
    if let result = definition.result.wording { parts.append("Result: \(result).") }
    return parts.joined(separator: "\n\n")
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }

  /// One operation or measure for a terminal of 80 columns.
  public static func text(for definition: OperationDefinition) -> String {
    let kind = definition.section == .features ? "operation on features" : "measure"
    var lines = ["\(definition.name), \(kind): \(definition.summary)".wrapped(to: 80), ""]
    lines += [("  " + example(of: definition)).wrapped(to: 80, hanging: 6), ""]
    for paragraph in definition.documentation.split(separator: "\n\n") {
      lines += [paragraph.replacing("\n", with: " ").replacing("`", with: "").wrapped(to: 80), ""]
    }
    let rows = rows(of: definition)
    let width = rows.map(\.key.count).max() ?? 0
    for row in rows {
      let key = "  " + row.key + String(repeating: " ", count: width - row.key.count + 2)
      let text = row.note.isEmpty ? row.value : "\(row.note); \(row.value)"
      lines.append((key + text.replacing("`", with: "")).wrapped(to: 80, hanging: width + 4))
    }
    for wording in definition.rules.map(\.wording) + [definition.tie.wording].compactMap(\.self) {
      lines.append(("  " + wording.replacing("`", with: "")).wrapped(to: 80, hanging: 2))
    }
    if let result = definition.result.wording { lines += ["", "Result: \(result.replacing("`", with: ""))"] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every name with its summary, for a terminal of 80 columns.
  public static func overview(of vocabulary: Vocabulary) -> String {
    let width = (vocabulary.operations + vocabulary.measures).map(\.name.count).max() ?? 0
    let sections = OperationDefinition.Section.allCases.map { section in
      ([section == .features ? "Operations on features" : "Measures"]
        + vocabulary.definitions(in: section).map { definition in
          let name = definition.name + String(repeating: " ", count: width - definition.name.count + 2)
          return ("  " + name + definition.summary).wrapped(to: 80, hanging: width + 4)
        }).joined(separator: "\n")
    }
    return (sections + ["`thalweg operations NAME` says how one is written."]).joined(separator: "\n\n") + "\n"
  }

  /// The definition's example under a name of its own.
  static func example(of definition: OperationDefinition) -> String {
    "\(definition.section == .features ? "feature" : "measure"): \(definition.example)"
  }

  private static func rows(of definition: OperationDefinition) -> [(key: String, value: String, note: String)] {
    var rows = [(key: definition.name, value: definition.subject.expectation, note: definition.takes.note)]
    rows += definition.arguments.map { argument in
      let fallback = argument.defaultText.map { ", `\($0)` when not written" } ?? (argument.isRequired ? ", required" : "")
      let note = [argument.summary, argument.takes.note].filter { !$0.isEmpty }.joined(separator: "; ")
      return (argument.name, argument.type.expectation + fallback, note)
    }
    if case .figure(let rule, _) = definition.result, let example = rule.exampleUnit {
      rows.append(("in", "a unit such as `\(example)`", "the unit it is shown in"))
    }
    rows.append(("about", "a text", "what it is for, for readers"))
    return rows
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension ArgumentRule {
  fileprivate var wording: String {
    switch self {
    case .exactlyOne(let names): "one of \(Self.list(names)) is written, and only one"
    case .atMostOne(let names): "at most one of \(Self.list(names)) is written"
    case .needs(let name, let other): "`\(name)` is written only together with `\(other)`"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension FeatureDimensions {
  /// Which features are taken, where not all are.
  fileprivate var note: String { self == .any ? "" : "of \(text)" }
}

extension DimensionTie {
  fileprivate var wording: String? {
    switch self {
    case .none: nil
    case .alike(with: let argument?): "the operand and `\(argument)` are both points, both lines or both areas"
    case .alike(with: nil): "all operands are points, all are lines or all are areas"
    case .notBelowFirst: "no operand is of a lesser dimension than the first"
    case .greatestCounts: "of points, lines and areas together only the greatest dimension counts"
    }
  }
}

extension ResultRule {
  /// What a measure gives, in words; `nil` for features.
  fileprivate var wording: String? {
    guard case .figure(let unit, let shape) = self else { return nil }
    let quantity =
      switch unit {
      case .unit(let unit) where unit == .one: "a plain number"
      case .unit(let unit): "\(unit.dimension.name), in \(unit.symbol) unless `in` says otherwise"
      case .declared: "in the unit that `in` names, a plain number without it"
      case .sameAsOperands: "of the operands' dimension"
      case .shareOfOperands: "a share, shown in `percent`, of operands of one dimension"
      case .quotientOfOperands: "the first operand's dimension divided by the second's"
      case .productOfOperands: "the product of the operands' dimensions"
      }
    switch shape {
    case .scalar: return "one figure, \(quantity)"
    case .table: return "a table, \(quantity)"
    case .matrix: return "a matrix, \(quantity)"
    case .matrixOrTable(let argument, let words):
      return "a matrix, a table with `\(argument)` \(words.map { "`\($0)`" }.joined(separator: ", ")), \(quantity)"
    case .tableWith(let argument): return "one figure, a table with `\(argument)`; \(quantity)"
    }
  }
}

extension StringProtocol {
  /// The text broken at spaces into lines of at most so many characters, all but the first after an indent.
  fileprivate func wrapped(to width: Int, hanging: Int = 0) -> String {
    let indent = prefix { $0 == " " }
    var lines: [String] = []
    var line = String(indent)
    var isEmpty = true
    // Runs of spaces are columns: they stay where they are.
    for word in dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
