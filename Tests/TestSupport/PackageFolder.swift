/// Where the package stands, found from where this file was compiled.
public enum PackageFolder {
  /// The absolute path of the folder that holds `Package.swift`.
  public static let path: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()
}
