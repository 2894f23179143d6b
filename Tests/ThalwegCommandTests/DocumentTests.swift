import FileSystem
import TestSupport
import Testing

/// The tutorial and the cookbook, followed word by word: files are saved under the names that stand there, commands typed as
/// they stand there, answers compared with what stands there. `make docs` prints the answers anew.
@Suite("The pages that are followed by hand")
struct DocumentTests {
  /// A block of a page: ```` ```yaml file=a.yaml ````.
  private struct Block {
    var info: String
    var text: String

    func name(_ key: String) -> String? {
      info.split(separator: " ").first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }
  }

  private static func blocks(of page: String) throws -> [Block] {
    let bytes = try DiskFiles().read(PackageFolder.path + "/docs/" + page, limit: 1 << 24)
    var blocks: [Block] = []
    var open: Block?
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```", let block = open {
        blocks.append(block)
        open = nil
      } else if open != nil {
        open?.text += line + "\n"
      } else if line.hasPrefix("```") {
        open = Block(info: String(line.dropFirst(3)), text: "")
      }
    }
    #expect(open == nil, "a block of \(page) is not closed")
    return blocks
  }

  /// The catalogue in memory, under `/data`.
  private static func catalogue() throws -> [String: [UInt8]] {
    let disk = DiskFiles()
    var files: [String: [UInt8]] = [:]
    func add(_ folder: String) throws {
      for name in try disk.list(PackageFolder.path + "/" + folder) {
        let path = folder + "/" + name
        if disk.kind(of: PackageFolder.path + "/" + path) == .folder {
          try add(path)
        } else {
          files["/data/" + path] = try disk.read(PackageFolder.path + "/" + path, limit: 1 << 26)
        }
      }
    }
    try add("GeoData/layers")
    for name in ["catalog.yaml", "facts.yaml"] {
      files["/data/GeoData/" + name] = try disk.read(PackageFolder.path + "/GeoData/" + name, limit: 1 << 24)
    }
    return files
  }

  /// Words as a shell would part them, of lines without anything but plain quotes.
  private static func words(of line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }

  /// The last digits of a computation are no part of an answer.
  private static func withoutNoise(_ text: String) -> String {
    text.replacing(/the\s+greatest\s+disagreement\s+is\s+\S+\s+of\s+the\s+figure\s+\([^)]*\)/, with: "little")
  }

  @Test("Every command prints what the page says", arguments: [("tutorial.md", 5, false), ("cookbook.md", 13, true)])
  func page(name: String, least: Int, hasCatalogue: Bool) async throws {
    var files = hasCatalogue ? try Self.catalogue() : [:]
    var commands = 0
    for block in try Self.blocks(of: name) {
      if let file = block.name("file") { files["/home/" + file] = Array(block.text.utf8) }
      if let file = block.name("append") { files["/home/" + file, default: []] += Array(block.text.utf8) }
      guard block.info == "console" else { continue }
      var answer = ""
      for line in block.text.split(separator: "\n") where line.hasPrefix("$ thalweg ") {
        let command = await CommandOnMemory(
          Self.words(of: line.dropFirst("$ thalweg ".count)), files: MemoryFiles(files),
          dataFolder: hasCatalogue ? "/data/GeoData" : nil)
        answer += line + "\n" + command.output + command.errors
        commands += 1
        for (path, bytes) in command.files.files { files[path] = bytes }
      }
      #expect(Self.withoutNoise(answer) == Self.withoutNoise(block.text))
    }
    #expect(commands >= least)
  }
}
