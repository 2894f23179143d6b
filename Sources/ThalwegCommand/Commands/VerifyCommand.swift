import Diagnostics
import FileSystem
import ScenarioEngine

/// `thalweg verify`: holds a pack against its manifest.
enum VerifyCommand {
  /// - Returns: 0 when every file is as it was and none was added, else 1.
  static func perform(_ arguments: VerifyArguments, _ files: any FileStore, _ console: Console) throws(Failure) -> Int32 {
    guard files.kind(of: arguments.folder) != .regular else {
      throw Failure(
        .noInput, code: "unreadable", "is a file; expected the folder of a pack", at: SourcePlace(file: arguments.folder))
    }
    let path = PathName.join(arguments.folder, PackManifest.name)
    let bytes: [UInt8]
    do throws(FileFault) { bytes = try files.read(path, limit: 16 << 20) } catch { throw Failure(reading: error) }
    let verification = PackVerification(
      of: arguments.folder, by: try PackManifest(bytes, file: path), in: files)
    try console.show(verification.text)
    return verification.holds ? 0 : 1
  }
}
