import Diagnostics

/// What is looked at before libyaml sees a text, so that no input can keep it busy or exhaust its stack.
///
/// These are bounds on the text, not a parse: a text that passes may still be wrong, and only texts far beyond anything a
/// person writes are refused here.
enum YAMLLimits {
  /// Nodes of a file once its aliases are written out.
  static let nodes = 100_000
  /// Levels of lists and mappings in one another.
  static let depth = 64
  /// Bytes of one file.
  static let bytes = 16 << 20

  /// Whether the text may be given to libyaml; a message says why not.
  static func allow(_ source: SourceText, _ findings: Findings) -> Bool {
    var scan = Scan()
    source.forEachScalar { scalar, line, column in scan.see(scalar, line, column) }
    func refuse(_ code: String, _ message: String, at mark: (line: Int, column: Int)?) {
      findings.error(code, message, at: SourcePlace(file: source.file, line: mark?.line, column: mark?.column))
    }
    if let deep = scan.deep {
      refuse("limit-depth", "nested deeper than \(depth) levels; expected a flatter file", at: deep)
      return false
    }
    if scan.separators > 4 * nodes {
      refuse("limit-nodes", "more than \(nodes) values in one file; expected fewer, or a data file", at: nil)
      return false
    }
    if scan.aliases > 16, let key = scan.compoundKey {
      refuse("compound-key", "a key that is a list, a mapping or an alias; expected a name", at: key)
      return false
    }
    return true
  }

  /// Counts that need one pass over the text.
  private struct Scan {
    var separators = 0
    var aliases = 0
    /// Where brackets or dashes run deeper than any file needs.
    var deep: (line: Int, column: Int)?
    /// Where a key may be made of other nodes: libyaml's wrapper compares keys by all they hold, which an alias can make
    /// exponentially much.
    var compoundKey: (line: Int, column: Int)?

    private var brackets = 0
    private var dashes = 0
    private var inIndent = true
    private var inAlias = false
    private var closed: (line: Int, column: Int)?
    private var previous: Unicode.Scalar = "\n"

    mutating func see(_ scalar: Unicode.Scalar, _ line: Int, _ column: Int) {
      if column == 1 { (dashes, inIndent, closed, inAlias) = (0, true, nil, false) }
      switch scalar {
      case "[", "{":
        (separators, brackets) = (separators + 1, brackets + 1)
        if brackets > 4 * YAMLLimits.depth, deep == nil { deep = (line, column) }
      case "]", "}": brackets = max(0, brackets - 1)
      case ",", "\n": separators += 1
      case ":":
        separators += 1
        if let closed, compoundKey == nil { compoundKey = closed }
      case " " where inIndent && (previous == "-" || previous == "?"):
        (separators, dashes) = (separators + 1, dashes + 1)
        if previous == "?", compoundKey == nil { compoundKey = (line, column - 1) }
        if dashes > 4 * YAMLLimits.depth, deep == nil { deep = (line, column) }
      case "*" where previous.mayStandBeforeAlias:
        (aliases, inAlias) = (aliases + 1, true)
        closed = (line, column)
      default: break
      }
      if scalar == "]" || scalar == "}" {
        closed = (line, column)
      } else if !(scalar == " " || scalar == "\t" || scalar == "*" || inAlias && scalar.isInAlias) {
        closed = nil
      }
      if !(scalar == "*" || scalar.isInAlias) { inAlias = false }
      if inIndent, !scalar.isInIndent { inIndent = false }
      previous = scalar
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isInAlias: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  fileprivate var isInIndent: Bool {
    switch self {
    case " ", "-", "?", "\t", "\n": true
    default: false
    }
  }

  fileprivate var mayStandBeforeAlias: Bool {
    switch self {
    case " ", "\t", "\n", "[", "{", ",", "-": true
    default: false
    }
  }
}
