/// The GDAL that is installed.
struct GDALInstallation: Sendable, Hashable {
  /// `3.6.2`
  var version: String
  /// The names of its drivers.
  var drivers: [String]

  /// - Parameters:
  ///   - version: what `ogr2ogr --version` prints.
  ///   - formats: what `ogrinfo --formats` prints.
  init(version: [UInt8], formats: [UInt8]) {
    let words = String(decoding: version, as: UTF8.self).split { " ,\n".contains($0) }
    self.version = words.count > 1 ? String(words[1]) : "unknown"
    drivers = String(decoding: formats, as: UTF8.self).split(separator: "\n").compactMap { line in
      // `  GPKG -raster,vector- (rw+vs): GeoPackage`
      guard line.hasPrefix("  "), let end = line.firstRange(of: " -")?.lowerBound else { return nil }
      return String(line[..<end].drop { $0 == " " })
    }
  }
}
