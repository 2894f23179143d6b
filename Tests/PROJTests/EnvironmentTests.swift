import Foundation
import PROJ
import SimpleFeatures
import Testing

/// Each in a process of its own, since PROJ reads the environment once.
struct EnvironmentTests {
  /// Makes a folder of false databases, grids and settings the working folder, and names it wherever PROJ might look.
  static func plant() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("planted-\(UUID().uuidString)")
    let own = folder.appendingPathComponent(".local/share/proj")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    for name in ["proj.db", "proj.ini", "conus", "us_noaa_conus.tif"] {
      try Data("planted".utf8).write(to: folder.appendingPathComponent(name))
      try Data("planted".utf8).write(to: own.appendingPathComponent(name))
    }
    #expect(FileManager.default.changeCurrentDirectoryPath(folder.path))
    let settings = [
      "PROJ_DATA": folder.path, "PROJ_LIB": folder.path, "HOME": folder.path, "PROJ_USER_WRITABLE_DIRECTORY": folder.path,
      "XDG_DATA_HOME": folder.path + "/.local/share", "PROJ_AUX_DB": folder.path + "/proj.db", "PROJ_NETWORK": "ON",
      "PROJ_NETWORK_ENDPOINT": "http://127.0.0.1:9", "PROJ_DEBUG": "3",
    ]
    for (name, value) in settings { unsafe setenv(name, value, 1) }
    return folder
  }

  @Test("Databases, grids and settings planted in the environment and the working folder change no figure")
  func planted() async {
    await #expect(processExitsWith: .success) { () async throws in
      let folder = try Self.plant()
      defer { try? FileManager.default.removeItem(at: folder) }
      let moved = try TransformationTests.pulkovo().apply(to: TransformationTests.kirants)
      let shift = Geodesic().inverse(from: TransformationTests.kirants, to: moved).distance
      #expect((101.7...105.65).contains(shift))
      // Neither a planted file nor the network makes a grid available.
      let ballpark = try Transformation(
        from: CoordinateReferenceSystem(authorityCode: "EPSG:4267"),
        to: CoordinateReferenceSystem(authorityCode: "EPSG:4269"), choosing: .bestOrBallpark)
      #expect(ballpark.skippedForMissingGrids.contains { $0.codes == ["EPSG:1241"] })
    }
  }

  static func setLocales() {
    for name in ["bogus", "de_DE", "de_DE.UTF-8"] { unsafe setlocale(LC_ALL, name) }
  }

  @Test("A locale with decimal commas changes no figure")
  func locale() async {
    await #expect(processExitsWith: .success) { () async throws in
      let before = try MapProjection.azimuthalEqualArea(about: Position(45.5, 40.25)).apply(to: Position(46, 41))
      Self.setLocales()
      let after = try MapProjection.azimuthalEqualArea(about: Position(45.5, 40.25000000000001)).apply(to: Position(46, 41))
      #expect(abs(after.x - before.x) < 1e-6 && abs(after.y - before.y) < 1e-6)
    }
  }
}
