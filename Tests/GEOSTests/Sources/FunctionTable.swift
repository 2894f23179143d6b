import Foundation
import TestSupport

/// What becomes of each reentrant function of GEOS: `docs/geos-functions.md`.
struct FunctionTable {
  /// Why a function is not called, as `docs/geos-functions.tsv` says.
  struct Reason {
    /// A name; a `*` in it stands for any text.
    let pattern: String
    /// `replaced by` or `left out`.
    let verdict: String
    let text: String

    func covers(_ function: String) -> Bool {
      let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
      guard let first = pieces.first, let last = pieces.last, pieces.count == 2 else { return function == pattern }
      return function.count >= first.count + last.count && function.hasPrefix(first) && function.hasSuffix(last)
    }
  }

  let header: EngineHeader
  let newer: NewerFunctions
  let reasons: [Reason]
  /// The public symbols that name a function at the end of their doc comments.
  let symbols: [String: [String]]
  /// The files that call a function.
  let callers: [String: [String]]

  init(_ header: EngineHeader) throws {
    self.header = header
    newer = try NewerFunctions()
    reasons = try Self.text("docs/geos-functions.tsv").split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { throw TableFault(line: String(line)) }
      return Reason(pattern: fields[0], verdict: fields[1], text: fields[2])
    }
    var symbols: [String: [String]] = [:]
    for symbol in PublicSymbol.all {
      for function in symbol.engineFunctions where symbols[function]?.contains(symbol.name) != true {
        symbols[function, default: []].append(symbol.name)
      }
    }
    self.symbols = symbols
    var callers: [String: [String]] = [:]
    for file in ModuleSource.files {
      for function in file.calledFunctions { callers[function, default: []].append(file.path) }
    }
    self.callers = callers
  }

  /// The page, as it must be.
  var page: String {
    let rows = header.functions.map { "| `\($0)` | \(answer(to: $0)) |" }
    return """
      # The functions of GEOS

      Every reentrant function of `geos_c.h` \(header.version), \(header.functions.count) of them, and what stands for it in the module `GEOS`.
      This page is generated from the header, the sources and `geos-functions.tsv`; a test compares it, and
      `THALWEG_WRITE_TABLE=1 swift test --filter FunctionTableTests` writes it anew.

      | function | in Swift |
      |---|---|
      \(rows.joined(separator: "\n"))

      ## Newer functions

      Called where the header that the module is built with has them. With an older one the same symbols do without, or throw
      `GEOSError.Code.unsupported`, as their comments say.

      | function | since GEOS | in Swift |
      |---|---|---|
      \(newer.versions.map { "| `\($0.function)` | \($0.since) | \(answer(to: $0.function)) |" }.joined(separator: "\n"))

      """
  }

  private func answer(to function: String) -> String {
    if let names = symbols[function] { return "wrapped by " + names.map { "`\($0)`" }.joined(separator: ", ") }
    if let files = callers[function] { return "used inside: " + files.map { "`\($0)`" }.joined(separator: ", ") }
    guard let reason = reasons.first(where: { $0.covers(function) }) else { return "**not decided**" }
    return "\(reason.verdict) \(reason.text)"
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: PackageFolder.path + "/" + path, encoding: .utf8)
  }
}

/// A line of the reasons that is not three fields.
struct TableFault: Error {
  let line: String
}
