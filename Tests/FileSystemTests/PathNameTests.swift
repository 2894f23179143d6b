import FileSystem
import Testing

struct PathNameTests {
  @Test(
    "A path is normalised by its text alone",
    arguments: [
      ("a/./b//c", "a/b/c"), ("a/../b", "b"), ("../a", "../a"), ("/../a", "/a"), ("", "."), ("a/..", "."), ("/", "/"),
      ("../../x", "../../x"),
    ])
  func normalises(path: String, expected: String) {
    #expect(PathName.normalised(path) == expected)
    #expect(PathName.normalised(expected) == expected)
  }

  @Test("Folder, name, stem and ending of a path")
  func parts() {
    #expect(PathName.folder(of: "Scenarios/a.yaml") == "Scenarios")
    #expect(PathName.folder(of: "a.yaml") == ".")
    #expect(PathName.folder(of: "/a") == "/")
    #expect(PathName.stem(of: "x/a.b.GeoJSON") == "a.b")
    #expect(PathName.ending(of: "x/a.b.GeoJSON") == "geojson")
    #expect(PathName.ending(of: ".hidden") == "")
  }

  @Test("A relative path leads from the folder to the file")
  func relative() {
    #expect(PathName.relative("/p/GeoData/c.yaml", to: "/p") == "GeoData/c.yaml")
    #expect(PathName.relative("/p/x", to: "/p/a/b") == "../../x")
    #expect(PathName.relative("/p", to: "/p") == ".")
  }

  @Test("Inside is told by whole names, not by their beginnings")
  func inside() {
    #expect(PathName.isInside("/p/a", folder: "/p"))
    #expect(!PathName.isInside("/project", folder: "/p"))
  }
}
