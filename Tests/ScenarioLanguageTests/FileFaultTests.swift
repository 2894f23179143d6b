import Diagnostics
import OrderedCollections
import ScenarioLanguage
import Testing

/// Files that a scenario is, names or extends, on a real disk.
struct FileFaultTests {
  private static let head = "thalweg: 1\ntitle: T\n"
  private static let use = "measures: { n: { count: a } }\n"

  @Test("A scenario that is missing, a folder, a pipe or a ring of links cannot be read")
  func unreadable() throws {
    let folder = try ProjectFolder()
    try folder.write("", to: "project/x")
    try folder.makePipe("project/pipe.yaml")
    try folder.makeLink("project/ring.yaml", to: "ring.yaml")
    for name in ["project/missing.yaml", "project", "project/pipe.yaml", "project/ring.yaml", "project/x/y.yaml"] {
      let reading = folder.read(name)
      #expect(reading.failureKind == .noInput, "\(name): \(reading.shown)")
      #expect(reading.diagnostics.count == 1)
      #expect(reading.diagnostics.first?.place == SourcePlace(file: folder.at(name)))
    }
  }

  @Test("A link that leads out of the project is refused, unless that is allowed")
  func linkOutside() throws {
    let folder = try ProjectFolder()
    try folder.write("{}", to: "outside/secret.geojson")
    try folder.write(Self.head + "data: { a: { file: link.geojson } }\n" + Self.use, to: "project/s.yaml")
    try folder.makeLink("project/link.geojson", to: "../outside/secret.geojson")
    #expect(folder.read("project/s.yaml").marks == ["3:20 outside"])
    #expect(folder.read("project/s.yaml", allowOutside: true).scenario != nil)
  }

  @Test("A link within the project is followed, and shown by where it leads")
  func linkInside() throws {
    let folder = try ProjectFolder()
    try folder.write("{}", to: "project/real.geojson")
    try folder.write(Self.head + "data: { a: { file: link.geojson } }\n" + Self.use, to: "project/s.yaml")
    try folder.makeLink("project/link.geojson", to: "real.geojson")
    let scenario = try #require(folder.read("project/s.yaml").scenario)
    let source = try #require(scenario.data["a"]?.source)
    guard case .file(let file) = source else {
      Issue.record("the data is not a file: \(source)")
      return
    }
    #expect(file.shownPath == "real.geojson")
  }

  @Test(
    "A file that a scenario names must be a regular one inside the project",
    arguments: [
      ("missing.geojson", "file"), ("inner.geojson", "file"), ("pipe.geojson", "file"), ("/etc/passwd", "outside"),
      ("../outside/secret.geojson", "outside"), ("../project2/../outside/secret.geojson", "outside"),
      ("\"a\\0.geojson\"", "control-character"),
    ])
  func named(name: String, code: String) throws {
    let folder = try ProjectFolder()
    try folder.write("{}", to: "outside/secret.geojson")
    try folder.write("", to: "project/inner.geojson/x")
    try folder.makePipe("project/pipe.geojson")
    try folder.write(Self.head + "data: { a: { file: \(name) } }\n" + Self.use, to: "project/s.yaml")
    let reading = folder.read("project/s.yaml")
    #expect(reading.marks == ["3:20 \(code)"], "\(reading.shown)")
    #expect(reading.failureKind == .data)
  }

  @Test("A file that is missing suggests its neighbour")
  func neighbour() throws {
    let folder = try ProjectFolder()
    try folder.write("{}", to: "project/border.geojson")
    try folder.write(Self.head + "data: { a: { file: boarder.geojson } }\n" + Self.use, to: "project/s.yaml")
    #expect(folder.read("project/s.yaml").diagnostics.first?.suggestion == "border.geojson")
  }

  @Test("What extends itself by way of a link is a loop")
  func linkedLoop() throws {
    let folder = try ProjectFolder()
    try folder.write(Self.head + "extends: link.yaml\n", to: "project/s.yaml")
    try folder.makeLink("project/link.yaml", to: "s.yaml")
    #expect(folder.read("project/s.yaml").marks == ["3:10 extends-loop"])
  }

  @Test("Eight scenarios may extend one another, nine may not")
  func depth() throws {
    let folder = try ProjectFolder()
    for level in 0...9 {
      let parent = level == 0 ? "" : "extends: s\(level - 1).yaml\n"
      try folder.write(Self.head + parent, to: "project/s\(level).yaml")
    }
    #expect(folder.read("project/s8.yaml").scenario != nil)
    #expect(folder.read("project/s9.yaml").diagnostics.map(\.code) == ["extends-depth"])
  }
}
