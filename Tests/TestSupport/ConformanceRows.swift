public import Foundation

/// Rows that the suites of others expect: one JSON object a line, in a folder beside the project.
public enum ConformanceRows {
  /// `THALWEG_CONFORMANCE`, else `../shared/conformance` beside the package; `nil` when neither is there or the variable
  /// says `skip`.
  public static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["THALWEG_CONFORMANCE"]
    if named == "skip" { return nil }
    let root = URL(fileURLWithPath: PackageFolder.path + "/Sources").resolvingSymlinksInPath().deletingLastPathComponent().path
    let path = named ?? root + "/../shared/conformance"
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory == true ? path : nil
  }()

  public static var areHere: Bool { folder != nil }

  /// Why the rows' tests did not run, where they did not.
  public static let absence = "the conformance rows are not here: set THALWEG_CONFORMANCE to their folder"

  /// The lines of a file, undecoded, empty ones left out.
  public static func lines(of name: String) throws -> [Data] {
    guard let folder else { return [] }
    let text = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    return text.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  /// Every row of a file; throws when one does not decode, so that none is passed over.
  public static func decode<Row: Decodable>(_ type: Row.Type, from name: String) throws -> [Row] {
    let decoder = JSONDecoder()
    return try lines(of: name).map { try decoder.decode(type, from: $0) }
  }
}
