import Diagnostics
public import FileSystem

/// What became of a pack since it was made.
public struct PackVerification: Sendable {
  public enum Verdict: Sendable, Hashable {
    case unchanged
    case changed(sha256: String)
    case missing
    /// In the folder, but not in the manifest.
    case notListed
    case unreadable(String)
  }

  public var manifest: PackManifest
  /// Every file of the manifest in its order, then those that it does not list, by name.
  public var files: [(path: String, verdict: Verdict)]

  /// Whether every file is as it was and none was added.
  public var holds: Bool { files.allSatisfy { $0.verdict == .unchanged } }

  /// Holds every file of a folder against its manifest.
  public init(of folder: String, by manifest: PackManifest, in store: any FileStore) {
    self.manifest = manifest
    files = []
    for file in manifest.files {
      files.append((file.path, Self.verdict(on: file, in: folder, store)))
    }
    let known = Set(manifest.files.map(\.path) + [PackManifest.name])
    files += Self.paths(in: folder, store).filter { !known.contains($0) }.map { ($0, .notListed) }
  }

  private static func verdict(on file: PackManifest.File, in folder: String, _ store: any FileStore) -> Verdict {
    let path = PathName.join(folder, file.path)
    guard store.kind(of: path) != nil else { return .missing }
    do throws(FileFault) {
      let hash = Fingerprint.sha256(try store.read(path, limit: (1 << 30) - 1))
      return hash == file.sha256 ? .unchanged : .changed(sha256: hash)
    } catch {
      return .unreadable(error.reason)
    }
  }

  /// Every file below a folder, by name, relative to it; links to folders are not followed further than a pack is deep.
  public static func paths(in folder: String, _ store: any FileStore) -> [String] {
    paths(in: folder, below: "", store, depth: 0)
  }

  private static func paths(in folder: String, below head: String, _ store: any FileStore, depth: Int) -> [String] {
    let names = (try? store.list(head.isEmpty ? folder : PathName.join(folder, head))) ?? []
    return names.flatMap { name -> [String] in
      let path = head.isEmpty ? name : PathName.join(head, name)
      guard store.kind(of: PathName.join(folder, path)) == .folder else { return [path] }
      return depth < 4 ? paths(in: folder, below: path, store, depth: depth + 1) : [path]
    }
  }

  /// A line for each file that is not as it was, and one for the whole, for a terminal.
  public var text: String {
    let faults = files.compactMap { file -> String? in
      let name = file.path.escapingControls
      switch file.verdict {
      case .unchanged: return nil
      case .changed(let sha256): return "changed   \(name)\n          its SHA-256 is now \(sha256)"
      case .missing: return "missing   \(name)"
      case .notListed: return "unlisted  \(name)"
      case .unreadable(let reason): return "unread    \(name): \(reason)"
      }
    }
    let same = files.count { $0.verdict == .unchanged }
    let total = "\(same) of \(manifest.files.count) files are as the manifest says"
    return (faults + [total]).joined(separator: "\n") + "\n"
  }
}
