import Foundation
import TestSupport
import Testing

/// Holds the guides to what the tests beside this one compile and run.
struct GuideTextTests {
  static let guides = [
    "Sources/GEOS/GEOS.docc/FromShapely.md", "Sources/GEOS/GEOS.docc/FromGEOSwift.md", "Sources/PROJ/PROJ.docc/FromPyproj.md",
  ]

  @Test("Every Swift sample of a guide is one that is compiled and run", arguments: guides)
  func compiled(guide: String) throws {
    let samples = try Self.samples()
    let blocks = try Self.blocks(of: "swift", in: guide)
    #expect(!blocks.isEmpty)
    for block in blocks { #expect(samples.contains(block), "not compiled: \(block)") }
  }

  @Test("Every sample that is compiled stands in a guide")
  func shown() throws {
    let blocks = try Set(Self.guides.flatMap { try Self.blocks(of: "swift", in: $0) })
    for sample in try Self.samples() { #expect(blocks.contains(sample), "in no guide: \(sample)") }
  }

  @Test("A sample is ten lines at most, and beside each stands the same in Python")
  func short() throws {
    for sample in try Self.samples() { #expect(sample.split(separator: "\n").count <= 10) }
    for guide in Self.guides where !guide.contains("GEOSwift") {
      #expect(try Self.blocks(of: "swift", in: guide).count == Self.blocks(of: "python", in: guide).count)
      #expect(try Self.blocks(of: "swift", in: guide).count >= 10)
    }
  }

  /// What stands between `// sample` and `// end` in the tests, without its indentation.
  private static func samples() throws -> Set<String> {
    var samples: Set<String> = []
    for file in ["GEOSGuideTests.swift", "PROJGuideTests.swift"] {
      var sample: [String]?
      for line in try Self.lines(of: "Tests/GuideTests/" + file) {
        let code = line.hasPrefix("    ") ? String(line.dropFirst(4)) : line
        if code == "// sample" {
          sample = []
        } else if code == "// end", let lines = sample {
          samples.insert(lines.joined(separator: "\n"))
          sample = nil
        } else {
          sample?.append(code)
        }
      }
    }
    return samples
  }

  private static func blocks(of language: String, in guide: String) throws -> [String] {
    var blocks: [String] = []
    var block: [String]?
    for line in try Self.lines(of: guide) {
      if line == "```" + language {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(lines.joined(separator: "\n"))
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  private static func lines(of file: String) throws -> [String] {
    try String(contentsOfFile: PackageFolder.path + "/" + file, encoding: .utf8).components(separatedBy: "\n")
  }
}
