import Foundation
import TestSupport

/// What becomes of each function of PROJ: `docs/proj-functions.md`.
struct FunctionTable {
  /// Why a function is not called, as `docs/proj-functions.tsv` says.
  struct Reason {
    /// A name, or the beginning of several, with a `*` at its end.
    let pattern: String
    /// `replaced by` or `left out:`.
    let verdict: String
    let text: String

    func covers(_ function: String) -> Bool {
      pattern.hasSuffix("*") ? function.hasPrefix(pattern.dropLast()) : function == pattern
    }
  }

  /// Those of `proj.h`, then those of `geodesic.h`, in the order of their names.
  let functions: [String]
  let reasons: [Reason]
  /// The files that call a function, relative to the module's folder.
  let callers: [String: [String]]

  /// The two headers of the version that the page is written for; `nil` where another is installed, or none.
  static let headers: [String]? = {
    let texts = ["proj.h", "geodesic.h"].compactMap { try? String(contentsOfFile: "/usr/include/" + $0, encoding: .utf8) }
    let version = ["MAJOR 9", "MINOR 1", "PATCH 1"].allSatisfy { texts.first?.contains("#define PROJ_VERSION_\($0)\n") == true }
    return texts.count == 2 && version ? texts : nil
  }()

  init(_ headers: [String]) throws {
    functions = headers.flatMap { header in
      let bare = header.replacing(/\/\*(?s:.)*?\*\//, with: "")
      let names = bare.matches(of: /(?:PROJ|GEOD)_DLL[\s*]*((?:proj|geod)_\w+)\s*\(/).map { String($0.output.1) }
      return Set(names).sorted()
    }
    reasons = try Self.text("docs/proj-functions.tsv").split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Reason(pattern: fields[0], verdict: fields.count == 3 ? fields[1] : "", text: fields.last ?? "")
    }
    let root = URL(fileURLWithPath: PackageFolder.path + "/Sources/PROJ").resolvingSymlinksInPath().path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    var callers: [String: [String]] = [:]
    for name in names.sorted() where name.hasSuffix(".swift") {
      for function in try Self.called(in: String(contentsOfFile: root + "/" + name, encoding: .utf8)) {
        callers[function, default: []].append(name)
      }
    }
    self.callers = callers
  }

  /// The functions that a file calls, comments and texts left out.
  private static func called(in source: String) -> Set<String> {
    let code = source.replacing(/\/\/[^\n]*/, with: "").replacing(/"[^"\n]*"/, with: "")
    let names = code.matches(of: /\b((?:proj|geod)_\w+)\(/).map { String($0.output.1) }
    // Structures are made as if by a call.
    return Set(names).subtracting(["geod_geodesic", "geod_geodesicline", "geod_polygon"])
  }

  /// The page, as it must be.
  var page: String {
    let rows = functions.map { "| `\($0)` | \(answer(to: $0)) |" }
    return """
      # The functions of PROJ

      Every function of `proj.h` and `geodesic.h` of PROJ 9.1.1, \(functions.count) of them, and what stands for it in the module `PROJ`;
      file names are relative to `Sources/PROJ`. The public functions there name at the end of their comments the C functions
      that do the work. This page is generated from the headers, the sources and `proj-functions.tsv`; a test compares it, and
      `THALWEG_WRITE_TABLE=1 swift test --filter PROJTests.FunctionTableTests` writes it anew.

      | function | in Swift |
      |---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private func answer(to function: String) -> String {
    if let files = callers[function] { return "called by " + files.map { "`\($0)`" }.joined(separator: ", ") }
    guard let reason = reasons.first(where: { $0.covers(function) }) else { return "**not decided**" }
    return "\(reason.verdict) \(reason.text)"
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: PackageFolder.path + "/" + path, encoding: .utf8)
  }
}
