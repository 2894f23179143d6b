import CPROJ

/// The PROJ library in use.
public enum LibraryVersion {
  /// `9.1.1`. (`proj_info`)
  public static let text: String = unsafe LentText.copy(proj_info().version) ?? "unknown"
}
