/// Where PROJ's database and resource files are.
///
/// The first of these folders whose `proj.db` the library in use accepts; its layout has to fit the library's version.
/// The environment has no say (`PROJ_DATA`, `PROJ_LIB`, `PROJ_NETWORK`), nor has the working folder: a run elsewhere would
/// give other figures.
enum DatabaseFolder {
  static let candidates = ["/usr/share/proj", "/usr/local/share/proj", "/opt/proj/share/proj"]
}
