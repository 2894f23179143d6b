import Glibc

extension DiskFiles {
  public func checkWritable(_ path: String) throws(FileFault) {
    guard !path.isEmpty, !path.hasSuffix("/"), ![".", ".."].contains(PathName.name(of: path)), !path.utf8.contains(0) else {
      throw FileFault(.badName, path: path)
    }
    switch kind(of: path) {
    case .folder: throw FileFault(.folder, path: path)
    case .other: throw FileFault(.notRegular, path: path)
    case .regular:
      _ = try SystemCall.check(path) { unsafe access(path, W_OK) }
      // The new bytes stand beside the file a link leads to, not beside the link.
      let folder = PathName.folder(of: try resolve(path))
      _ = try SystemCall.check(folder) { unsafe access(folder, W_OK | X_OK) }
    case nil:
      var status = stat()
      if unsafe lstat(path, &status) == 0 { throw FileFault(.missing, path: path) }
      guard errno == ENOENT else { throw FileFault(errorNumber: errno, path: path) }
      try checkFolder(PathName.folder(of: path))
    }
  }

  public func write(_ files: [FileContents], whenReady ready: () throws(FileFault) -> Void) throws(FileFault) {
    for file in files { try checkWritable(file.path) }
    var made: [String] = []
    var drafts: [Draft] = []
    do throws(FileFault) {
      for file in files {
        try makeFolder(PathName.folder(of: file.path), made: &made)
        // A link is written through, not replaced.
        let target = kind(of: file.path) == nil ? file.path : try resolve(file.path)
        drafts.append(try Draft(of: file.bytes, for: target, permissions: permissions(of: target)))
      }
      try ready()
      for draft in drafts { try draft.takeName() }
      for draft in drafts { try draft.replaceTarget() }
    } catch {
      for draft in drafts { draft.discard() }
      for folder in made.reversed() { unsafe _ = rmdir(folder) }
      throw error
    }
    // The files are in place; a folder that cannot be synchronised (some network shares) is no reason to call them missing.
    for folder in Set(drafts.map { PathName.folder(of: $0.target) }).union(made.map(PathName.folder(of:))) {
      if let opened = try? Descriptor(opening: folder, flags: O_RDONLY | O_DIRECTORY) { try? opened.synchronise() }
    }
  }

  /// Whether a file could be made in the folder, or the folder itself where it is missing.
  private func checkFolder(_ folder: String) throws(FileFault) {
    switch kind(of: folder) {
    case .folder: _ = try SystemCall.check(folder) { unsafe access(folder, W_OK | X_OK) }
    case .regular, .other: throw FileFault(.notFolder, path: folder)
    case nil:
      var status = stat()
      // Something stands there that leads nowhere, or the way to it is barred.
      if unsafe lstat(folder, &status) == 0 { throw FileFault(.notFolder, path: folder) }
      let number = errno
      let above = PathName.folder(of: folder)
      guard number == ENOENT, above != folder else { throw FileFault(errorNumber: number, path: folder) }
      try checkFolder(above)
    }
  }

  /// Makes a folder with those above it that are missing, and notes which were made.
  private func makeFolder(_ folder: String, made: inout [String]) throws(FileFault) {
    if kind(of: folder) == .folder { return }
    let above = PathName.folder(of: folder)
    if above != folder { try makeFolder(above, made: &made) }
    do throws(FileFault) {
      _ = try SystemCall.check(folder) { unsafe mkdir(folder, 0o777) }
      made.append(folder)
    } catch  where error.errorNumber == EEXIST && kind(of: folder) == .folder {
      // Somebody else made it in between, which is as good.
    }
  }

  private func permissions(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }
}
