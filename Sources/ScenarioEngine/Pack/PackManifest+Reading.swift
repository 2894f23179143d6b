public import Diagnostics
import FileSystem
import Quantities
import SimpleFeatures

extension PackManifest {
  /// Reads a manifest as a pack holds it.
  ///
  /// - Parameter file: what messages call it.
  /// - Throws: `data` with every fault of it.
  public init(_ bytes: [UInt8], file: String) throws(Failure) {
    let place = SourcePlace(file: file)
    guard let root = try JSONParser.parse(bytes, file: file).object, let format = root["thalweg_pack"]?.number else {
      throw Failure(
        .data, code: "not-a-manifest", "is not the manifest of a pack; expected what `thalweg run --pack` wrote", at: place)
    }
    guard format == Double(Self.format) else {
      throw Failure(
        .data, code: "pack-format", "the manifest has layout \(format.shortestText); expected \(Self.format)", at: place)
    }
    var faults: [Diagnostic] = []
    var files: [File] = []
    for (index, entry) in (root["files"]?.array ?? []).enumerated() {
      switch Self.file(entry.object) {
      case .success(let file) where files.contains { $0.path == file.path }:
        faults.append(
          Diagnostic(code: "wrong-manifest", "lists `\(file.path.escapingControls)` twice; expected it once", at: place))
      case .success(let file): files.append(file)
      case .failure(let fault):
        faults.append(
          Diagnostic(code: "wrong-manifest", "`files[\(index)]` \(fault.lack)", at: place))
      }
    }
    if files.isEmpty, faults.isEmpty {
      faults.append(Diagnostic(code: "wrong-manifest", "lists no files; expected `files` with at least one", at: place))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    self.init(
      title: root["title"]?.string ?? "", version: root["version"]?.string ?? "",
      isRedacted: root["redacted"]?.bool ?? false,
      inputs: (root["inputs"]?.array ?? []).compactMap { entry in
        entry.object?["sha256"]?.string.map { Input(id: entry.object?["id"]?.string, sha256: $0) }
      }, files: files)
  }

  private struct EntryFault: Error {
    var lack: String
  }

  private static func file(_ entry: JSONObject?) -> Result<File, EntryFault> {
    guard let path = entry?["path"]?.string, isInside(path) else {
      return .failure(EntryFault(lack: "has no `path` that leads into the pack; expected one such as `tables/lines.csv`"))
    }
    guard let sha256 = entry?["sha256"]?.string, sha256.count == 64, sha256.allSatisfy(\.isHexDigit) else {
      return .failure(EntryFault(lack: "has no `sha256`; expected 64 hexadecimal digits"))
    }
    guard let bytes = entry?["bytes"]?.number, let count = Int(exactly: bytes), count >= 0 else {
      return .failure(EntryFault(lack: "has no `bytes`; expected how many there are"))
    }
    return .success(File(path: path, about: entry?["about"]?.string ?? "", bytes: count, sha256: sha256.lowercased()))
  }

  /// Whether a path stays below the folder it starts from.
  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.contains("\\") && !path.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
