import Diagnostics
import FileSystem
import ScenarioLanguage
import SimpleFeatures

/// Reads a file of another format through GDAL's `ogr2ogr`: as GeoJSON from a pipe, every coordinate as the file has it, with
/// the code of the system it is in. PROJ then takes the way to WGS 84 here, so that its accuracy is known and reported.
struct ForeignFileReader: Sendable {
  let files: any FileStore
  let programs: any ProgramStarter
  /// Whether files outside the project may be read.
  let allowsOutside: Bool

  /// What of GDAL is installed; found out where the first file is named.
  func installation(for file: DataFile) async throws(Failure) -> GDALInstallation {
    try await GDALCall(file: file, programs: programs).installation()
  }

  func contents(of file: DataFile, by installation: GDALInstallation) async throws(Failure) -> ForeignContents {
    guard case .foreign(let format, let table) = file.format else {
      throw Failure(.software, code: "not-foreign", "`\(file.name)` is no file for GDAL", at: file.place)
    }
    // GDAL takes such names for places elsewhere: in archives, on networks.
    guard !file.path.hasPrefix("/vsi") else {
      throw Failure(
        .data, code: "data-file", "`\(file.name.escapingControls)` lies where GDAL reads no plain files", at: file.place)
    }
    let sources = try fingerprints(of: file, format)
    let call = GDALCall(file: file, programs: programs)
    let layer = try await call.layer(called: table, installation)
    let answer = try await call.geoJSON(of: layer, installation)
    guard try fingerprints(of: file, format).map(\.sha256) == sources.map(\.sha256) else {
      throw Failure(.data, code: "changed-data", "`\(file.name)` changed while it was read", at: file.place)
    }
    let stated = GDALHeader.referenceSystem(of: answer.output) ?? layer.crs
    let crs = try referenceSystem(stated, of: file)
    let isGrid = crs != nil
    let features: [Feature]
    do throws(Failure) {
      features = try GeoJSONReader.read(answer.output, file: file.shownPath, referenceSystem: isGrid ? crs : nil).features
    } catch {
      throw Failure(error.kind, error.diagnostics.map { Self.withoutLine($0, of: file) })
    }
    return ForeignContents(
      features: features, crs: crs, sources: sources, remarks: call.lines(of: answer.messages),
      version: installation.version)
  }

  /// The system that the coordinates are in; `nil` for longitude and latitude on WGS 84.
  private func referenceSystem(_ stated: String?, of file: DataFile) throws(Failure) -> String? {
    switch (stated, file.crs?.name) {
    case (nil, nil):
      throw Failure(
        .data, code: "unknown-system",
        "`\(file.name)` does not say which coordinate reference system it is in, or one without a code; expected `crs:` beside "
          + "it, such as `crs: EPSG:32638`", at: file.place)
    case (nil, let own?): return GDALHeader.isWGS84(own) ? nil : own
    case (let stated?, nil): return GDALHeader.isWGS84(stated) ? nil : stated
    case (let stated?, let own?):
      let agree = stated.uppercased() == own.uppercased() || (GDALHeader.isWGS84(stated) && GDALHeader.isWGS84(own))
      guard agree else {
        throw Failure(
          .data, code: "other-system", "`\(file.name)` says that it is in \(stated); expected the same, or no `crs`",
          at: file.crs?.place ?? file.place)
      }
      return GDALHeader.isWGS84(own) ? nil : own
    }
  }

  /// A fault of the text that GDAL wrote: its lines are nowhere on the person's disk.
  private static func withoutLine(_ diagnostic: Diagnostic, of file: DataFile) -> Diagnostic {
    Diagnostic(diagnostic.severity, code: diagnostic.code, diagnostic.message, at: SourcePlace(file: file.shownPath))
  }

  // MARK: - The files themselves

  /// The file and what belongs to it, with fingerprints, in the order of the names.
  private func fingerprints(of file: DataFile, _ format: ForeignFormat) throws(Failure) -> [(shownPath: String, sha256: String)]
  {
    try checkNotOpen(file, format)
    var found: [(String, String)] = []
    for path in try parts(of: file, format) {
      let name = PathName.name(of: path)
      let shown = PathName.normalised(PathName.join(PathName.folder(of: file.shownPath), name))
      let bytes = try LayerShelf.bytes(of: path, files: files, shown: shown)
      found.append((shown, Fingerprint.sha256(bytes)))
    }
    return found
  }

  /// A shapefile is several files of one stem.
  private func parts(of file: DataFile, _ format: ForeignFormat) throws(Failure) -> [String] {
    guard format == .shapefile else { return [file.path] }
    let folder = PathName.folder(of: file.path)
    let stem = PathName.stem(of: file.path)
    let names: [String]
    do throws(FileFault) { names = try files.list(folder) } catch {
      throw Failure(.data, code: "data-file", "the folder of `\(file.name)`: \(error.reason)", at: file.place)
    }
    var paths: [String] = []
    for name in names
    where PathName.stem(of: name) == stem && ["shp", "shx", "dbf", "prj", "cpg"].contains(PathName.ending(of: name)) {
      let path = PathName.join(folder, name)
      guard allowsOutside || (try? files.resolve(path)) == path else {
        throw Failure(
          .data, code: "outside", "`\(name)` beside `\(file.name)` is a link that leads elsewhere; expected a file of its own",
          at: file.place)
      }
      paths.append(path)
    }
    return paths
  }

  /// A GeoPackage that a program still writes to has its newest rows in a second file.
  private func checkNotOpen(_ file: DataFile, _ format: ForeignFormat) throws(Failure) {
    guard format == .geopackage, files.kind(of: file.path + "-wal") != nil else { return }
    throw Failure(
      .data, code: "data-file",
      "`\(file.name)` is open in another program (`\(PathName.name(of: file.path))-wal` stands beside it); expected it closed",
      at: file.place)
  }
}
