import Glibc

/// New contents of a file, on the disk but not yet under the file's name.
///
/// Where the file system can (`O_TMPFILE`), the bytes have no name at all until they are whole, so that a process killed
/// midway leaves nothing behind. Elsewhere, and for the moment before a file is replaced, they stand in a hidden file
/// beside the target. It is locked while its writer lives; what a killed writer left is swept away by the next.
final class Draft {
  let target: String
  private let file: Descriptor
  /// The temporary name the bytes stand under; `nil` while they have none.
  private var temporaryName: String?
  /// Whether the bytes took the target's name where nothing had stood.
  private var tookTarget = false

  /// `O_TMPFILE`, whose macro is not importable; the first part is the same number on every architecture of Linux.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  /// Writes the bytes beside the target and waits until they are on the disk.
  init(of bytes: [UInt8], for target: String, permissions: mode_t?) throws(FileFault) {
    self.target = target
    DraftNames.sweep(beside: target)
    do {
      file = try Descriptor(opening: PathName.folder(of: target), flags: O_WRONLY | Self.nameless, mode: 0o666)
    } catch {
      do throws(FileFault) {
        let name = try DraftNames.create(beside: target)
        file = try Descriptor(opening: name, flags: O_WRONLY | O_NOFOLLOW)
        temporaryName = name
      } catch {
        // The name the person knows, not the hidden one.
        throw FileFault(error.code, path: target, errorNumber: error.errorNumber)
      }
    }
    _ = flock(file.number, LOCK_EX | LOCK_NB)
    do throws(FileFault) {
      try file.writeAll(bytes)
      if let permissions { _ = try SystemCall.check(target) { fchmod(file.number, permissions) } }
      try file.synchronise()
    } catch {
      discard()
      throw FileFault(error.code, path: target, errorNumber: error.errorNumber)
    }
  }

  /// Gives the bytes a name: the target's own where nothing stands there, a hidden one beside it otherwise.
  ///
  /// After this ``replaceTarget()`` needs nothing more from the disk, and ``discard()`` still takes everything back.
  func takeName() throws(FileFault) {
    guard temporaryName == nil else { return }
    tookTarget = try link(as: target)
    if tookTarget { return }
    temporaryName = try DraftNames.first(beside: target) { name throws(FileFault) in try link(as: name) }
  }

  /// Moves the bytes from their hidden name to the target's, replacing what stood there.
  func replaceTarget() throws(FileFault) {
    guard let name = temporaryName else { return }
    _ = try SystemCall.check(target) { unsafe rename(name, target) }
    temporaryName = nil
  }

  /// Removes what was named so far, unless it has replaced the target.
  func discard() {
    if let name = temporaryName { unsafe _ = unlink(name) }
    if tookTarget { unsafe _ = unlink(target) }
    temporaryName = nil
    tookTarget = false
  }

  /// Gives the nameless bytes a name, unless something stands there.
  private func link(as name: String) throws(FileFault) -> Bool {
    if unsafe linkat(AT_FDCWD, "/proc/self/fd/\(file.number)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 { return true }
    let number = errno
    if number == EEXIST { return false }
    throw FileFault(errorNumber: number, path: target)
  }
}
