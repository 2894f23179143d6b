import FileSystem
import Glibc
import ScenarioLanguage
import Testing

/// A folder of a test's own with a project in it, taken away when the test ends.
final class ProjectFolder {
  let path: String
  private let disk = DiskFiles()

  init() throws {
    var template = Array("/tmp/thalweg-language-XXXXXX".utf8CString)
    path = try #require(unsafe mkdtemp(&template).map { unsafe String(cString: $0) })
  }

  deinit { remove(path) }

  /// Takes away a folder with all in it; links are not followed.
  private func remove(_ folder: String) {
    for name in (try? disk.list(folder)) ?? [] {
      let full = PathName.join(folder, name)
      if unsafe unlink(full) != 0 { remove(full) }
    }
    unsafe _ = rmdir(folder)
  }

  func at(_ name: String) -> String { PathName.join(path, name) }

  func write(_ text: String, to name: String) throws { try disk.write(Array(text.utf8), to: at(name)) }

  func makePipe(_ name: String) throws { try #require(unsafe mkfifo(at(name), 0o600) == 0) }

  /// Makes a link that holds the target as it is written here.
  func makeLink(_ name: String, to target: String) throws { try #require(unsafe symlink(target, at(name)) == 0) }

  func read(_ name: String, allowOutside: Bool = false) -> ScenarioReading {
    ScenarioReader(vocabulary: TestVocabulary.standard, files: disk, allowOutside: allowOutside).read(at(name))
  }
}
