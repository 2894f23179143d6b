import Diagnostics
import FileSystem

/// Files named inside a scenario: they must be there, be regular and lie inside the project.
struct ProjectFiles: Sendable {
  let store: any FileStore
  /// The project's folder, absolute, links resolved.
  let root: String
  let allowOutside: Bool

  /// The absolute path of a file named at a place; `nil` after a message.
  func resolve(_ name: String, from folder: String, at place: SourcePlace, _ findings: Findings) -> String? {
    let joined = PathName.join(folder, name)
    guard !name.isEmpty, !name.utf8.contains(0) else {
      findings.error("bad-file-name", "`\(name.shortened)` is not a usable file name; expected a path", at: place)
      return nil
    }
    guard allowOutside || isInside(PathName.normalised(joined)) else {
      refuseOutside(name, at: place, findings)
      return nil
    }
    do throws(FileFault) {
      let path = try store.resolve(joined)
      guard allowOutside || isInside(path) else {
        refuseOutside(name, at: place, findings)
        return nil
      }
      switch store.kind(of: path) {
      case .regular: return path
      case .folder: findings.error("file", "`\(name.shortened)` is a folder; expected a file", at: place)
      case .other, nil: findings.error("file", "`\(name.shortened)` is not a regular file; expected one", at: place)
      }
    } catch {
      findings.error(
        "file", "`\(name.shortened)`: \(error.reason); expected a file", at: place, suggestion: neighbour(of: joined, name))
    }
    return nil
  }

  /// A path as outputs show it.
  func shown(_ path: String) -> String {
    PathName.relative(path, to: root)
  }

  private func isInside(_ path: String) -> Bool {
    PathName.isInside(path, folder: root)
  }

  private func refuseOutside(_ name: String, at place: SourcePlace, _ findings: Findings) {
    findings.error(
      "outside", "`\(name.shortened)` leads outside the project folder; expected a file inside it, or `--allow-outside`",
      at: place)
  }

  /// The name of a file beside the missing one that was probably meant.
  private func neighbour(of path: String, _ name: String) -> String? {
    guard isInside(PathName.normalised(path)), let names = try? store.list(PathName.folder(of: path)),
      let near = NearestName.of(PathName.name(of: path), among: names)
    else { return nil }
    let folder = PathName.folder(of: name)
    return folder == "." ? near : PathName.join(folder, near)
  }
}
