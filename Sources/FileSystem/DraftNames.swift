import Glibc

/// The hidden names that drafts of a file stand under: `.out.geojson.4711-0.part`.
enum DraftNames {
  private static let ending = ".part"

  /// The first free name for which the attempt succeeds.
  static func first(
    beside target: String, _ attempt: (String) throws(FileFault) -> Bool
  ) throws(FileFault) -> String {
    for number in 0..<256 {
      let name = "\(stem(of: target))\(getpid())-\(number)\(ending)"
      if try attempt(name) { return name }
    }
    throw FileFault(errorNumber: EEXIST, path: target)
  }

  /// Makes an empty file under a name of its own.
  static func create(beside target: String) throws(FileFault) -> String {
    try first(beside: target) { name throws(FileFault) in
      do throws(FileFault) {
        _ = try Descriptor(opening: name, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
        return true
      } catch  where error.errorNumber == EEXIST {
        return false
      }
    }
  }

  /// Removes drafts of the target whose writers are gone, as their locks tell.
  static func sweep(beside target: String) {
    let folder = PathName.folder(of: target)
    let start = PathName.name(of: stem(of: target))
    for name in (try? DiskFiles.names(in: folder)) ?? [] where name.hasPrefix(start) && name.hasSuffix(ending) {
      let path = PathName.join(folder, name)
      guard let left = try? Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW) else { continue }
      if flock(left.number, LOCK_EX | LOCK_NB) == 0 { unsafe _ = unlink(path) }
    }
  }

  private static func stem(of target: String) -> String {
    PathName.join(PathName.folder(of: target), ".\(PathName.name(of: target).prefix(100)).")
  }
}
