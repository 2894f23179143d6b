import FileSystem
import Synchronization

/// GDAL's programs with the answers written by a test.
final class ScriptedPrograms: ProgramStarter {
  private let listing: String
  private let geoJSON: String
  private let messages: String
  private let fault: ProgramFault?
  private let received = Mutex<[ProgramCall]>([])

  /// - Parameters:
  ///   - listing: what `ogrinfo` says of the file's layers.
  ///   - geoJSON: what `ogr2ogr` writes.
  ///   - messages: what it complains about.
  init(listing: String, geoJSON: String, messages: String = "", fault: ProgramFault? = nil) {
    self.listing = listing
    self.geoJSON = geoJSON
    self.messages = messages
    self.fault = fault
  }

  var calls: [ProgramCall] { received.withLock(\.self) }

  func path(of program: String) -> String? { "/usr/bin/" + program }

  func run(_ call: ProgramCall) async throws(ProgramFault) -> ProgramAnswer {
    received.withLock { $0.append(call) }
    if let fault { throw fault }
    switch (call.program, call.arguments.first) {
    case ("ogr2ogr", "--version"): return answer("GDAL 3.6.2, released 2023/01/02\n")
    case ("ogrinfo", "--formats"):
      return answer(
        "Supported Formats:\n  VRT -raster- (rw+v): Virtual\n  GPKG -vector- (rw): GeoPackage\n  GeoJSON -vector- (rw): x\n")
    case ("ogrinfo", _): return answer(listing)
    default:
      return ProgramAnswer(
        exitCode: messages.contains("ERROR") ? 1 : 0, output: Array(geoJSON.utf8), messages: Array(messages.utf8))
    }
  }

  private func answer(_ text: String) -> ProgramAnswer { ProgramAnswer(exitCode: 0, output: Array(text.utf8)) }
}
