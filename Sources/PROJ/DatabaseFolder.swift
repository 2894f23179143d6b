import Glibc

/// Where PROJ's resource files are. The environment has no say: `PROJ_DATA` would let a run elsewhere give other figures.
enum DatabaseFolder {
  static let candidates = ["/usr/share/proj", "/usr/local/share/proj", "/opt/proj/share/proj"]

  /// The first candidate that holds `proj.db`.
  static let path: String? = candidates.first { unsafe access($0 + "/proj.db", R_OK) == 0 }
}
