import Diagnostics
import FileSystem
import ScenarioLanguage

/// The calls of GDAL's programs for one file.
struct GDALCall: Sendable {
  let file: DataFile
  let programs: any ProgramStarter

  private var format: ForeignFormat? {
    if case .foreign(let format, _) = file.format { format } else { nil }
  }

  private static let limits = ProgramLimits(outputBytes: LayerShelf.limit, messageBytes: 1 << 20, seconds: 120)

  /// All that GDAL sees: no settings of the person's, no drivers from elsewhere, no network.
  private static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "TZ": "UTC",
    "GDAL_CONFIG_FILE": "/dev/null", "GDAL_DRIVER_PATH": "disable", "GDAL_NUM_THREADS": "1", "PROJ_NETWORK": "OFF",
    "GDAL_HTTP_TIMEOUT": "1", "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{noext}",
  ]

  /// What stands ready on this machine.
  func installation() async throws(Failure) -> GDALInstallation {
    let version = try await run("ogr2ogr", ["--version"])
    let formats = try await run("ogrinfo", ["--formats"])
    return GDALInstallation(version: version.output, formats: formats.output)
  }

  /// The layer to read: the one named, or the only one.
  func layer(called name: String?, _ installation: GDALInstallation) async throws(Failure) -> GDALLayer {
    let answer = try await run(
      "ogrinfo", ["-ro", "-so", "-al"] + openOptions + [file.path], adding: skipping(installation, except: drivers))
    let layers = GDALLayer.all(in: String(decoding: answer.output, as: UTF8.self))
    let layer = try chosen(name, of: layers)
    if layer.hasCurves {
      throw Failure(
        .data, code: "curves",
        "layer `\(layer.name)` of `\(file.name)` has curves, which would be read as chords; expected straight edges",
        at: file.place)
    }
    return layer
  }

  private func chosen(_ name: String?, of layers: [GDALLayer]) throws(Failure) -> GDALLayer {
    if let name {
      if let layer = layers.first(where: { $0.name == name }) { return layer }
      let diagnostic = Diagnostic(
        code: "unknown-table", "no layer `\(name)` in `\(file.name)`; expected \(Self.list(layers))", at: file.place,
        suggestion: NearestName.of(name, among: layers.map(\.name)))
      throw Failure(.data, [diagnostic])
    }
    // The points of tracks and routes are there beside the tracks and routes themselves.
    let own = layers.filter { $0.count != 0 && !(format == .gpx && $0.name.hasSuffix("_points")) }
    if own.count == 1, let only = own.first { return only }
    if own.isEmpty, let first = layers.first { return first }
    guard !layers.isEmpty else {
      throw Failure(.data, code: "no-table", "`\(file.name)` has no layer of features", at: file.place)
    }
    throw Failure(
      .data, code: "several-tables", "`\(file.name)` has several layers; expected `table:` with \(Self.list(own))",
      at: file.place)
  }

  private static func list(_ layers: [GDALLayer]) -> String {
    let names = layers.prefix(12).map { "`\($0.name)`" } + (layers.count > 12 ? ["…"] : [])
    return names.count == 1 ? names[0] : "one of " + names.joined(separator: ", ")
  }

  /// The layer as GeoJSON of 2008, which keeps the coordinates in the system they are in and names it.
  func geoJSON(of layer: GDALLayer, _ installation: GDALInstallation) async throws(Failure) -> ProgramAnswer {
    try await run(
      "ogr2ogr",
      ["-f", "GeoJSON", "-lco", "RFC7946=NO", "-lco", "SIGNIFICANT_FIGURES=17"] + openOptions
        + ["/vsistdout/", file.path, layer.name],
      adding: skipping(installation, except: drivers + ["GeoJSON"]))
  }

  /// The programs take no list of the drivers to use, only one of those to leave out. Without it a file could pass for one of
  /// a format that names other files, or places on a network.
  private func skipping(_ installation: GDALInstallation, except own: [String]) -> [String: String] {
    ["GDAL_SKIP": installation.drivers.filter { !own.contains($0) }.joined(separator: ",")]
  }

  private var drivers: [String] {
    switch format {
    case .shapefile: ["ESRI Shapefile"]
    case .gpx: ["GPX"]
    case .kml: ["LIBKML", "KML"]
    case .geopackage: ["GPKG"]
    case .flatGeobuf: ["FlatGeobuf"]
    case nil: []
    }
  }

  /// Nothing is written beside a database that is only read.
  private var openOptions: [String] { format == .geopackage ? ["-oo", "IMMUTABLE=YES"] : [] }

  private func run(
    _ program: String, _ arguments: [String], adding variables: [String: String] = [:]
  ) async throws(Failure) -> ProgramAnswer {
    let environment = Self.environment.merging(variables) { $1 }
    let call = ProgramCall(program, arguments, environment: environment, limits: Self.limits)
    let answer: ProgramAnswer
    do throws(ProgramFault) { answer = try await programs.run(call) } catch { throw failure(error, of: program) }
    let lines = lines(of: answer.messages)
    guard answer.exitCode == 0, !lines.contains(where: { $0.hasPrefix("ERROR") }) else {
      let kind = drivers.last.map { " as \($0)" } ?? ""
      let reason = lines.last.map { "; GDAL says: \(Self.said($0))" } ?? "; expected a file of that format"
      throw Failure(.data, code: "gdal", "`\(file.name)` cannot be read by GDAL\(kind)\(reason)", at: file.place)
    }
    return answer
  }

  private func failure(_ fault: ProgramFault, of program: String) -> Failure {
    let (kind, what): (FailureKind, String) =
      switch fault {
      case .notInstalled:
        (
          .data,
          "is read by GDAL's `\(program)`, which is not installed; expected it on PATH (on Debian: `apt-get install gdal-bin`)"
        )
      case .notStarted: (.data, "is read by GDAL's `\(program)`, which cannot be started")
      case .tooMuchOutput: (.limit, "is too large: 1 GiB or more as GeoJSON")
      case .tooManyMessages: (.data, "cannot be read by GDAL's \(program): it has too much to complain about")
      case .tooSlow(let seconds): (.limit, "takes GDAL's \(program) more than \(seconds) s to read")
      }
    return Failure(kind, code: "gdal", "`\(file.name)` \(what)", at: file.place)
  }

  /// What a line of GDAL's says, without its kind and number: `ERROR 4: `.
  static func said(_ line: String) -> String {
    line.replacing(/^(ERROR|Warning|FAILURE)( [0-9]+)?: */, with: "")
  }

  /// The lines of messages, the file called as outputs call it.
  func lines(of messages: [UInt8]) -> [String] {
    String(decoding: messages, as: UTF8.self).replacing(file.path, with: file.shownPath).split(separator: "\n").map { line in
      let text = line.count > 300 ? line.prefix(299) + "…" : line
      return String(text).escapingControls
    }
  }
}
