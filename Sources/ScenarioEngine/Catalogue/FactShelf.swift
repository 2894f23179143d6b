import Diagnostics
import FileSystem
import Synchronization

/// Reads the published figures of a catalogue: each that is asked for once, or all.
final class FactShelf: Sendable {
  private struct Known {
    var source: Result<Source, Failure>?
    var all: Result<[CatalogueFact], Failure>?
    var single: [String: Result<CatalogueFact?, Failure>] = [:]
  }

  /// The file's bytes, none where there is no file.
  private struct Source {
    var bytes: [UInt8]?
    var index: FactIndex?
  }

  private let path: String
  private let files: any FileStore
  private let known = Mutex(Known())

  init(path: String, files: any FileStore) {
    self.path = path
    self.files = files
  }

  /// Every fact, the whole file checked.
  func facts() throws(Failure) -> [CatalogueFact] {
    try known.withLock { known in
      let all = known.all ?? result { () throws(Failure) in try readAll(try source(&known)) }
      known.all = all
      return all
    }.get()
  }

  /// The ids of all facts, in the order of the file.
  func ids() throws(Failure) -> [String] {
    let index = try known.withLock { known in result { () throws(Failure) in try source(&known).index } }.get()
    if let index { return index.ids }
    return try facts().map(\.id)
  }

  /// One fact, the rest of the file left unread where its layout allows that.
  func fact(_ id: String) throws(Failure) -> CatalogueFact? {
    let source = try known.withLock { known in result { () throws(Failure) in try self.source(&known) } }.get()
    guard let index = source.index else { return try facts().first { $0.id == id } }
    return try known.withLock { known in
      let single =
        known.single[id]
        ?? result { () throws(Failure) in
          try index.text(of: id).flatMap { bytes throws(Failure) in try CatalogueText.facts(bytes, file: shown).first }
        }
      known.single[id] = single
      return single
    }.get()
  }

  private var shown: String { CatalogueText.shown(path, files) }

  private func readAll(_ source: Source) throws(Failure) -> [CatalogueFact] {
    guard let bytes = source.bytes else { return [] }
    return try CatalogueText.facts(bytes, file: shown)
  }

  private func source(_ known: inout Known) throws(Failure) -> Source {
    let source = known.source ?? result { () throws(Failure) in try load() }
    known.source = source
    return try source.get()
  }

  private func load() throws(Failure) -> Source {
    guard files.kind(of: path) != nil else { return Source() }
    do throws(FileFault) {
      let bytes = try files.read(path, limit: CatalogueText.limit)
      return Source(bytes: bytes, index: FactIndex(bytes))
    } catch {
      throw Failure(.data, code: "facts", "the facts cannot be read: \(error.reason)", at: SourcePlace(file: shown))
    }
  }

  private func result<Value>(_ body: () throws(Failure) -> Value) -> Result<Value, Failure> {
    Result { () throws(Failure) in try body() }
  }
}
