import Diagnostics
import FileSystem
import OrderedCollections
import ScenarioLanguage
import SimpleFeatures
import Synchronization

/// What GDAL read from a file for us.
struct ForeignContents: Sendable {
  /// With the coordinates of the file, unchanged.
  var features: [Feature]
  /// The system of the coordinates, `AUTHORITY:CODE`; `nil` for longitude and latitude on WGS 84.
  var crs: String?
  /// The file, and of a shapefile the files beside it, with their fingerprints.
  var sources: [(shownPath: String, sha256: String)]
  /// What GDAL remarked while reading.
  var remarks: [String]
  var version: String
}

/// Files of other formats, each read once. GDAL is a program that is started and waited for, so this happens before the
/// engine's own work, which waits for nothing.
final class ForeignFileShelf: Sendable {
  /// What the contents of a file depend on.
  private struct Reading: Hashable {
    var path: String
    var table: String?
    var crs: String?
  }

  private let installation = Mutex<GDALInstallation?>(nil)
  private let read = Mutex<[Reading: Result<ForeignContents, Failure>]>([:])

  /// Reads every file of another format that a scenario names; what goes wrong is told when the contents are asked for.
  func fill(for scenario: Scenario, by reader: ForeignFileReader) async {
    for case .file(let file) in scenario.data.values.map(\.source) {
      guard case .foreign = file.format else { continue }
      let reading = Self.reading(of: file)
      guard read.withLock({ $0[reading] == nil }) else { continue }
      let result: Result<ForeignContents, Failure>
      do throws(Failure) {
        let gdal = try await self.gdal(for: file, by: reader)
        result = .success(try await reader.contents(of: file, by: gdal))
      } catch {
        result = .failure(error)
      }
      read.withLock { $0[reading] = result }
    }
  }

  private func gdal(for file: DataFile, by reader: ForeignFileReader) async throws(Failure) -> GDALInstallation {
    if let known = installation.withLock(\.self) { return known }
    let found = try await reader.installation(for: file)
    installation.withLock { $0 = found }
    return found
  }

  func contents(of file: DataFile) throws(Failure) -> ForeignContents {
    guard let result = read.withLock({ $0[Self.reading(of: file)] }) else {
      throw Failure(
        .software, code: "not-read", "`\(file.name)` was not read before the scenario was checked", at: file.place)
    }
    return try result.get()
  }

  private static func reading(of file: DataFile) -> Reading {
    guard case .foreign(_, let table) = file.format else { return Reading(path: file.path, table: nil, crs: nil) }
    return Reading(path: file.path, table: table, crs: file.crs?.name)
  }
}
