import Diagnostics
import FileSystem
import ScenarioEngine

/// Where a pack goes, decided before anything is computed.
struct PackPlan {
  let folder: String
  let request: HandOverPack.Request

  /// `nil` when no pack is asked for.
  ///
  /// - Throws: a usage failure for several scenarios, a failure to create for a folder that cannot be.
  init?(_ arguments: RunArguments, _ scenarios: NamedScenarios, files: any FileStore) throws(Failure) {
    guard let folder = arguments.pack else { return nil }
    guard !scenarios.areSeveral else {
      throw Failure(.usage, code: "one-output", "--pack takes one scenario; expected a file")
    }
    self.folder = folder
    request = HandOverPack.Request(tableCRS: arguments.tableCRS, isRedacted: arguments.redact)
    let place = SourcePlace(file: folder)
    switch files.kind(of: folder) {
    case .regular, .other:
      throw Failure(.cannotCreate, code: "not-a-folder", "is not a folder; expected one, or nothing there yet", at: place)
    case .folder, nil: break
    }
    do throws(FileFault) {
      try files.checkWritable(PathName.join(folder, PackManifest.name))
    } catch {
      throw Failure(writing: error)
    }
  }

  /// Finds out that the folder holds nothing but what is to be written, so that the manifest tells all that is in it.
  func check(_ documents: [HandOverPack.Document], files: any FileStore) throws(Failure) {
    guard files.kind(of: folder) == .folder else { return }
    let known = Set(documents.map(\.path))
    let strange = PackVerification.paths(in: folder, files).filter { !known.contains($0) }
    guard let first = strange.first else { return }
    throw Failure(
      .cannotCreate, code: "not-empty",
      "holds `\(first.escapingControls)`\(strange.count > 1 ? " and \(strange.count - 1) more" : ""), which is no part of this pack; "
        + "expected an empty folder, or nothing there yet",
      at: SourcePlace(file: folder))
  }

  func contents(of documents: [HandOverPack.Document]) -> [FileContents] {
    documents.map { FileContents(path: PathName.join(folder, $0.path), bytes: $0.bytes) }
  }
}
