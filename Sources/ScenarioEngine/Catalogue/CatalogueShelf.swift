import Diagnostics
import FileSystem
import Synchronization

/// Catalogues by folder, each opened once.
final class CatalogueShelf: Sendable {
  private let known = Mutex<[String: Catalogue]>([:])

  func catalogue(_ folder: String, files: any FileStore) throws(Failure) -> Catalogue {
    let folder = PathName.normalised(PathName.join(files.workingFolder, folder))
    if let catalogue = known.withLock({ $0[folder] }) { return catalogue }
    let opened = try Catalogue.open(folder, files: files)
    return known.withLock { known in
      if let catalogue = known[folder] { return catalogue }
      known[folder] = opened
      return opened
    }
  }
}
