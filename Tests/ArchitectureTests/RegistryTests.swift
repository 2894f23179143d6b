import Testing

/// Adding an operation is adding a file and a line.
struct RegistryTests {
  private static let folder = SourceTree.files.filter { $0.path.hasPrefix("ScenarioEngine/Operations/") }

  /// The words of the file after a leading point: `.buffer` gives `buffer`.
  private static func members(of file: SourceFile, after start: String) -> [String] {
    let lines = file.code.drop { !$0.contains(start) }.dropFirst().prefix { !$0.contains("]") }
    return lines.joined(separator: " ").split(separator: " ").compactMap { word in
      word.hasPrefix(".") ? word.dropFirst().filter { $0.isLetter || $0.isNumber } : nil
    }
  }

  /// What a file defines: `static let buffer = FeatureOperation(` gives `buffer`.
  private static func definitions(of kind: String, in file: SourceFile) -> [String] {
    file.code.compactMap { line in
      let words = line.split { " =(".contains($0) }
      guard words.count == 4, words[..<2] == ["static", "let"], words[3] == kind else { return nil }
      return String(words[2])
    }
  }

  @Test(
    "The registry lists exactly what the folder of operations defines",
    arguments: [("let features:", "FeatureOperation"), ("let measures:", "MeasureOperation")])
  func complete(list: String, kind: String) throws {
    let registry = try #require(Self.folder.first { $0.name == "Registry.swift" })
    let listed = Self.members(of: registry, after: list)
    let defined = Self.folder.flatMap { Self.definitions(of: kind, in: $0) }
    #expect(!listed.isEmpty)
    #expect(listed.sorted() == defined.sorted())
    #expect(Set(listed).count == listed.count)
  }

  @Test("A file of the folder defines one operation in at most 120 lines", arguments: folder)
  func oneEach(file: SourceFile) {
    let count = ["FeatureOperation", "MeasureOperation"].map { Self.definitions(of: $0, in: file).count }.reduce(0, +)
    #expect(count <= 1)
    #expect(file.lines.count <= 121)
  }
}
