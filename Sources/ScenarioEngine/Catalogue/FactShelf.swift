import Diagnostics
import FileSystem
import Synchronization

/// Reads the published figures of a catalogue, once.
final class FactShelf: Sendable {
  private let path: String
  private let files: any FileStore
  private let read = Mutex<Result<[CatalogueFact], Failure>?>(nil)

  init(path: String, files: any FileStore) {
    self.path = path
    self.files = files
  }

  func facts() throws(Failure) -> [CatalogueFact] {
    try read.withLock { known in
      if let known { return known }
      let found = load()
      known = found
      return found
    }.get()
  }

  private func load() -> Result<[CatalogueFact], Failure> {
    guard files.kind(of: path) != nil else { return .success([]) }
    let shown = CatalogueText.shown(path, files)
    do throws(Failure) {
      let bytes: [UInt8]
      do throws(FileFault) {
        bytes = try files.read(path, limit: CatalogueText.limit)
      } catch {
        throw Failure(.data, code: "facts", "the facts cannot be read: \(error.reason)", at: SourcePlace(file: shown))
      }
      return .success(try CatalogueText.facts(bytes, file: shown))
    } catch {
      return .failure(error)
    }
  }
}
